import { describe, expect, it } from 'vitest';
import { DomDocument } from '../../../src/diagrams/dom/document.ts';
import { parseInto } from '../../../src/diagrams/dom/parse-fragment.ts';
import { compile, findAll } from '../../../src/diagrams/dom/selectors.ts';

function page(markup: string): DomDocument {
  const document = new DomDocument();
  parseInto(document.body, markup);
  return document;
}

describe('a selector', () => {
  const document = page(
    '<ul><li class="a">1</li><li class="b">2</li><li class="b c">3</li></ul><p class="b">4</p>',
  );

  // Each occurs once in this file, so that selectors compiled before do not matter.
  it.each([
    ['li:not(:first-child)', ['2', '3']],
    ['li:not(:last-child).b', ['2']],
    ['li:is(.a,:not(.b)):not(.c)', ['1']],
    ['li:not(:not(.b))[class~="c"]', ['3']],
    ['ul > li:not(:nth-child(2)) + .b', ['2']],
  ])('%s has a selector inside and more behind it', (selector, texts) => {
    expect(findAll(document, selector).map(({ textContent }) => textContent)).toEqual(texts);
  });

  it('counts what stands behind a selector inside', () => {
    expect(compile('li:not(:empty).late')[0]).toMatchObject({ key: '.late', specificity: 1001 });
  });

  it.each(['li:not(:first-child)!', '[a', '.', 'a#'])('%s is refused whole', (selector) => {
    expect(() => compile(selector)).toThrow(`Selector not understood: ${selector}`);
  });
});

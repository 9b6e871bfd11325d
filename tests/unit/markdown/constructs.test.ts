import { describe, expect, it } from 'vitest';
import { readPost } from '../../../src/markdown/read.ts';
import { draw } from './draw.ts';

const html = async (body: string, format: 'md' | 'mdx' = 'md') => (await draw(body, format)).html;
const read = (body: string) =>
  readPost({ body, format: 'md', file: 'src/content/designs/x.md', bodyLine: 7 });
const withoutIcons = (drawn: string) => drawn.replace(/<svg.*?<\/svg>/gs, '');

describe('an alert', () => {
  it.each([
    ['NOTE', 'Hinweis'],
    ['TIP', 'Rat'],
    ['IMPORTANT', 'Wichtig'],
    ['WARNING', 'Warnung'],
    ['CAUTION', 'Vorsicht'],
  ])('is named by its kind: %s', async (kind, word) => {
    const drawn = await html(`> [!${kind}]\n> a *b*\n>\n> - c`);
    expect(drawn).toContain('<svg viewBox="0 0 24 24"');
    expect(withoutIcons(drawn)).toBe(
      `<div class="alert ${kind.toLowerCase()}" role="note"><p>${word}</p><p>a <em>b</em></p><ul><li>c</li></ul></div>`,
    );
  });

  it('may have its text after an empty line, and stand in a list', async () => {
    expect(withoutIcons(await html('- a\n\n  > [!note]\n  >\n  > b'))).toContain(
      '<div class="alert note" role="note"><p>Hinweis</p><p>b</p></div>',
    );
  });

  it.each(['> a [!NOTE]', '> [!NOTE] a', '> [!HINT]\n> a', '> [!NOTE] **a**', '[!NOTE]'])(
    'is not %j',
    async (body) => {
      expect(await html(body)).not.toContain('alert');
    },
  );

  it('adds no words to the post', () => {
    expect(read('> [!NOTE]\n> one two').words).toBe(2);
  });
});

describe('marked text', () => {
  it.each([
    ['a ==b== c', 'a <mark>b</mark> c'],
    ['==a **b** c==', '<mark>a <strong>b</strong> c</mark>'],
    ['**==a==**, ==b==', '<strong><mark>a</mark></strong>, <mark>b</mark>'],
    ['==a==b', '==a==b'],
    ['a == b == c', 'a == b == c'],
    ['x==1 && y==2', 'x==1 &amp;&amp; y==2'],
    ['`==a==` ==== ==', '<code>==a==</code> ==== =='],
  ])('%j', async (body, drawn) => {
    expect(await html(body)).toBe(`<p>${drawn}</p>`);
  });

  it('leaves no signs in a heading and its anchor', () => {
    expect(read('## A ==b== c').headings[0]).toMatchObject({ text: 'A b c', slug: 'a-b-c' });
  });
});

describe('a definition list', () => {
  it('has terms and definitions', async () => {
    expect(await html('Term *a*\n: One\n: Two\n\nTerm b\n: Three')).toBe(
      '<dl><dt>Term <em>a</em></dt><dd>One</dd><dd>Two</dd><dt>Term b</dt><dd>Three</dd></dl>',
    );
  });
});

describe('footnotes', () => {
  it('link to their text and back, under a heading in the language of the blog', async () => {
    const drawn = await html('a[^x] b[^x]\n\n[^x]: c');
    expect(drawn).toContain('<h2 id="footnote-label">Fußnoten</h2>');
    expect(drawn).toContain('href="#user-content-fn-x" id="user-content-fnref-x"');
    expect(drawn).toContain('href="#user-content-fnref-x"');
    expect(drawn).toContain('aria-label="Zurück zu 1-2"');
    const { headings } = await draw('a[^x]\n\n[^x]: c');
    expect(headings).toEqual([{ depth: 2, slug: 'footnote-label', text: 'Fußnoten' }]);
  });
});

describe('details of HTML', () => {
  it('hold Markdown after an empty line', async () => {
    expect(
      await html('<details>\n<summary>A</summary>\n\n- b\n\n</details>').then((drawn) =>
        drawn.replace(/\s+/g, ''),
      ),
    ).toBe('<details><summary>A</summary><ul><li>b</li></ul></details>');
  });
});

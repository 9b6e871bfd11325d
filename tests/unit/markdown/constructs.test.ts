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

  it.each(['> a [!NOTE]', '[!NOTE]', '> [NOTE] a', '> [!] a', '> [!1] a'])(
    'is not %j',
    async (body) => {
      expect(await html(body)).not.toContain('class="alert');
    },
  );

  it.each([
    ['> [!note] A title of my own\n> b', 'note', 'Hinweis: A title of my own', '<p>b</p>'],
    [
      '> [!IMPORTANT] **Read `this`** first\n>\n> b',
      'important',
      'Wichtig: <strong>Read <code>this</code></strong> first',
      '<p>b</p>',
    ],
    ['> [!Tip] Only a title', 'tip', 'Rat: Only a title', ''],
    ['> [!caution|wide] A\n> b  \n> c', 'caution', 'Vorsicht: A', '<p>b<br>c</p>'],
    ['> [!warning] *a*  \n> b', 'warning', 'Warnung: <em>a</em>', '<p>b</p>'],
  ])('may have a title: %j', async (body, kind, head, rest) => {
    for (const format of ['md', 'mdx'] as const) {
      expect(withoutIcons(await html(body, format))).toBe(
        `<div class="alert ${kind}" role="note"><p><span>${head}</span></p>${rest}</div>`,
      );
    }
    expect(read(body).problems).toEqual([]);
  });

  it.each([
    ['> [!NOTE]  \n> b', '<div class="alert note" role="note"><p>Hinweis</p><p>b</p></div>'],
    [
      '> [!warning]- A\n> b',
      '<details class="alert warning"><summary><span>Warnung: A</span></summary><p>b</p></details>',
    ],
    [
      '> [!tip]+\n> - b',
      '<details class="alert tip" open><summary>Rat</summary><ul><li>b</li></ul></details>',
    ],
    [
      '> [!faq]- Why?\n>\n> b',
      '<details class="alert important"><summary><span>Wichtig: Why?</span></summary><p>b</p></details>',
    ],
  ])('opens and closes where a sign says so: %j', async (body, drawn) => {
    const found = withoutIcons(await html(body)).replace(' open=""', ' open');
    expect(found).toBe(drawn);
  });

  it.each([
    ['info', 'note', 'Hinweis: Info'],
    ['Summary', 'note', 'Hinweis: Summary'],
    ['my-kind', 'note', 'Hinweis: My-kind'],
    ['hint', 'tip', 'Rat: Hint'],
    ['attention', 'warning', 'Warnung: Attention'],
    ['bug', 'caution', 'Vorsicht: Bug'],
  ])('of another kind is the nearest one, with a warning: %s', async (name, kind, head) => {
    const body = `a\n\n> [!${name}]\n> b`;
    expect(withoutIcons(await html(body))).toContain(
      `<div class="alert ${kind}" role="note"><p><span>${head}</span></p><p>b</p></div>`,
    );
    expect(read(body).problems).toMatchObject([
      { code: 'alert-kind-unknown', line: 9, severity: 'warning' },
    ]);
    expect(read(body).features).toContain('alerts');
  });

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

import { describe, expect, it, test } from 'vitest';
import { htmlOfTree, treeOfHtml } from '../../../../src/markdown/leaving/html.ts';
import { plainTree } from '../../../../src/markdown/leaving/plain.ts';
import { printable } from '../../../../src/config/printable.ts';
import { draw } from '../draw.ts';

const url = 'https://ex.org/repo/designs/ring/';
const clean = (html: string) =>
  printable(htmlOfTree(plainTree(treeOfHtml(html), { url, words: { answer: 'Antworten' } })));

describe('addresses', () => {
  test.each([
    ['<a href="#cost">x</a>', '<a href="https://ex.org/repo/designs/ring/#cost">x</a>'],
    ['<a href="../star/">x</a>', '<a href="https://ex.org/repo/designs/star/">x</a>'],
    [
      '<a href="/repo/notes/?a=1&amp;b=2">x</a>',
      '<a href="https://ex.org/repo/notes/?a=1&amp;b=2">x</a>',
    ],
    ['<a href="mailto:ada@ex.org">x</a>', '<a href="mailto:ada@ex.org">x</a>'],
    ['<a href="javascript:alert(1)">x</a>', '<a>x</a>'],
    ['<img src="a.png" alt="A">', '<img src="https://ex.org/repo/designs/ring/a.png" alt="A">'],
    ['<a href="http://[">x</a>', '<a>x</a>'],
  ])('%s', (html, cleaned) => {
    expect(clean(html)).toBe(cleaned);
  });
});

it('leaves out what only the page needs', () => {
  expect(
    clean(
      `<p id="a" class="b" style="color:red" data-x="1" onclick="go()" aria-label="c" tabindex="0">Text</p>
       <script src="/home/ada/blog/src/A.astro?astro&type=script"></script><style>p{}</style>
       <button>Copy</button><!-- note --><link rel="stylesheet" href="/a.css"><p hidden>Gone</p>`,
    ).replace(/\s+/g, ' '),
  ).toBe('<p>Text</p>');
});

it('keeps what stands in boxes and custom elements apart', () => {
  expect(clean('<my-box><div><span>One</span></div><div>Two <b>words</b></div></my-box>')).toBe(
    '<p>One</p>\n<p>Two <b>words</b></p>',
  );
  expect(clean('<div><p>One</p><p>Two</p></div>')).toBe('<p>One</p><p>Two</p>');
});

test.each([
  ['an attribute with a bracket', '<img src="/a.png" alt="a -> b">', 'alt="a -> b"'],
  ['an attribute without quotes', '<a href=/x>y</a>', '<a href="https://ex.org/x">y</a>'],
  ['a backslash before a quote', '<abbr title="C:\\">C</abbr>', '<abbr title="C:\\">C</abbr>'],
  ['text before a comment', 'One<!-- two -->three', 'Onethree'],
  ['a closing tag too many', '</div><p>One</p>', '<p>One</p>'],
  ['names in capitals', '<P><SCRIPT>x</SCRIPT>One</P>', '<p>One</p>'],
  ['an ampersand in text', '<p>a &amp; b &lt; c</p>', '<p>a &amp; b &lt; c</p>'],
  ['a character that XML cannot hold', '<p>a\u0008b</p>', '<p>ab</p>'],
  [
    'such a character in code',
    '<figure class="code"><pre>a\u001b[0m\uFFFE</pre></figure>',
    '>a[0m<',
  ],
  ['such a character in a label', '<svg><title>a\u0007b</title></svg>', '[ab]'],
  ['such a character in a formula', '<math><mi>a\u0007b</mi></math>', '<mi>ab</mi>'],
  [
    'such a character as a number',
    '<p title="a&#x7;b">c&#0;d&#xFFFE;e&#60;f</p>',
    '<p title="ab">c\uFFFDde&lt;f',
  ],
  ['a number beyond all characters', '<p>a&#99999999;b&#xFFFFFFFF;</p>', '<p>a\uFFFDb\uFFFD</p>'],
])('reads %s', (_name, html, cleaned) => {
  expect(clean(html)).toContain(cleaned);
});

test.each([
  [
    'an embedded page',
    '<iframe src="/v/1" title="A talk"></iframe>',
    '<p><a href="https://ex.org/v/1">A talk</a></p>',
  ],
  [
    'a drawing',
    '<svg viewBox="0 0 1 1"><title>Two boxes</title><path d="M0 0"/></svg>',
    '[Two boxes]',
  ],
  ['a decoration', '<svg aria-hidden="true"><path d="M0 0"/></svg>', ''],
  [
    'a formula with its source',
    '<math class="tml" style="x" display="block"><semantics><mfrac><mi>a</mi><mi id="b">b</mi></mfrac><annotation encoding="application/x-tex">\\frac{a}{b}</annotation></semantics></math>',
    '<math xmlns="http://www.w3.org/1998/Math/MathML" display="block" alttext="a/b"><semantics><mfrac><mi>a</mi><mi>b</mi></mfrac><annotation encoding="application/x-tex">\\frac{a}{b}</annotation></semantics></math>',
  ],
  [
    'a formula that a line cannot say without it',
    '<math><mi>O</mi><mo>(</mo><msup><mi>n</mi><mn>2</mn></msup><mo>)</mo></math>',
    '<math xmlns="http://www.w3.org/1998/Math/MathML" alttext="O(n^2)"><semantics><mrow><mi>O</mi><mo>(</mo><msup><mi>n</mi><mn>2</mn></msup><mo>)</mo></mrow><annotation encoding="text/plain">O(n^2)</annotation></semantics></math>',
  ],
  [
    'a formula of one line',
    '<math><mi>x</mi></math>',
    '<math xmlns="http://www.w3.org/1998/Math/MathML" alttext="x"><mi>x</mi></math>',
  ],
  [
    'a diagram',
    '<zoom-figure><figure class="diagram" id="fig-1"><div class="fig-body"><svg role="img" width="300" height="90" aria-label="A flow"><style>a{}</style><g id="x"/></svg></div><ul class="sr-only" aria-label="In words"><li>A leads to B</li></ul><figcaption class="fig-cap"><a class="no" href="#fig-1">Fig. 1</a><span>The &lt;flow&gt;</span><a class="enlarge" href="/repo/_astro/d.svg">Enlarge</a><details class="source"><summary>Source</summary><pre>graph</pre></details></figcaption></figure></zoom-figure>',
    '<figure><img src="https://ex.org/repo/_astro/d.svg" alt="A flow. A leads to B" width="300" height="90"><figcaption><strong>Fig. 1</strong> The &lt;flow></figcaption></figure>',
  ],
  [
    'a diagram that its author describes',
    '<figure class="diagram"><svg aria-label="A flow"><desc>It flows &amp; ends.</desc></svg><ul class="sr-only"><li>A</li></ul><figcaption><a class="enlarge" href="/d.svg">Enlarge</a></figcaption></figure>',
    '<figure><img src="https://ex.org/d.svg" alt="A flow. It flows &amp; ends. A"></figure>',
  ],
  [
    'the steps of a diagram',
    '<zoom-figure><figure class="diagram"><svg aria-label="A flow"></svg><diagram-steps><ol class="steps" aria-label="Step by step"><li>One &lt;</li><li>Two</li></ol></diagram-steps><figcaption><a class="enlarge" href="/d.svg">Enlarge</a></figcaption></figure></zoom-figure>',
    '<figure><img src="https://ex.org/d.svg" alt="A flow"><ol><li>One &lt;</li><li>Two</li></ol></figure>',
  ],
  [
    'an alert',
    '<div class="alert warning" role="note"><p><svg aria-hidden="true"><path d="M0 0"/></svg>Warning</p><p>Hot.</p></div>',
    '<blockquote>\n<p><strong>Warning</strong></p>\n<p>Hot.</p>\n</blockquote>',
  ],
])('writes %s', (_name, html, cleaned) => {
  expect(clean(html)).toBe(cleaned);
});

describe('what the theme draws', () => {
  const drawn = async (body: string) => clean((await draw(body)).html);

  it('is code as text, with the name of the file', async () => {
    const html = (await draw('```ts title="a.ts"\nconst a = b < c;\nlet d;\n```')).html;
    // The helper joins the lines, which are in separate elements.
    expect(clean(html.replace('</span><span class="line">', '</span>\n<span class="line">'))).toBe(
      '<figure><figcaption>a.ts</figcaption><pre><code>const a = b &lt; c;\nlet d;</code></pre></figure>',
    );
  });

  it('is a drawing with its number and caption', async () => {
    expect(await drawn('```\n┌──┐\n└──┘\n```\n\nFigure: Two <b>boxes</b>\n')).toMatch(
      /^<figure><pre>┌──┐\n└──┘<\/pre><figcaption><strong>Abb. 1<\/strong> Two/,
    );
  });

  it('is sections with the numbers that the page shows', async () => {
    expect(await drawn('## Cost\n\n### Disks\n')).toBe('<h2>1 Cost</h2><h3>1.1 Disks</h3>');
  });

  it('is tasks with their boxes as characters', async () => {
    expect(await drawn('- [x] Done\n- [ ] Open')).toBe('<ul><li>☑ Done</li><li>☐ Open</li></ul>');
  });

  it('is criteria with number, sentence and state', async () => {
    const body = 'Acceptance criteria\n\n- [x] It holds ([test](/t))\n- [ ] It lasts\n';
    expect(await drawn(body)).toContain(
      '<li><strong>AC-1</strong> It holds <a href="https://ex.org/t">✓ Erfüllt</a></li>\n' +
        '<li><strong>AC-2</strong> It lasts ○ Offen</li>',
    );
  });

  it('is a decision with its labels, sides and choice', async () => {
    const html = await drawn(
      '### Decision 1: Where\n\n**Options Considered**:\n\n1. **Here**: Near.\n   - **Pros**: Fast.\n   - **Cons**: Dear.\n2. **There**: Far.\n\n**Decision**: Here.\n',
    );
    expect(html).toContain('<p><strong>Options Considered</strong></p>');
    expect(html).toContain('<p><strong>Here (Gewählt)</strong></p>');
    expect(html).toMatch(/<p><em>Pros[^<]*<\/em><\/p>\s*<ul><li>Fast\.<\/li><\/ul>/);
  });

  it('is questions with their options, and never the answer', async () => {
    const html = await drawn(
      '## Quizzes\n\nQ: What is `R`?\n\nOptions:\n- A) One\n- B) Two `x`\n\nAnswers: B\n\nExplanation: Because of this.\n',
    );
    expect(html).toMatch(
      /<p>What is <code>R<\/code>\?<\/p>\s*<ol type="A">\s*<li>One<\/li>\s*<li>Two <code>x<\/code><\/li>\s*<\/ol>/,
    );
    expect(html).toMatch(
      /<a href="https:\/\/ex\.org\/repo\/designs\/ring\/#q-[^"]+">Antworten<\/a>/,
    );
    expect(html).not.toMatch(/Because|Right|right|<input|<form/);
  });

  it('is questions and options with what does not fit into a line of them', async () => {
    const html = await drawn(
      'Q: Which one?\n\n```py\na(b)\n```\n\nOptions:\n- A) This:\n  ```py\n  a\n  ```\n  > A note of the answer.\n- B) That\nAnswers: A\n',
    );
    expect(html).toMatch(/<p>Which one\?<\/p>\s*<pre><code>a\(b\)\s*<\/code><\/pre>/);
    expect(html).toMatch(/<li>This:\n<pre><code>a\s*<\/code><\/pre><\/li>\s*<li>That<\/li>/);
    expect(html).not.toContain('note of the answer');
  });

  it('is flashcards as terms', async () => {
    const html = await drawn('## Flashcards\n\n- Read repair :: A read that **writes**.\n');
    expect(html).toMatch(
      /<dl>\s*<dt>Read repair<\/dt>\s*<dd><p>A read that <strong>writes<\/strong>\.<\/p><\/dd>\s*<\/dl>/,
    );
  });

  it('is footnotes that lead to the page', async () => {
    const html = await drawn('Said[^1].\n\n[^1]: By whom.\n');
    expect(html).toContain(`<sup><a href="${url}#user-content-fn-1">1</a></sup>`);
    expect(html).not.toContain('↩');
  });
});

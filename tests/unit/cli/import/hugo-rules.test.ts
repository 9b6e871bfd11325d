import { describe, expect, it } from 'vitest';
import { hugo } from '../../../../src/cli/import/hugo/index.ts';
import { planned, textOf } from './planning.ts';

const config = `baseURL: https://ada.example/
params: { editPost: { URL: "https://github.com/ada/blog/content", appendFilePath: true } }
languages: { en: { taxonomies: { tag: topics } }, de: {} }
`;

/** For each rule, the post `content/posts/ring.md` before and after it. */
const examples: Record<string, { before: string; after: string }> = {
  'archetype-leftovers': {
    before:
      '---\ntitle: R\ndate: 2026-01-02\ncanonicalURL: "https://canonical.url/to/page"\ncover:\n    image: "<image path/url>"\n    alt: "<alt text>"\n---\nText\n',
    after: '---\ntitle: R\ndate: 2026-01-02\n---\nText\n',
  },
  contents: {
    before:
      '---\ntitle: R\ndate: 2026-01-02\n---\nA ring.\n\n## Contents:\n\n1. [One](#one)\n   - [Inner](#inner)\n2. [Two](#two)\n\n## One\n\n### Inner\n\n## Two\n\n[Back](#contents)\n',
    after:
      '---\ntitle: R\ndate: 2026-01-02\n---\nA ring.\n\n## One\n\n### Inner\n\n## Two\n\n[Back](#top)\n',
  },
  taxonomies: {
    before: '---\ntitle: R\ndate: 2026-01-02\ntopics: [a]\n---\nText\n',
    after: '---\ntitle: R\ndate: 2026-01-02\ntags: [a]\n---\nText\n',
  },
  'own-addresses': {
    before:
      '---\ntitle: R\ndate: 2026-01-02\nurl: /ring/\ncanonicalURL: https://ada.example/ring/\neditPost: { URL: "https://github.com/ada/blog/content" }\n---\nText\n',
    after: '---\ntitle: R\ndate: 2026-01-02\nurl: /ring/\n---\nText\n',
  },
  titles: {
    before: '---\ndate: 2026-01-02\n---\nText\n',
    after: '---\ndate: 2026-01-02\ntitle: Ring\n---\nText\n',
  },
  'date-forms': {
    before: '---\ntitle: R\ndate: March 14, 2026 # about\n---\nText\n',
    after: '---\ntitle: R\ndate: 2026-03-14\n---\nText\n',
  },
  'missing-dates': {
    before: '---\ntitle: R\ncreated: 2026-01-02\n---\nText\n',
    after: '---\ntitle: R\ndate: 2026-01-02\n---\nText\n',
  },
  covers: {
    before: '---\ntitle: R\ndate: 2026-01-02\nimages: [/img/a.png]\n---\nText\n',
    after: '---\ntitle: R\ndate: 2026-01-02\ncover:\n  image: /img/a.png\n---\nText\n',
  },
  'more-summary': {
    before:
      '---\ntitle: R\ndate: 2026-01-02\n---\nOne {{< youtube a >}}.\n\nTwo.\n\n<!--more-->\n\nThree.\n',
    after:
      '---\ntitle: R\ndate: 2026-01-02\nsummary: One. Two.\n---\nOne {{< youtube a >}}.\n\nTwo.\n\nThree.\n',
  },
  'keys-without-effect': {
    before:
      '---\n# kept\ntitle: R\ndisableHLJS: true\ncomments: true\ndate: 2026-01-02\n---\nText\n',
    after: '---\n# kept\ntitle: R\ndate: 2026-01-02\n---\nText\n',
  },
  shortcodes: {
    before:
      '---\ntitle: R\ndate: 2026-01-02\n---\n{{< notice tip "So" >}}\nA\n\n- b\n{{< /notice >}}\n',
    after: '---\ntitle: R\ndate: 2026-01-02\n---\n> [!TIP] So\n> A\n> \n> - b\n\n',
  },
  links: {
    before:
      '---\ntitle: R\ndate: 2026-01-02\n---\n[a]({{< ref "quorum.md#b" >}}) [c](/posts/quorum/?d) [e](https://ada.example/posts/quorum)\n',
    after:
      '---\ntitle: R\ndate: 2026-01-02\n---\n[a](quorum.md#b) [c](/posts/quorum/?d) [e](/posts/quorum/)\n',
  },
  'html-links': {
    before: '---\ntitle: R\ndate: 2026-01-02\n---\n<a class="x" href=\'../quorum/\'>a</a>\n',
    after: '---\ntitle: R\ndate: 2026-01-02\n---\n<a class="x" href="/posts/quorum/">a</a>\n',
  },
  formulas: {
    before:
      '---\ntitle: R\ndate: 2026-01-02\n---\n$\\\\frac{a}{b\\_1}$ and `\\\\frac`\n\n$$\\\\begin{aligned}\\\\frac{a}{b} \\\\\\\\ c \\quad d\\\\end{aligned}$$\n',
    after:
      '---\ntitle: R\ndate: 2026-01-02\n---\n$\\frac{a}{b_1}$ and `\\\\frac`\n\n$$\\begin{aligned}\\frac{a}{b} \\\\ c \\quad d\\end{aligned}$$\n',
  },
  'heading-ids': {
    before:
      '---\ntitle: R\ndate: 2026-01-02\n---\n## Plain & simple\n\n## A [b](c.md)\n\n## _A_ `b` {#own}\n\n_A_ <b>c</b>\n---\n\n### D ###\n\n## [b](#x)\n## [b](#x)\n\n## E $x_1$\n',
    after:
      '---\ntitle: R\ndate: 2026-01-02\n---\n## Plain & simple\n\n## A [b](c.md) {#a-bcmd}\n\n## _A_ `b` {#own}\n\n_A_ <b>c</b> {#_a_-bcb}\n---\n\n### D ###\n\n## [b](#x) {#bx}\n## [b](#x) {#bx-1}\n\n## E $x_1$ {#e-x_1}\n',
  },
  'more-marker': {
    before: '---\ntitle: R\ndate: 2026-01-02\n---\nOne.\n\n<!-- more -->\n\nTwo.\n',
    after: '---\ntitle: R\ndate: 2026-01-02\n---\nOne.\n\nTwo.\n',
  },
};

const others = {
  'hugo.yaml': config,
  'content/posts/quorum.md': '---\ntitle: Q\ndate: 2026-01-01\n---\n',
  'static/img/a.png': '',
};

describe('the rules of Hugo', () => {
  it.each(Object.entries(examples))('%s', async (name, { before, after }) => {
    const plan = await planned({ ...others, 'content/posts/ring.md': before });
    expect(textOf(plan, 'src/content/deep-dives/ring.md')).toBe(after);
    expect(plan.rules.map((rule) => rule.name)).toContain(name);
    const again = await planned({ ...others, 'content/posts/ring.md': after });
    const rules = again.docs.find(({ from }) => from === 'content/posts/ring.md')?.did;
    expect(rules?.has(name)).not.toBe(true);
  });

  it.each([
    ['a list with other texts', '- [One](#one)\n- and [two](#two)\n\n## One\n\n## Two\n'],
    ['a list with other pages', '- [One](#one)\n- [All](/posts/)\n\n## One\n\n## Two\n'],
    ['a single link', '- [One](#one)\n\n## One\n\n## Two\n'],
    ['a list below the first part', '## One\n\n- [One](#one)\n- [Two](#two)\n\n## Two\n'],
    ['links to no heading', '- [One](#a)\n- [Two](#b)\n\n## One\n\n## Two\n'],
    ['a part about contents', '## Contents\n\nOf the box.\n\n## Two\n'],
  ])('leave %s, which is not contents', async (_, body) => {
    const before = `---\ntitle: R\ndate: 2026-01-02\n---\n${body}`;
    const plan = await planned({ ...others, 'content/posts/ring.md': before });
    expect(textOf(plan, 'src/content/deep-dives/ring.md')).toBe(before);
  });

  it.each([
    ['a marker of a plug-in', '[TOC]\n\n## One\n', '## One\n'],
    ['an empty part that a plug-in fills', '## Table of contents\n\n## One\n', '## One\n'],
    [
      'links, one of them encoded wrongly',
      '- [A](#a)\n- [B](#b)\n- [C](#%FF)\n\n## A\n\n## B\n',
      '## A\n\n## B\n',
    ],
    ['a line in bold', '**Inhalt**\n\n- [A](#a)\n- [B](#b)\n\n## A\n\n## B\n', '## A\n\n## B\n'],
  ])('remove %s', async (_, body, rest) => {
    const head = '---\ntitle: R\ndate: 2026-01-02\n---\n';
    const plan = await planned({ ...others, 'content/posts/ring.md': head + body });
    expect(textOf(plan, 'src/content/deep-dives/ring.md')).toBe(head + rest);
  });

  it('leave ids of headings to the theme, where the old site made them in another way', async () => {
    const before = '---\ntitle: R\ndate: 2026-01-02\n---\n## A [b](c.md)\n';
    const markup = 'markup: { goldmark: { parser: { autoHeadingIDType: blackfriday } } }\n';
    const plan = await planned({ 'hugo.yaml': markup, 'content/posts/ring.md': before });
    expect(textOf(plan, 'src/content/deep-dives/ring.md')).toBe(before);
  });

  it('have an example each, but for those of whole blogs', () => {
    const rules = [...hugo.headRules, ...hugo.bodyRules].map(({ name }) => name);
    const elsewhere = ['translations', 'unknown-keys', 'pages'];
    expect(rules.filter((name) => !elsewhere.includes(name)).sort()).toEqual(
      Object.keys(examples).sort(),
    );
  });
});

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { mdxSource } from '../../../src/config/mdx-source.ts';
import { parseOptions } from '../../../src/config/options.ts';
import { readPost } from '../../../src/markdown/read.ts';
import { splitFrontMatter } from '../../../src/schema/front-matter.ts';
import { draw } from './draw.ts';

const repository = fileURLToPath(new URL('../../../', import.meta.url));
const files = globSync('tests/fixtures/**/*.{md,mdx}', { cwd: repository });
const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;

/** Constructs that depend most on where lines end. */
const constructs: Record<string, string> = {
  'a formula on lines': 'a\n\n$$\n\\frac{a}{b}\n$$\n\nb',
  'a formula in a list': '- a\n\n  $$\n  a\n  $$\n\n- b',
  'an alert': '> [!WARNING]\n> a\n>\n> b',
  'an alert without an empty line': '> [!note]\n> a **b**\n> c',
  'a definition': 'A\n: b\n\nC\n: d',
  'code with a language and lines': '```js title="a.js" {2}\nlet a;\nlet b;\n```',
  'a drawing': '```\n┌─┐   ┌─┐\n│a│──▶│b│\n└─┘   └─┘\n```\n\nFigure: a',
  'a shortcode': '{{< details "a" >}}\nb\n\nc\n{{< /details >}}',
  'a raw shortcode': '{{< highlight go >}}\na := 1\nb := 2\n{{< /highlight >}}',
  'a table with a caption': '| A | B |\n| - | - |\n| 1 | 2 |\n\nTable: c',
  'a question': 'Q: Which?\nOptions:\n- A) a\n- B) b\nAnswers: B\nExplanation: c\nd',
  flashcards: '## Flashcards\n\n- a :: b\n- c ==d== e\n\nf\n?\ng',
  'a decision': '## Decision: A\n\n**Context:** a\nb\n\n**Decision:** c\n\n**Consequences:**\n- d',
  'acceptance criteria': 'a\n\nAcceptance criteria\n- [x] b\n- [ ] c',
  sources: '## Learning Sources\n\n- [A](https://example.org) - b\n- [C](https://example.org/c)',
  'a table of contents': '## Contents\n\n- [A](#a)\n\n---\n\n## A\n\nb',
  footnotes: 'a[^1] b\n\n[^1]: c\n\n    d',
  'lines that break': 'a  \nb\\\nc',
  'raw HTML': '<details>\n<summary>a</summary>\n\nb\n\n</details>\n<!-- c\nd -->',
};

describe('line ends of Windows and a byte order mark change nothing', () => {
  it.each(Object.entries(constructs))('on the page: %s', async (_, body) => {
    expect(await draw(windows(body))).toEqual(await draw(body));
  });

  it.each(Object.entries(constructs))('in what is read: %s', (_, body) => {
    const read = (source: string) => {
      const split = splitFrontMatter(source, 'x.md');
      return readPost({ body: split.body, format: 'md', file: 'x.md', bodyLine: split.bodyLine });
    };
    const source = `---\ntitle: A\n---\n${body}`;
    expect(read(windows(source))).toEqual(read(source));
  });

  it.each(files)('in the front matter and body of %s', (file) => {
    const source = readFileSync(`${repository}${file}`, 'utf8');
    const split = (text: string) => {
      const { data, head, body, bodyLine, problems } = splitFrontMatter(text, file);
      return { data, head, body, bodyLine, problems };
    };
    expect(split(windows(source))).toEqual(split(source));
  });

  it.each([
    '---\ntitle: A\n---\n\nexport const a = 1;\n\n$$\nx\n$$\n',
    '$$\nx\n$$\n\n> [!TIP]\n> a',
  ])('in MDX, whose lines stay in their places: %j', (source) => {
    const id = '/blog/src/content/notes/x.mdx';
    const { transform } = mdxSource({
      root: '/blog/',
      options: parseOptions({ title: 'A' }),
      rendering: new Map([[id, { title: 'A', anchors: true }]]),
    });
    const { handler } = transform as { handler: (code: string, id: string) => { code: string } };
    const { code } = handler(windows(source), id);
    expect(code).toBe(handler(source, id).code);
    expect(code.split('\n').length).toBe(source.split('\n').length);
  });
});

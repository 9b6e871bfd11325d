import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parseOptions } from '../../../src/config/options.ts';
import { pageProblems } from '../../../src/data/page-problems.ts';
import { session as newSession } from '../session.ts';

let root: string;

beforeEach(() => {
  root = `${mkdtempSync(join(tmpdir(), 'pages-'))}/`;
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const page = (body: string, layout = 'tradeoff/layouts/Page.astro') =>
  `---\nlayout: ${layout}\ntitle: A\n---\n\n${body}\n`;

async function told(files: Record<string, string>): Promise<string[]> {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, 'src/pages', path)), { recursive: true });
    writeFileSync(join(root, 'src/pages', path), text);
  }
  const session = newSession(parseOptions({ title: 'Blog' }), {
    base: '/',
    trailingSlash: 'ignore',
    format: 'directory',
    site: undefined,
  });
  const problems = await pageProblems({ ...session, root, pagesDir: join(root, 'src/pages/') });
  return problems.map(({ file, line, code }) => `${file}:${line} ${code}`);
}

it('what is wrong with pages is told all at once, each with its line', async () => {
  const found = await told({
    'a.md': page('Text.\n\n$\\nosuch{a}$ and\n\n$$\na'),
    'b/c.mdx': page('GET {id}'),
    'd.md': page('{{< unknown >}}\n\n:tada:'),
    'e.md': page('```mermaid\nsyntax\nA -->\n```'),
  });
  expect(found).toEqual([
    'src/pages/a.md:8 math-syntax',
    'src/pages/a.md:10 math-unclosed',
    'src/pages/b/c.mdx:6 mdx-name-unknown',
    'src/pages/d.md:6 shortcode-unknown',
    'src/pages/d.md:8 markdown-foreign',
    'src/pages/e.md:8 diagram-syntax',
  ]);
});

it('pages of other layouts, partial files and what only posts are is none', async () => {
  const found = await told({
    'a.md': page('$\\nosuch{a}$', './Own.astro'),
    '_b.md': page('$\\nosuch{a}$'),
    '_parts/c.md': page('$\\nosuch{a}$'),
    'd.md': page('# One\n\n# Two\n\n- [x] done\n- [ ] open\n\nQ: What?\nOptions:\n- A) a'),
    'e.md': '# No front matter\n\n$\\nosuch{a}$',
  });
  expect(found).toEqual([]);
});

it('a blog without pages has no problem', async () => {
  expect(await told({})).toEqual([]);
});

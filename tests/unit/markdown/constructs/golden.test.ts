import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { constructs } from '../../../../src/markdown/constructs/index.ts';
import { htmlOfTree, treeOfHtml } from '../../../../src/markdown/leaving/html.ts';
import { markdownOfTree } from '../../../../src/markdown/leaving/markdown.ts';
import { plainTree } from '../../../../src/markdown/leaving/plain.ts';
import { readPost } from '../../../../src/markdown/read.ts';
import { searchRecord } from '../../../../src/search/record.ts';
import { draw } from '../draw.ts';
import { findPost } from '../other-post.ts';

const folders = fileURLToPath(new URL('../../../../src/markdown/constructs', import.meta.url));
const fixtures = fileURLToPath(new URL('../../../fixtures/constructs', import.meta.url));

/** Sources whose names end with the only format that supports their content. */
const onlyIn = /\.(mdx?)-only\.md$/;

const foldersIn = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

describe('the list of constructs', () => {
  it('has every folder, by its name', () => {
    expect(constructs.map(({ name }) => name).sort()).toEqual(foldersIn(folders));
  });

  it('has a source with what becomes of it for every construct', () => {
    expect(foldersIn(fixtures)).toEqual(foldersIn(folders));
  });
});

const sources = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md') && !path.endsWith('.plain.md'))
  .sort();

/**
 * What becomes of each source, beside it: `.page.html` is what its page shows, `.feed.html` what
 * feeds carry, `.plain.md` its version for programs, `.search.html` what the search receives, and
 * `.known.json` what the theme knows of it. After an intended change, `npm run golden` updates
 * them.
 */
describe.each(sources)('%s', (path) => {
  const source = readFileSync(join(fixtures, path), 'utf8');
  const only = onlyIn.exec(path)?.[1];
  const format = only === 'mdx' ? 'mdx' : 'md';
  const id = 'notes/cache';
  const settings = path.startsWith('estimates') ? { id, findPost } : {};
  const beside = (ending: string) =>
    join(fixtures, dirname(path), basename(path).replace(/(?:\.mdx?-only)?\.md$/, ending));

  it('has its page', async () => {
    const { html } = await draw(source, format, settings);
    await expect(readable(html)).toMatchFileSnapshot(beside('.page.html'));
  });

  it.runIf(only === undefined)('has the same page in .mdx', async () => {
    const [md, mdx] = await Promise.all([
      draw(source, 'md', settings),
      draw(source, 'mdx', settings),
    ]);
    expect(mdx.html).toBe(md.html);
  });

  it('leaves its page', async () => {
    const { raw } = await draw(source, format, settings);
    const plain = plainTree(treeOfHtml(raw), {
      url: 'https://ex.org/designs/ring/',
      words: { answer: 'Antworten' },
    });
    await expect(readable(htmlOfTree(plain))).toMatchFileSnapshot(beside('.feed.html'));
    await expect(`${markdownOfTree(plain)}\n`).toMatchFileSnapshot(beside('.plain.md'));
    await expect(`${searched(raw)}\n`).toMatchFileSnapshot(beside('.search.html'));
  });

  it('is known', async () => {
    const read = readPost({
      body: source,
      format,
      file: `post.${format}`,
      bodyLine: 1,
      title: 'A title',
      others: { id, find: (written) => findPost(written, id) },
    });
    const known = Object.entries(read).filter(
      ([, value]) => !Array.isArray(value) || value.length > 0,
    );
    const json = JSON.stringify(Object.fromEntries(known), undefined, 2);
    await expect(`${json}\n`).toMatchFileSnapshot(beside('.known.json'));
  });
});

/** What the search receives for a body, without what it receives for every post. */
function searched(body: string): string {
  const facts = JSON.stringify({ title: '', kind: '', tags: [] }).replaceAll('"', '&quot;');
  const page = `<html lang="en"><article data-pagefind-body data-search="${facts}">${body}</article></html>`;
  const record = searchRecord(page) ?? '';
  return record
    .replace(/^[\s\S]*<body>|<\/body>[\s\S]*$/g, '')
    .replace(/<p data-pagefind-[^>]*>[^<]*<\/p>\s*/g, '')
    .replace(/\n\s*\n/g, '\n')
    .trim();
}

/**
 * A line for each block, and drawings cut short, because they have separate tests and change with
 * mermaid and temml.
 */
function readable(html: string): string {
  const lines = html
    .replace(/(<svg\b[^>]*>)[\s\S]*?<\/svg>/g, '$1…</svg>')
    .replace(
      /(<\/(?:blockquote|button|details|div|dl|dd|dt|fieldset|figcaption|figure|form|h\d|legend|li|ol|p|pre|section|summary|table|tbody|thead|tr|ul)>)/g,
      '$1\n',
    )
    .replace(
      /(<(?:details|div|dl|fieldset|figure|form|ol|section|table|tbody|thead|tr|ul)\b[^>]*>)/g,
      '$1\n',
    );
  return `${lines.replace(/\n+/g, '\n').trim()}\n`;
}

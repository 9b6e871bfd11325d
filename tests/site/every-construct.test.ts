import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { repository, scratch } from '../builds/paths.ts';
import { mustRun } from '../builds/run.ts';
import { readTags } from './html.ts';

const fixture = join(repository, 'tests/fixtures/every-construct');
const root = join(scratch, 'constructs');

/**
 * The body of a built page, without the URL of its post, spaces between elements, and differences
 * in how the two formats write the same tag.
 */
async function bodyOf(slug: string): Promise<string> {
  const html = await readFile(join(root, `dist/designs/${slug}/index.html`), 'utf8');
  const start = html.indexOf('<div class="prose');
  const end = html.indexOf('<div class="mbs-16"', start);
  expect([start, end]).not.toContain(-1);
  return html
    .slice(start, end)
    .replaceAll(slug, 'post')
    .replaceAll('&quot;', '"')
    .replaceAll('/>', '>')
    .replace(/ (data-[\w-]+)="(?:true)?"/g, ' $1')
    .replace(/>\s+(?=<)/g, '>')
    .replace(/\s+(?=<\/)/g, '')
    .trim();
}

/**
 * One document with every construct of Markdown and the theme, except for the shortcodes of `.md`
 * and the components of `.mdx`. New constructs must be added to the document.
 */
describe('a document with every construct', () => {
  let md = '';
  let mdx = '';

  beforeAll(async () => {
    await rm(root, { recursive: true, force: true });
    await cp(fixture, root, { recursive: true });
    await mkdir(join(root, 'src/content/designs'), { recursive: true });
    const body = await readFile(join(fixture, 'every-construct.md'), 'utf8');
    const post = `---\ntitle: Every construct\ndate: 2026-01-31\n---\n\n${body}`;
    await writeFile(join(root, 'src/content/designs/written-plain.md'), post);
    await writeFile(join(root, 'src/content/designs/written-mdx.mdx'), post);
    const windows = `\uFEFF${post.replaceAll('\n', '\r\n')}`;
    await writeFile(join(root, 'src/content/designs/windows-plain.md'), windows);
    await writeFile(join(root, 'src/content/designs/windows-mdx.mdx'), windows);
    const astro = join(repository, 'node_modules/astro/bin/astro.mjs');
    await mustRun(process.execPath, [astro, 'build', '--root', root], { cwd: repository });
    [md, mdx] = await Promise.all([bodyOf('written-plain'), bodyOf('written-mdx')]);
  });

  it('is the same page in .md and in .mdx', () => {
    expect(mdx).toBe(md);
  });

  it.each(['windows-plain', 'windows-mdx'])(
    'is the same page with the line ends of Windows: %s',
    async (slug) => {
      expect(await bodyOf(slug)).toBe(md);
    },
  );

  it('has nothing that a strict Content-Security-Policy forbids', () => {
    const tags = readTags(md);
    expect(tags.length).toBeGreaterThan(200);
    expect(tags.filter(({ attributes }) => attributes.has('style'))).toEqual([]);
    expect(tags.filter(({ name }) => name === 'style' || name === 'script')).toEqual([]);
  });

  it.each([
    ['formulas', /<math display="block"/],
    ['prices', /prices of \$5 and \$10,/],
    ['alerts', /<div class="alert caution" role="note">/],
    ['marked text', /<mark>marked<\/mark>/],
    ['definitions', /<dl><dt>Term <em>one<\/em><\/dt>/],
    ['parts that open', /<details>/],
    ['highlighted lines', /<span class="line highlighted"/],
    ['added lines', /<span class="line added"/],
    ['numbers of lines', /data-n="11"/],
    ['drawings', /<figure class="ascii" id="fig-1"/],
    ['captions of tables', /<figure class="tabular" id="table-1">/],
    ['footnotes', /<section data-footnotes/],
  ])('has %s', (_, sign) => {
    expect(md).toMatch(sign);
  });

  it.each(['written-plain', 'written-mdx'])('names formulas in the contents: %s', async (slug) => {
    const html = await readFile(join(root, `dist/designs/${slug}/index.html`), 'utf8');
    const contents = html.slice(html.indexOf('<nav'), html.indexOf('<div class="prose'));
    expect(contents).toContain('Formulas: √n and O(log n)');
  });

  it('loads the styles of what it has', async () => {
    const html = await readFile(join(root, 'dist/designs/written-mdx/index.html'), 'utf8');
    const styles = readTags(html).flatMap(({ attributes }) => attributes.get('href') ?? []);
    expect(styles.filter((href) => /\/math\.[^/]*\.css$/.test(href))).toHaveLength(1);
    expect(styles.filter((href) => /\/code-lines\.[^/]*\.css$/.test(href))).toHaveLength(1);
    expect(styles.filter((href) => /\/video\.[^/]*\.css$/.test(href))).toHaveLength(0);
  });
});

import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { repository, scratch } from '../builds/paths.ts';
import { mustRun, run } from '../builds/run.ts';
import { checkLinks } from './links.ts';

const blog = join(scratch, 'links');
const astro = join(repository, 'node_modules/astro/bin/astro.mjs');

/** Inside the repository, so that the blog finds the theme by its name. */
beforeAll(async () => {
  await rm(blog, { recursive: true, force: true });
  await cp(join(repository, 'tests/fixtures/links'), blog, { recursive: true });
});

const command = (base: string) => [astro, 'build', '--base', base, '--outDir', join(blog, 'dist')];

function build(base: string) {
  return mustRun(process.execPath, command(base), { cwd: blog });
}

/** The links in the body of a page: text → URL. */
async function links(page: string): Promise<Record<string, string | undefined>> {
  const html = await readFile(join(blog, 'dist', page, 'index.html'), 'utf8');
  const [, body = ''] = /<div class="prose[^>]*>(.*)/s.exec(html) ?? [];
  const found = body.matchAll(/<a\b([^>]*)>([^<]+)<\/a>/g);
  const pairs = Array.from(found, ([, attributes = '', text = '']) => {
    const [, href] = /href="([^"]*)"/.exec(attributes) ?? [];
    return [text, href] as const;
  });
  return Object.fromEntries(pairs);
}

async function edit(file: string, from: string, to: string): Promise<void> {
  const path = join(blog, 'src/content', file);
  const source = await readFile(path, 'utf8');
  expect(source).toContain(from);
  await writeFile(path, source.replace(from, to));
}

describe.each(['/', '/repo/'])('links of posts at %s', (base) => {
  beforeAll(() => build(base));

  it.each(['designs/every', 'designs/every-mdx'])('of %s lead where they mean', async (page) => {
    const found = await links(page);
    const note = `${base}notes/hashing/`;
    expect(found).toMatchObject({
      ...{ root: note, file: note, bare: note, hashing: note, text: note },
      part: `${note}#the-second-part`,
      'A ring of keys#The second part': `${note}#the-second-part`,
      page: `${base}archive/#main`,
      public: `${base}file.txt`,
      tag: `${base}tags/rings/`,
      own: '#own-part',
      away: 'https://example.com/',
      mdx: `${base}designs/counted/#from-a-component`,
    });
    expect('hidden' in found).toBe(true);
    expect(found['hidden']).toBeUndefined();
  });

  it('of Hugo and of raw HTML do too', async () => {
    expect(await links('designs/every')).toMatchObject({
      ref: `${base}notes/hashing/#the-second-part`,
      relref: `${base}notes/hashing/`,
      raw: `${base}notes/hashing/`,
    });
  });

  it('leave no mark, and are described when they leave the site', async () => {
    const html = await readFile(join(blog, 'dist/designs/every/index.html'), 'utf8');
    expect(html).not.toContain('data-link');
    expect(html).toContain(
      '<a href="https://example.com/" rel="external noopener" aria-describedby="~external-link">away</a>',
    );
    expect(html).toContain('<span id="~external-link" hidden>');
  });

  it('of posts that are not below their list do too', async () => {
    const [spread, placed] = [`${base}2026/spread/`, `${base}essays/on/placed/`];
    expect(await links('2026/spread')).toMatchObject({
      ...{ placed, old: placed, new: placed },
      ...{ note: `${base}notes/hashing/`, file: `${spread}table.csv` },
    });
    expect(await links('essays/on/placed')).toMatchObject({ spread, up: spread });
  });

  it('lead to a post at its own URL from feeds, the sitemap, redirects and programs', async () => {
    const read = (file: string) => readFile(join(blog, 'dist', file), 'utf8');
    const [spread, placed] = ['2026/spread/', 'essays/on/placed/'];
    const site = `https://ex.org${base}`;
    for (const feed of ['rss.xml', 'deep-dives/rss.xml', 'sitemap-0.xml', 'llms.txt']) {
      expect(await read(feed)).toContain(site + spread);
      expect(await read(feed)).toContain(site + placed);
    }
    expect(await read('deep-dives/index.html')).toContain(`href="${base}${placed}"`);
    expect(await read(`${placed}index.md`)).toContain(`Url: ${site}${placed}`);
    expect(await read('2026/beside/index.html')).toContain(`url=${base}${spread}"`);
    expect(await read('older/index.html')).toContain(`url=${base}${spread}"`);
    const { posts } = JSON.parse(await read('_tradeoff/posts.json')) as {
      posts: { id: string; url: string; formerIds?: string[] }[];
    };
    expect(posts).toContainEqual({
      ...{ id: 'deep-dives/spread', url: base + spread, formerIds: ['deep-dives/beside'] },
    });
    expect(posts).toContainEqual({ id: 'deep-dives/placed', url: base + placed });
    await expect(read('deep-dives/placed/index.html')).rejects.toThrow('ENOENT');
  });

  it('are whole on every page', async () => {
    const { broken } = await checkLinks({ dist: join(blog, 'dist'), base, site: 'https://ex.org' });
    expect(broken).toEqual([]);
  });
});

it('follow a post that gets another address, in pages that are kept from the last build', async () => {
  for (const file of ['designs/every.md', 'designs/every-mdx.mdx']) {
    const path = join(blog, 'src/content', file);
    const source = await readFile(path, 'utf8');
    await writeFile(
      path,
      source.replaceAll('/notes/hashing/', '/archive/').replace('[[hashing]] [[hashing|text]]', ''),
    );
  }
  await build('/');
  await edit('notes/rings.md', 'slug: hashing', 'slug: round');
  await build('/');
  for (const page of ['designs/every', 'designs/every-mdx']) {
    expect(await links(page)).toMatchObject({
      file: '/notes/round/',
      part: '/notes/round/#the-second-part',
    });
  }
});

it('that lead nowhere stop the build, all of them at once', async () => {
  await writeFile(
    join(blog, 'src/content/designs/broken.md'),
    '---\ntitle: Broken\ndate: 2026-01-01\n---\n\n[a](/notes/rond/)\n[b](../notes/gone.md)\n[[nothing]]\n[c]({{< ref "rigns.md" >}})\n[d](../notes/rings.md#third)\n',
  );
  const { code, output } = await run(process.execPath, command('/'), { cwd: blog });
  expect(code).toBe(1);
  expect(output.match(/src\/content\/designs\/broken\.md:\d+ {2}error.*/g)).toMatchInlineSnapshot(`
    [
      "src/content/designs/broken.md:6  error  The link \`/notes/rond/\` does not lead to a post. (link-missing)",
      "src/content/designs/broken.md:7  error  The link \`../notes/gone.md\` does not lead to a post. (link-missing)",
      "src/content/designs/broken.md:8  error  The link \`nothing\` does not lead to a post. (link-missing)",
      "src/content/designs/broken.md:9  error  The link \`ref "rigns.md"\` does not lead to a post. (link-missing)",
      "src/content/designs/broken.md:10  error  The link \`../notes/rings.md#third\` leads to the anchor "third", which the page does not have. (link-anchor)",
    ]
  `);
});

it('to other pages and made-up places are checked on the built site', async () => {
  await writeFile(
    join(blog, 'src/content/designs/broken.md'),
    '---\ntitle: Broken\ndate: 2026-01-01\n---\n\n[a](/no-such-page/)\n[b](/archive/#nowhere)\n[c](./counted.mdx#another)\n[d](/gone.txt)\n',
  );
  const { code, output } = await run(process.execPath, command('/'), { cwd: blog });
  expect(code).toBe(1);
  expect(output.match(/src\/content\/designs\/broken\.md:\d+ {2}error.*/g)).toMatchInlineSnapshot(`
    [
      "src/content/designs/broken.md:6  error  The link \`/no-such-page/\` does not lead to a page or file of the site. (link-missing)",
      "src/content/designs/broken.md:7  error  The link \`/archive/#nowhere\` leads to the anchor "nowhere", which the page does not have. (link-anchor)",
      "src/content/designs/broken.md:8  error  The link \`./counted.mdx#another\` leads to the anchor "another", which the page does not have. (link-anchor)",
      "src/content/designs/broken.md:9  error  The link \`/gone.txt\` does not lead to a page or file of the site. (link-missing)",
    ]
  `);
});

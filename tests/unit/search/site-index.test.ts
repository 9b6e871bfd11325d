import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeOutput } from '../../../src/config/output.ts';
import type { SearchedArticle } from '../../../src/config/search-index.ts';
import { SiteIndex } from '../../../src/search/site-index.ts';

let folder: string;
let builds = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'site-index-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

const facts = { title: 'A', kind: 'note', tags: [] };

function article(name: string, text: string): SearchedArticle {
  return { url: `/notes/${name}/`, lang: 'en', facts, html: `<p>${text}</p>` };
}

/** The texts that can be found after a build of these posts, sorted. */
async function built(
  articles: readonly SearchedArticle[],
  names: readonly string[],
  { digest = '1', pages = {} }: { digest?: string; pages?: Record<string, string> } = {},
): Promise<string[]> {
  builds += 1;
  const outDir = join(folder, String(builds));
  for (const [name, html] of Object.entries(pages)) {
    writeOutput(outDir, `notes/${name}/index.html`, html);
  }
  const index = new SiteIndex({ lang: 'en', digest, cacheFile: join(folder, 'search') });
  for (const one of articles) await index.add(one);
  const found = await index.write(
    outDir,
    names.map((name) => ({ url: `/notes/${name}/`, path: `notes/${name}` })),
  );
  const fragments = join(outDir, 'pagefind/fragment');
  const files = readdirSync(fragments).map((name) => readFileSync(join(fragments, name)));
  expect(found.files).toBe(
    readdirSync(join(outDir, 'pagefind'), { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    ).length,
  );
  return files
    .map((file) => gunzipSync(file).toString().slice('pagefind_dcd'.length))
    .map((text) => (JSON.parse(text) as { content: string }).content)
    .sort();
}

it('indexes the articles that a build renders, and follows their changes', async () => {
  const heron = article('heron', 'A heron stands.');
  const otter = article('otter', 'An otter swims.');
  const both = ['heron', 'otter'];
  expect(await built([heron, otter], both)).toEqual(['A heron stands.', 'An otter swims.']);
  expect(await built([otter, heron], both)).toEqual(['A heron stands.', 'An otter swims.']);
  const changed = article('otter', 'An otter dives.');
  expect(await built([heron, changed], both)).toEqual(['A heron stands.', 'An otter dives.']);
  expect(await built([heron], ['heron'])).toEqual(['A heron stands.']);
  expect(await built([heron, otter], both)).toEqual(['A heron stands.', 'An otter swims.']);
});

it('indexes an article once, however many pages show it', async () => {
  const heron = article('heron', 'A heron stands.');
  expect(await built([heron, heron], ['heron'], { digest: '2' })).toEqual(['A heron stands.']);
});

it('reads the pages of the other posts from the site, and leaves out those without an article to search', async () => {
  const json = JSON.stringify(facts).replaceAll('"', '&quot;');
  const pages = {
    own: `<html lang="en"><article data-pagefind-body data-search="${json}"><p>An own page.</p></article></html>`,
    hidden: '<html lang="en"><article><p>A hidden page.</p></article></html>',
  };
  const heron = article('heron', 'A heron stands.');
  expect(await built([heron], ['heron', 'own', 'hidden'], { pages })).toEqual([
    'A heron stands.',
    'An own page.',
  ]);
  await expect(built([heron], ['heron', 'gone'])).rejects.toThrow('no page for notes/gone');
});

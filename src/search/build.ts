import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cached, codeDigest, digestOf } from '../config/cache.ts';
import { outputFile, writeOutput } from '../config/output.ts';
import type { Session } from '../config/session.ts';
import { knownPosts } from '../data/synced.ts';
import { indexPosts, searchedPosts, type SearchedPage } from './index-pages.ts';

/** Folder of the index in the built site and in development. */
export const bundleFolder = 'pagefind';

/** The attribute that marks the searchable part of a page. */
const bodyMark = 'data-pagefind-body';

/** The size of an index in the built site. */
export interface IndexSize {
  files: number;
  bytes: number;
}

/** Writes the index of the posts of a built site into it, unless the blog has no search. */
export async function writeSearchIndex(
  session: Session,
  outDir: string,
): Promise<IndexSize | undefined> {
  if (!session.options.search) return undefined;
  const { base } = session.address;
  // Each language of a blog of several has its own index, which its pages load.
  const lang = session.locales.length > 0 ? undefined : session.options.lang;
  const posts = knownPosts(session, new Date())
    .filter(({ state }) => state === 'published')
    .map(({ path, href }) => ({ path, url: href.slice(base.replace(/\/*$/, '').length) }));
  const size = { files: 0, bytes: 0 };
  const digest = digestOf([lang ?? '', ...shownTexts(posts, outDir)]);
  const index = await cached(join(session.cacheDir, 'search'), digest, () =>
    indexPosts(searchedPosts(builtPages(posts, outDir)), lang),
  );
  for (const [path, content] of index) {
    writeOutput(outDir, `${bundleFolder}/${path}`, content);
    size.files += 1;
    size.bytes += content.length;
  }
  return size;
}

const words = new URL('../config/search-words.ts', import.meta.url);

/** This code and the version of Pagefind. */
function indexer(): string[] {
  const paths = createRequire(import.meta.url).resolve.paths('pagefind') ?? [];
  const manifest = paths.map((path) => join(path, 'pagefind/package.json')).find(existsSync);
  if (manifest === undefined) throw new Error('The package pagefind is not installed.');
  const code = codeDigest(fileURLToPath(new URL('.', import.meta.url)));
  return [code, ...[words, manifest].map((file) => readFileSync(file, 'utf8'))];
}

/**
 * What the index depends on: how it is made, and each page from its article on. Pages are read one
 * by one, and again if the index is made, because all of them at once would use the memory of the
 * whole site.
 */
function* shownTexts(posts: readonly BuiltPost[], outDir: string): Generator<string> {
  yield* indexer();
  for (const { url, html } of builtPages(posts, outDir)) {
    yield url;
    yield html.slice(Math.max(0, html.indexOf(bodyMark)));
  }
}

interface BuiltPost {
  /** Where its page is in the built site. */
  path: string;
  url: string;
}

function* builtPages(posts: readonly BuiltPost[], outDir: string): Generator<SearchedPage> {
  for (const { path, url } of posts) {
    yield { url, html: readFileSync(pageFile(path, outDir), 'utf8') };
  }
}

/** Astro's `build.format` decides whether a page is a folder or a file. */
function pageFile(path: string, outDir: string): string {
  const files = [`${path}/index.html`, `${path}.html`].map((file) => outputFile(outDir, file));
  const found = files.find((file) => existsSync(file));
  if (found === undefined) throw new Error(`There is no page for ${path} in ${outDir}.`);
  return found;
}

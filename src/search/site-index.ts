import { existsSync, readFileSync } from 'node:fs';
import { digestOf, readResult, writeResult } from '../config/cache.ts';
import { outputFile, writeOutput } from '../config/output.ts';
import type { IndexSize, SearchedArticle } from '../config/search-index.ts';
import type { BuiltPage, IndexSettings } from './contract.ts';
import { PostIndex, type IndexFiles } from './index-pages.ts';
import { articleIn, articleRecord } from './record.ts';

/** Folder of the index in the built site and in development. */
export const bundleFolder = 'pagefind';

/** An index with the digest of each article in it, by URL. */
interface Kept {
  articles: Map<string, string>;
  files: IndexFiles;
}

/** How many articles wait until they are indexed together. */
const together = 32;

/**
 * The index of a site, made while its pages are. As long as all articles are those of the last build, they only
 * wait: then that index is used again.
 */
export class SiteIndex {
  readonly #settings: IndexSettings;
  readonly #articles = new Map<string, string>();
  #waiting: SearchedArticle[] = [];
  readonly #kept: Promise<Kept | undefined>;
  #index: Promise<PostIndex> | undefined;

  constructor(settings: IndexSettings) {
    this.#settings = settings;
    this.#kept = readResult<Kept>(settings.cacheFile, settings.digest);
  }

  /** Adds an article, unless one of its URL has been added. @throws when Pagefind refuses it. */
  async add(article: SearchedArticle): Promise<void> {
    const { url, lang, facts, html } = article;
    if (this.#articles.has(url)) return;
    const digest = digestOf([lang, JSON.stringify(facts), html]);
    this.#articles.set(url, digest);
    this.#waiting.push(article);
    const isKnown = (await this.#kept)?.articles.get(url) === digest;
    if (this.#index === undefined && isKnown) return;
    this.#index ??= PostIndex.open(this.#settings.lang);
    if (this.#waiting.length >= together) await this.#indexWaiting(await this.#index);
  }

  /**
   * Writes the index into the built site, after which nothing can be added.
   *
   * @param pages of all posts that can be searched for. Those whose articles were not added are read from the site.
   * @throws when a page is missing, or Pagefind refuses one
   */
  async write(outDir: string, pages: readonly BuiltPage[]): Promise<IndexSize> {
    for (const { url, path } of pages) {
      if (this.#articles.has(url)) continue;
      const article = articleIn(readFileSync(pageFile(path, outDir), 'utf8'));
      if (article !== undefined) await this.add({ url, ...article });
    }
    const size = { files: 0, bytes: 0 };
    for (const [path, content] of await this.#files()) {
      writeOutput(outDir, `${bundleFolder}/${path}`, content);
      size.files += 1;
      size.bytes += content.length;
    }
    return size;
  }

  async #files(): Promise<IndexFiles> {
    const { cacheFile, digest, lang } = this.#settings;
    const kept = await this.#kept;
    if (this.#index === undefined && kept?.articles.size === this.#articles.size) return kept.files;
    const index = await (this.#index ?? PostIndex.open(lang));
    await this.#indexWaiting(index);
    const files = await index.files();
    await index.end();
    await writeResult(cacheFile, digest, { articles: this.#articles, files } satisfies Kept);
    return files;
  }

  async #indexWaiting(index: PostIndex): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    await index.add(
      waiting.map((article) => ({ url: article.url, content: articleRecord(article) })),
    );
  }
}

/** Astro's `build.format` decides whether a page is a folder or a file. */
function pageFile(path: string, outDir: string): string {
  const files = [`${path}/index.html`, `${path}.html`].map((file) => outputFile(outDir, file));
  const found = files.find((file) => existsSync(file));
  if (found === undefined) throw new Error(`There is no page for ${path} in ${outDir}.`);
  return found;
}

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Worker } from 'node:worker_threads';
import { codeDigest, digestOf } from '../config/cache.ts';
import type { IndexSize, SearchedArticle, SearchIndexing } from '../config/search-index.ts';
import type { Session } from '../config/session.ts';
import { startThread } from '../config/thread.ts';
import { knownPosts } from '../data/synced.ts';
import type { IndexAnswer, IndexMessage, IndexSettings } from './contract.ts';

/**
 * Makes the index of a site in a thread while its pages are rendered, since reading all of them afterwards would take
 * a fifth of a build. The thread ends with {@link write}; a build that fails ends it too.
 */
export class Indexing implements SearchIndexing {
  readonly #session: Session;
  readonly #worker: Worker;
  #failure: Error | undefined;

  constructor(session: Session) {
    this.#session = session;
    const { cacheDir, locales, options } = session;
    const settings: IndexSettings = {
      // Each language of a blog of several has its own index, which its pages load.
      lang: locales.length > 0 ? undefined : options.lang,
      digest: digestOf([session.version, String(locales.length > 0 || options.lang), ...indexer()]),
      cacheFile: join(cacheDir, 'search'),
    };
    this.#worker = startThread('search/worker', 'search', settings);
    this.#worker.unref();
    this.#worker.on('error', (error) => {
      this.#failure = error instanceof Error ? error : new Error(String(error));
    });
  }

  add(article: SearchedArticle): void {
    this.#send({ article: { ...article, url: this.#belowBase(article.url) } });
  }

  /** @throws when Pagefind refuses a post, or has no program for this machine. */
  async write(outDir: string): Promise<IndexSize> {
    const pages = knownPosts(this.#session, new Date())
      .filter(({ state }) => state === 'published')
      .map(({ path, href }) => ({ path, url: this.#belowBase(href) }));
    if (this.#failure !== undefined) throw this.#failure;
    this.#worker.ref();
    return new Promise((resolve, reject) => {
      this.#worker.once('error', reject);
      this.#worker.once('message', (answer: IndexAnswer) => {
        if ('size' in answer) resolve(answer.size);
        else reject(new Error(answer.failure));
      });
      this.#send({ outDir, pages });
    });
  }

  #send(message: IndexMessage): void {
    this.#worker.postMessage(message);
  }

  #belowBase(href: string): string {
    return href.slice(this.#session.address.base.replace(/\/*$/, '').length);
  }
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

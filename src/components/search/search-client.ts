import { siteRoot } from '../site-root.ts';
import type { Hit } from './hits.ts';
import type { Answer, Counts, Found, Request } from './messages.ts';
import type { Query } from './query.ts';
import workerUrl from './search-worker.ts?worker&url';

/** The location of the index and the language of the page. */
export interface IndexPlace {
  /** Folder of the index, with a trailing `/`. */
  bundle: string;
  /** Address of the site's root. */
  base: string;
  lang: string;
}

/** The search of a page, which runs in a worker. */
export class SearchClient {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, (answer: Answer) => void>();
  private asked = 0;

  constructor({ bundle, base, lang }: IndexPlace) {
    const name = new URLSearchParams({
      bundle: new URL(bundle, location.href).href,
      base,
      lang,
    }).toString();
    this.worker = new Worker(onOrigin(String(workerUrl)), { type: 'module', name });
    this.worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      this.waiting.get(data.id)?.(data);
      this.waiting.delete(data.id);
    });
    // A worker that failed to load never responds.
    this.worker.addEventListener('error', ({ message }) => {
      for (const [id, answer] of this.waiting) answer({ id, error: message });
      this.waiting.clear();
    });
  }

  /** @throws when the index or what reads it cannot be loaded. */
  async search(query: Query): Promise<Found> {
    const answer = await this.ask({ ask: 'search', query });
    if ('found' in answer) return answer.found;
    throw new Error('error' in answer ? answer.error : 'no answer');
  }

  /** How many posts each filter leaves. @throws when the filters of the index cannot be loaded. */
  async counts(query: Query): Promise<Counts> {
    const answer = await this.ask({ ask: 'counts', query });
    if ('counts' in answer) return answer.counts;
    throw new Error('error' in answer ? answer.error : 'no answer');
  }

  /** Hits of the last search. @throws when one cannot be loaded. */
  async hits(from: number, to: number): Promise<Hit[]> {
    const answer = await this.ask({ ask: 'hits', from, to });
    if ('hits' in answer) return answer.hits;
    throw new Error('error' in answer ? answer.error : 'no answer');
  }

  private ask(request: DistributiveOmit<Request, 'id'>): Promise<Answer> {
    this.asked += 1;
    const id = this.asked;
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      this.worker.postMessage({ id, ...request });
    });
  }
}

/**
 * The address of a worker at the blog's own host: browsers start none from another, where `build.assetsPrefix` may
 * have put the files. A build leaves them in the folder of the site too.
 */
function onOrigin(url: string): string {
  const file = new URL(url, import.meta.url);
  if (file.origin === location.origin) return file.href;
  const [, path = ''] = /\/([^/]+\/[^/]+)$/.exec(file.pathname) ?? [];
  return siteRoot + path;
}

type DistributiveOmit<Union, Key extends PropertyKey> = Union extends unknown
  ? Omit<Union, Key>
  : never;

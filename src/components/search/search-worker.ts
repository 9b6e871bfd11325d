import { indexedTerms } from '../../config/search-words.ts';
import { toHit, type Fragment } from './hits.ts';
import type { Answer, Counts, Found, Request } from './messages.ts';
import { filterNames, isEmpty, searchTerms, type Query } from './query.ts';
import { nearness } from './side-by-side.ts';

/*
 * Pagefind in a worker: a large index does not hold up the page, and WebAssembly is allowed by the
 * policy of this file alone, not by that of every page. Pagefind's own worker would be loaded beside
 * the code that it repeats.
 */

interface Pagefind {
  options(options: object): Promise<void>;
  filters(): Promise<Partial<Counts>>;
  search(terms: string | null, options: object): Promise<Results>;
}

interface Result {
  score: number;
  data(): Promise<Fragment>;
}

interface Results {
  results: Result[];
  filters: Partial<Counts>;
}

/** Hits of a first answer: each is a file of its own. */
const first = 4;

/** An answer without its id. */
type Content = { found: Found } | { counts: Counts } | { hits: Found['hits'] };

const given = new URLSearchParams(self.name);
let started: Promise<Pagefind> | undefined;
let last: Result[] = [];
/** Id of the search that was asked for last, which may have its answer before one asked for earlier. */
let newest = 0;

async function start(): Promise<Pagefind> {
  // Pagefind reads the language from the page, which a worker does not have.
  const root = { getAttribute: () => given.get('lang') };
  Object.assign(self, { document: { querySelector: () => root, currentScript: null } });
  const bundle = given.get('bundle') ?? '';
  const pagefind = (await import(/* @vite-ignore */ `${bundle}pagefind.js`)) as Pagefind;
  await pagefind.options({
    basePath: bundle,
    baseUrl: given.get('base'),
    noWorker: true,
    // A character is a word where a script has no spaces.
    excerptLength: /^(?:zh|ja|ko|th|lo|km|my)\b/.test(given.get('lang') ?? '') ? 60 : 24,
    excerptEllipsis: '…',
    ranking: { termSimilarity: 3, metaWeights: { title: 6, tags: 3, state: 0 } },
  });
  return pagefind;
}

async function answer(request: Request): Promise<Content> {
  if (request.ask === 'search') newest = request.id;
  if (request.ask === 'hits') return { hits: await hits(last.slice(request.from, request.to)) };
  started ??= start();
  const pagefind = await started;
  if (request.ask === 'counts') return { counts: await count(pagefind, request.query) };
  const { results } = await search(pagefind, request.query);
  const order = await ordered(results, request.query);
  if (request.id === newest) last = order;
  return { found: { total: order.length, hits: await hits(order.slice(0, first)) } };
}

async function count(pagefind: Pagefind, query: Query): Promise<Counts> {
  const every = await pagefind.filters();
  const { filters } = await search(pagefind, query);
  const counts: Counts = { kind: {}, tag: {}, year: {}, ...every, ...filters };
  for (const name of filterNames.filter((name) => query[name] !== '')) {
    const without = { ...query, [name]: '' };
    const found = isEmpty(without) ? every : (await search(pagefind, without)).filters;
    counts[name] = found[name] ?? {};
  }
  return counts;
}

function search(pagefind: Pagefind, { text, sort, ...filters }: Query): Promise<Results> {
  const set = Object.entries(filters).filter(([, value]) => value !== '');
  const terms = searchTerms(text);
  return pagefind.search(terms === '' ? null : indexedTerms(terms), {
    filters: Object.fromEntries(set),
    sort: sort === 'date' ? { date: 'desc' } : {},
  });
}

/**
 * The results with the first ones in the order of their scores and of how near the words stand to each
 * other in them, which Pagefind does not know. These are loaded to be shown anyway.
 */
async function ordered(results: Result[], { text, sort }: Query): Promise<Result[]> {
  if (sort === 'date') return results;
  const terms = searchTerms(text);
  const best = await Promise.all(
    results.slice(0, first).map(async (result) => {
      return { result, score: result.score * nearness(await result.data(), terms) };
    }),
  );
  best.sort((a, b) => b.score - a.score);
  return [...best.map(({ result }) => result), ...results.slice(first)];
}

function hits(found: readonly Result[]): Promise<Found['hits']> {
  return Promise.all(found.map(async (result) => toHit(await result.data())));
}

self.addEventListener('message', ({ data }: MessageEvent<Request>) => {
  const send = (message: Answer) => {
    self.postMessage(message);
  };
  answer(data).then(
    (content) => {
      send({ id: data.id, ...content });
    },
    (error: unknown) => {
      started = undefined;
      send({ id: data.id, error: String(error) });
    },
  );
});

import { indexedTerms } from '../../config/search-words.ts';
import { toHit, type Fragment } from './hits.ts';
import type { Answer, Counts, Found, Request } from './messages.ts';
import { filterNames, isEmpty, searchTerms, type Query } from './query.ts';
import { nearness } from './side-by-side.ts';

/*
 * Runs Pagefind in a worker, so that a large index does not block the page, and only this file's policy has to allow
 * WebAssembly. Pagefind's own worker would load the same code twice.
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

/** Hits of a first response, each of which loads a file. */
const first = 4;

/** A response without its id. */
type Content = { found: Found } | { counts: Counts } | { hits: Found['hits'] };

const given = new URLSearchParams(self.name);
let started: Promise<Pagefind> | undefined;
let last: Result[] = [];
/** Id of the latest search. Responses can arrive out of order. */
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
    // In scripts without spaces, each character is a word.
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
 * Reorders the first results by score and by how close together the words are, which Pagefind ignores. These results
 * are loaded anyway, because they are shown.
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

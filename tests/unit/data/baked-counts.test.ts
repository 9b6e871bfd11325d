import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Session } from '../../../src/config/session.ts';
import { bakeCounts } from '../../../src/data/baked-counts.ts';
import type { Counts } from '../../../src/likes/contract.ts';
import { postsOf } from '../../../src/likes/posts.ts';
import { makeService, reader, temporaryStore } from '../likes/service.ts';

let cacheDir: string;
const warnings: string[] = [];

beforeEach(() => {
  cacheDir = mkdtempSync(join(tmpdir(), 'counts-'));
  warnings.length = 0;
});
afterEach(() => {
  rmSync(cacheDir, { recursive: true });
  vi.unstubAllGlobals();
});

/** The counts that a build writes into the page of a post with aliases, and of a post without. */
async function baked(aliases: string[]): Promise<Record<string, Counts> | undefined> {
  const post = (slug: string, former: string[]) => ({
    ...{ slug, draft: false, date: '2026-01-01' },
    aliases: former.map((value) => ({ value, line: 1 })),
  });
  const posts = new Map([
    ['l01-renamed.md', post('l01-renamed', aliases)],
    ['l02-other.md', post('l02-other', [])],
  ]);
  const session = {
    address: { base: '/', trailingSlash: 'ignore', format: 'directory', site: undefined },
    options: { likes: { endpoint: 'https://blog.example/api/likes', bakeCounts: true } },
    collections: new Map([['designs', { posts }]]),
    templates: [],
    locales: [],
    cacheDir,
  } as unknown as Session;
  const found = await bakeCounts(session, { warn: (text) => void warnings.push(text) });
  return found?.counts;
}

/**
 * A service that knows posts by these ids; readers voted on what is now `l01-renamed` under a
 * former id.
 */
async function serve(ids: { id: string; formerIds?: string[] }[], voted: string) {
  const store = temporaryStore();
  const then = makeService({ store, posts: postsOf({ posts: [{ id: voted }] }) });
  await then.vote('up', reader, voted);
  const { send } = makeService({ store, posts: postsOf({ posts: ids }) });
  vi.stubGlobal('fetch', (url: string) => send(url.replace('https://blog.example', '')));
}

const other = { id: 'designs/l02-other' };
const none = { up: 0, down: 0 };

it.each([
  ['a slug', 'l01', 'designs/l01'],
  ['an address', '/designs/l01-before/', 'designs/l01-before'],
  ['another collection', '/notes/l01/', 'notes/l01'],
  ['a file', '/designs/l01.html', 'designs/l01'],
])(
  'counts of a renamed post whose alias is %s are those of its former id, whichever build the service has',
  async (_, alias, former) => {
    const expected = { 'designs/l01-renamed': { up: 1, down: 0 }, 'designs/l02-other': none };
    await serve([{ id: former }, other], former);
    expect(await baked([alias])).toEqual(expected);
    await serve([{ id: 'designs/l01-renamed', formerIds: [former] }, other], former);
    expect(await baked([alias])).toEqual(expected);
    vi.stubGlobal('fetch', () => Promise.reject(new Error('down')));
    expect(warnings).toEqual([]);
    expect(await baked([alias])).toEqual(expected);
    expect(warnings).toEqual([expect.stringContaining('did not respond (down)')]);
  },
);

it('an alias that no post had as its id brings no counts', async () => {
  await serve([{ id: 'designs/l01-renamed' }, other], 'designs/elsewhere');
  expect(await baked(['/elsewhere/'])).toEqual({
    'designs/l01-renamed': none,
    'designs/l02-other': none,
  });
});

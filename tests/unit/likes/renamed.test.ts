import { expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import { manifestPosts, postsOf } from '../../../src/likes/posts.ts';
import { makeService, reader, temporaryStore } from './service.ts';

const before = postsOf({ posts: [{ id: 'designs/old' }, { id: 'notes/older' }] });
const renamed = postsOf({
  posts: [{ id: 'designs/new', formerIds: ['designs/old', 'notes/older'] }, { id: 'designs/b' }],
});

/** Three readers voted on a post before it was renamed, one of them after it was moved. */
async function makeRenamed() {
  const store = temporaryStore();
  const then = makeService({ store, posts: before });
  await then.vote('up', reader, 'designs/old');
  await then.vote('down', randomUUID(), 'designs/old');
  await then.vote('up', randomUUID(), 'notes/older');
  return { store, ...makeService({ store, posts: renamed }) };
}

const body = async (response: Promise<Response>): Promise<unknown> => (await response).json();

it.each(['designs/new', 'designs/old', 'notes/older'])(
  'the votes on a renamed post are counted at %s',
  async (id) => {
    const { send } = await makeRenamed();
    expect(await body(send(`/api/likes/${id}`))).toEqual({ up: 2, down: 1 });
    expect(await body(send(`/api/likes?ids=${id},designs/b`))).toEqual({
      counts: { [id]: { up: 2, down: 1 }, 'designs/b': { up: 0, down: 0 } },
      unknown: [],
    });
  },
);

it('a reader who voted before the post was renamed has one vote, and can change and undo it', async () => {
  const { vote, store } = await makeRenamed();
  expect(await body(vote('up', reader, 'designs/new'))).toEqual({ up: 2, down: 1, vote: 'up' });
  expect(await body(vote('down', reader, 'designs/new'))).toEqual({ up: 1, down: 2, vote: 'down' });
  expect(await body(vote(null, reader, 'designs/new'))).toEqual({ up: 1, down: 1, vote: null });
  const stored: string[] = [];
  for await (const { post } of store.votes()) stored.push(post);
  expect(stored).toEqual(['designs/old', 'notes/older']);
});

it('a vote that was kept under the former id is counted for the post', async () => {
  const { vote, store } = await makeRenamed();
  expect(await body(vote('up', randomUUID(), 'designs/old'))).toMatchObject({ up: 3, down: 1 });
  expect((await store.all()).get('designs/new')).toEqual({ up: 1, down: 0 });
});

it('a vote that is refused leaves the earlier one where it is', async () => {
  const { store } = await makeRenamed();
  const { vote, send } = makeService({
    store,
    posts: renamed,
    postRate: { capacity: 1, refill: 1 / 3600 },
  });
  await vote('up', randomUUID(), 'designs/new');
  expect((await vote('down', reader, 'designs/new')).status).toBe(429);
  expect(await body(send('/api/likes/designs/new'))).toEqual({ up: 3, down: 1 });
});

it('a hundred renamed posts are counted in one request', async () => {
  const posts = Array.from({ length: 100 }, (_, at) => ({
    id: `designs/new-${at}`,
    formerIds: [`designs/old-${at}`, `designs/older-${at}`],
  }));
  const { send, vote } = makeService({ posts: postsOf({ posts }) });
  await vote('up', reader, 'designs/older-99');
  const response = await send(`/api/likes?ids=${posts.map(({ id }) => id).join(',')}`);
  const { counts } = (await response.json()) as { counts: Record<string, unknown> };
  expect(Object.keys(counts)).toHaveLength(100);
  expect(counts['designs/new-99']).toEqual({ up: 1, down: 0 });
});

it('an id that a post has now is not the former one of another', () => {
  const posts = manifestPosts({
    posts: [{ id: 'designs/a', formerIds: ['designs/b', 'designs/c'] }, { id: 'designs/b' }],
  });
  expect(posts.get('designs/b')).toEqual({ id: 'designs/b', former: [] });
  expect(posts.get('designs/c')).toEqual({ id: 'designs/a', former: ['designs/c'] });
});

it.each([{ formerIds: 'designs/a' }, { formerIds: [1] }, { formerIds: null }])(
  'a manifest with %j is refused',
  (more) => {
    expect(() => manifestPosts({ posts: [{ id: 'designs/b', ...more }] })).toThrow('posts.json');
  },
);

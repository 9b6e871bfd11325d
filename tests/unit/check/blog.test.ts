import { describe, expect, it } from 'vitest';
import type { BlogPost, CheckedBlog } from '../../../src/check/contract.ts';
import { checkBlog } from '../../../src/check/run.ts';

const now = new Date('2026-06-01');

function post(name: string, more: Partial<BlogPost> = {}): BlogPost {
  const tags = more.tags ?? [];
  return {
    ...{ id: `notes/${name}`, file: `${name}.md`, title: name, lang: undefined, draft: false },
    lines: { title: 2, tags: tags.map((_, at) => 10 + at), reviewBy: 5 },
    ...{ tags, published: true, date: now, reviewBy: undefined, inSeries: true, leadsTo: [] },
    ...more,
  };
}

const found = (posts: BlogPost[], more: Partial<CheckedBlog> = {}) =>
  checkBlog({ posts, unusedPictures: [], now, ...more })
    .filter(({ code }) => code !== 'tag-single')
    .map(({ file, line, code }) => `${file}:${line} ${code}`);

describe('tags', () => {
  it.each([
    ['caches', 'cache'],
    ['back-pressure', 'backpressure'],
    ['Event Sourcing', 'event-sourcing'],
    ['queries', 'query'],
    ['consistancy', 'consistency'],
  ])('%s is told beside %s, where the rarer one is', (rare, usual) => {
    const posts = [post('a', { tags: [usual] }), post('b', { tags: [usual] })];
    expect(found([...posts, post('c', { tags: ['other', rare] })])).toEqual([
      'c.md:11 tag-similar',
    ]);
  });

  it.each([
    ['http-2', 'http-3'],
    ['sql', 'ssl'],
    ['paxos', 'raft'],
    ['class', 'clas'],
    ['redis', 'redux'],
    ['caching', 'cashing in'],
  ])('%s and %s are two', (one, other) => {
    expect(found([post('a', { tags: [one] }), post('b', { tags: [other] })])).toEqual([]);
  });

  it('that are forms of one word can be repaired; others are not', () => {
    const edits = (rare: string, usual: string, more: string[] = []) =>
      checkBlog({
        posts: [
          post('a', { tags: [usual] }),
          post('b', { tags: [usual] }),
          post('c', { tags: [rare, ...more] }),
        ],
        ...{ unusedPictures: [], now },
      }).find(({ code }) => code === 'tag-similar')?.edits;
    expect(edits('caches', 'cache')).toEqual([{ line: 10, from: 'caches', to: 'cache' }]);
    expect(edits('consistancy', 'consistency')).toBeUndefined();
    expect(edits('caches', 'cache', ['cache'])).toBeUndefined();
  });

  it('of one published post are noted', () => {
    const posts = [
      post('a', { tags: ['one', 'two'] }),
      post('b', { tags: ['Two'] }),
      post('c', { tags: ['one'], draft: true, published: false }),
    ];
    const single = checkBlog({ posts, unusedPictures: [], now });
    expect(single.map(({ line, code, severity }) => `${line} ${code} ${severity}`)).toEqual([
      '10 tag-single info',
    ]);
  });
});

describe('posts', () => {
  it('with one title are told, unless their languages differ', () => {
    expect(
      found([
        post('a', { title: 'Rings' }),
        post('b', { title: 'rings ' }),
        post('c', { title: 'Rings', lang: 'de' }),
      ]),
    ).toEqual(['b.md:2 title-repeated']);
  });

  it('to which nothing leads are noted in a blog of some size', () => {
    const alone = post('x', { inSeries: false });
    const linking = ['a', 'b', 'c'].map((name) => post(name, { leadsTo: ['notes/y'] }));
    const linked = post('y', { inSeries: false });
    expect(found([alone, linked, ...linking])).toEqual(['x.md:2 post-orphan']);
    expect(found([alone, linked])).toEqual([]);
    const own = post('x', { inSeries: false, leadsTo: ['notes/x'] });
    expect(found([own, linked, ...linking])).toEqual(['x.md:2 post-orphan']);
  });

  it('are to be read again from the day that their author set', () => {
    const due = (day: string, more: Partial<BlogPost> = {}) =>
      found([post('a', { reviewBy: new Date(day), ...more })]);
    expect(due('2026-05-31')).toEqual(['a.md:5 review-due']);
    expect(due('2026-06-02')).toEqual([]);
    expect(due('2026-05-31', { published: false, draft: true })).toEqual([]);
  });

  it('that stay drafts for a year are noted', () => {
    const draft = (day: string | undefined) =>
      found([post('a', { draft: true, published: false, date: day ? new Date(day) : undefined })]);
    expect(draft('2025-05-01')).toEqual(['a.md:2 draft-old']);
    expect(draft('2025-07-01')).toEqual([]);
    expect(draft(undefined)).toEqual([]);
  });
});

it('pictures that no post shows are told', () => {
  expect(found([], { unusedPictures: ['src/content/notes/ring.png'] })).toEqual([
    'src/content/notes/ring.png:1 picture-unused',
  ]);
});

import { expect, test } from 'vitest';
import { resolveLink } from '../../../../src/data/links/resolve.ts';
import { linkTable } from '../../../../src/data/links/table.ts';
import { linkProblems } from '../../../../src/data/links/check.ts';
import { blog, linked } from './posts.ts';

/** The id, path or kind that a link means, with its anchor. */
function meant(written: string, from: string, base?: string): string {
  const { table, post } = blog(base);
  const target = resolveLink(written, post(from), table);
  if (target.kind === 'ambiguous') return target.candidates.map(({ id }) => id).join(' or ');
  if (target.kind !== 'post' && target.kind !== 'page') return target.kind;
  const place = target.kind === 'post' ? target.post.id : target.path;
  return `${place}${target.query}${target.anchor && `#${target.anchor}`}`;
}

test.each([
  // Paths from the root of the site.
  ['/designs/rate-limiter/', 'designs/rate-limiter'],
  ['/designs/rate-limiter?a=b#bits', 'designs/rate-limiter?a=b#bits'],
  ['/designs/rate-limiter/index.html', 'designs/rate-limiter'],
  ['/notes/quorums/', 'notes/quorums'],
  ['/notes/old-name/', 'missing'],
  ['/designs/', '/designs/'],
  ['/designs/page/2/', '/designs/page/2/'],
  ['/designs/rate-limiter/cards/', '/designs/rate-limiter/cards/'],
  ['/designs/rss.xml', '/designs/rss.xml'],
  ['/about/#me', '/about/#me'],
  ['/', '/'],
  // Files.
  ['../notes/old-name.md', 'notes/quorums'],
  ['./queue.mdx#retries', 'designs/queue#retries'],
  ['queue.md', 'designs/queue'],
  ['2026/feed/index.md', 'designs/2026/feed'],
  ['2026/feed/', 'designs/2026/feed'],
  ['../designs/rate%2Dlimiter.md', 'designs/rate-limiter'],
  ['../notes/gone.md', 'missing'],
  ['./notes.pdf', 'missing'],
  ['calls.png', 'missing'],
  // Files next to the post.
  ['data.csv', 'file'],
  ['./data.csv?raw#row-1', 'file'],
  ['../shared/a%20b.pdf', 'file'],
  ['../shared/a b.pdf', 'file'],
  // Addresses relative to the page.
  ['../rate-limiter/', 'designs/rate-limiter'],
  ['../../notes/quorums/', 'notes/quorums'],
  ['../../about/', '/about/'],
  // Names.
  ['rate-limiter', 'designs/rate-limiter'],
  ['Rate Limiter', 'designs/rate-limiter'],
  ['A rate limiter#Data design', 'designs/rate-limiter#data-design'],
  ['a%20RATE%20limiter', 'designs/rate-limiter'],
  ['notes/queue', 'notes/queue'],
  ['old-name', 'notes/quorums'],
  ['queue\\', 'designs/queue'],
  ['Queues', 'notes/queue'],
  ['nothing of the kind', 'missing'],
  // Hugo's references.
  ['ref:/designs/rate-limiter', 'designs/rate-limiter'],
  ['ref:/designs/rate-limiter.md#bits', 'designs/rate-limiter#bits'],
  ['ref:/notes/old-name.md', 'notes/quorums'],
  ['ref:notes/queue.md', 'notes/queue'],
  ['ref:../notes/queue.md', 'notes/queue'],
  ['ref:quorums', 'notes/quorums'],
  ['ref:feed', 'designs/2026/feed'],
  ['ref:/designs/_index.md', '/designs/'],
  ['ref:/about', '/about/'],
  ['ref:#bits', 'designs/queue#bits'],
  ['ref:gone.md', 'missing'],
  // Pages outside the blog, and the blog by its full URL.
  ['https://example.com/designs/x/', 'external'],
  ['//example.com/x', 'external'],
  ['mailto:a@ex.org', 'external'],
  ['https://ex.org/notes/quorums/', 'notes/quorums'],
  ['https://ex.org/another/site/', 'external'],
  ['#retries', 'designs/queue#retries'],
  ['#Retries', 'designs/queue#retries'],
])('%j of a design leads to %s', (written, target) => {
  const from = 'designs/queue';
  const expected = target === 'designs/2026/feed' ? 'designs/feed' : target;
  expect(meant(written, from)).toBe(expected);
});

test('a name that two posts have is told with both, unless one is beside the link', () => {
  expect(meant('queue', 'specs/keys')).toBe('designs/queue or notes/queue');
  expect(meant('ref:queue.md', 'specs/keys')).toBe('designs/queue or notes/queue');
  expect(meant('queue', 'notes/quorums')).toBe('notes/queue');
});

test('a base before a path from the root is no part of it', () => {
  expect(meant('/repo/notes/quorums/', 'designs/queue', '/repo/')).toBe('notes/quorums');
  expect(meant('/notes/quorums/', 'designs/queue', '/repo/')).toBe('notes/quorums');
  expect(meant('../../notes/quorums/', 'designs/queue', '/repo/')).toBe('notes/quorums');
});

test.each([
  ['/entwuerfe/rate-limiter/', 'designs/rate-limiter'],
  ['/designs/rate-limiter/#bits', 'designs/rate-limiter#bits'],
  ['/designs/', '/entwuerfe/'],
  ['/designs/page/2/', '/entwuerfe/page/2/'],
  ['/entwuerfe/page/2/', '/entwuerfe/page/2/'],
  ['ref:/designs/_index.md', '/entwuerfe/'],
  ['/entwuerfe/gone/', 'missing'],
  ['/designs/gone/', 'missing'],
])('with designs moved, %j leads to %s', (written, expected) => {
  const { table, posts } = moved();
  const from = posts.find(({ id }) => id === 'notes/quorums');
  const target = from && resolveLink(written, from, table);
  const place =
    target?.kind === 'post' ? target.post.id : target?.kind === 'page' ? target.path : target?.kind;
  const anchor = target && 'anchor' in target && target.anchor ? `#${target.anchor}` : '';
  expect(`${place}${anchor}`).toBe(expected);
});

test('what is offered for a dead link is where the post is', () => {
  const { table, posts } = moved();
  const [post] = posts;
  if (post === undefined) throw new Error('The test has no post.');
  const links = [
    { kind: 'link' as const, target: '/designs/rate-limitr/', text: 'x', line: 4 },
    { kind: 'link' as const, target: 'queue', text: 'x', line: 5 },
  ];
  const found = linkProblems([{ ...post, collection: 'x', file: 'x/x.md', links }], table);
  expect(found.map(({ fix }) => fix)).toEqual([
    'Did you mean `/entwuerfe/rate-limiter/`?',
    'Write the one that is meant, such as `/entwuerfe/queue/`.',
  ]);
});

function moved() {
  const { posts, table } = blog();
  const all = posts.map((post) =>
    post.collection === 'designs' ? { ...post, path: `entwuerfe/${post.slug}` } : post,
  );
  const lists = new Map([...table.lists, ['designs', 'entwuerfe']]);
  return { posts: all, table: linkTable(all, { ...table, lists }) };
}

test.each([
  // Names and files lead to the translation.
  ['ring', 'designs/de/ring'],
  ['ref:ring.md', 'designs/de/ring'],
  ['../ring.md', 'designs/de/ring'],
  ['Ein Ring', 'designs/de/ring'],
  ['../queue.md', 'designs/queue'],
  // URLs lead where they say.
  ['/designs/ring/', 'designs/ring'],
  ['/de/designs/ring/', 'designs/de/ring'],
])('in a German post %j leads to %s', (written, id) => {
  const post = (name: string, locale?: string) => {
    const prefix = locale === undefined ? '' : `${locale}/`;
    return {
      ...linked(`designs/${prefix}${name}.md`, locale ? { title: `Ein ${name}` } : {}),
      ...{ id: `designs/${prefix}${name}`, path: `${prefix}designs/${name}`, locale },
      versionKey: `file:designs/${name}`,
    };
  };
  const posts = [post('ring'), post('queue'), post('ring', 'de'), post('walk', 'de')];
  const table = linkTable(posts, { ...blog().table, lists: new Map([['designs', 'designs']]) });
  const from = posts.at(-1) ?? linked('designs/none.md');
  const target = resolveLink(written, from, table);
  expect(target.kind === 'post' && target.post.id).toBe(id);
});

import { syntheticPosts } from '../../scripts/bench/posts.ts';

const shortener = 'A URL shortener that can take a link back';
const queue = 'A job queue that commits with the data';
const feed = 'A news feed that copies nothing';
const ring = 'Consistent hashing, from the ring up';
const quorums = 'Quorums: why W + R > N';
const snowflake = 'Reading a Snowflake ID, bit by bit';
const log = 'What a write-ahead log promises';
const keys = 'Idempotency keys for a payments API';
const deletion = 'Deleting an account everywhere';

/** Queries and their first results in the demo: titles, text, code, labels, names by parts. */
export const demoQueries: Record<string, string> = {
  'url shortener': shortener,
  takedown: shortener,
  drawCode: shortener,
  'ask primary': shortener,
  link_change: shortener,
  askPrimary: shortener,
  'stop list': shortener,
  '"every copy of the mapping"': shortener,
  'abuse desk': shortener,
  'job queue': queue,
  'skip locked': queue,
  outbox: queue,
  'hot key': queue,
  'news feed': feed,
  'fan-out': feed,
  'receiving changes': feed,
  'consistent hashing': ring,
  rendezvous: ring,
  'ring up': ring,
  'W + R > N': quorums,
  quorum: quorums,
  'wall clock': quorums,
  snowflake,
  epoch: snowflake,
  'bit by bit': snowflake,
  'write-ahead': log,
  fsync: log,
  'idempotency key': keys,
  'account deletion': deletion,
  'front matter': 'Every field of front matter',
};

/** Posts of the generated blog. */
export const generated = 1000;

/** Thirty queries for the generated blog, each for something that only one of its posts has. */
export function generatedQueries(): Record<string, string> {
  const posts = syntheticPosts(generated);
  const title = (index: number): string =>
    /^title: (.+)$/m.exec(posts[index]?.text ?? '')?.[1] ?? `no post ${index}`;
  const queries = Array.from({ length: 10 }, (_, step) => {
    const [a, b, c] = [step * 97 + 13, step * 89 + 41, step * 83 + 102];
    return [
      // By the title, by a name in code, and by the parts of such a name.
      [`design ${String(a + 1).padStart(4, '0')}`, title(a)],
      [`events_${b}`, title(b)],
      [`CREATE TABLE events ${c}`, title(c)],
    ] as const;
  });
  return Object.fromEntries(queries.flat());
}

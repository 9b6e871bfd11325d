import type { RelatedDocument } from '../../../src/related/types.ts';

/** A document with only an id and what a test sets. */
export function document(id: string, given: Partial<RelatedDocument> = {}): RelatedDocument {
  return { id, title: id, headings: [], text: '', tags: [], links: [], facts: [], ...given };
}

/** Texts on three topics, two on each, with words that all of them share. */
export const blog: RelatedDocument[] = [
  document('ring', {
    title: 'Consistent hashing',
    headings: ['The ring', 'Virtual nodes'],
    text: 'A hash ring gives each node of the cache a part of the keys. When a node leaves, only its keys move.\nThe request path stays the same.',
    tags: ['caching', 'partitioning'],
    facts: [{ label: 'Consistency', value: 'eventual' }],
    date: new Date('2026-03-01'),
  }),
  document('feed', {
    title: 'A news feed',
    headings: ['Fan-out'],
    text: 'The feed is merged from posts when it is read. Consistent hashing of the reader finds the node of the cache with the hash ring.\nThe request path has one more step.',
    tags: ['caching', 'social'],
    facts: [{ label: 'Consistency', value: 'eventual' }],
    links: ['ring'],
    date: new Date('2026-02-01'),
  }),
  document('wal', {
    title: 'A write-ahead log',
    headings: ['Commit records'],
    text: 'A commit record is flushed to the log before the answer. After a crash the log is replayed.\nThe request path waits for the disk.',
    tags: ['durability'],
    date: new Date('2026-01-01'),
  }),
  document('queue', {
    title: 'A job queue',
    headings: ['Leases'],
    text: 'A job and its cause share a commit record, so that a crash loses neither. The log is replayed by the database.\nThe request path is short.',
    tags: ['durability', 'queues'],
    date: new Date('2026-01-02'),
  }),
  document('cake', {
    title: 'Lemon cake',
    text: 'Flour, butter, sugar and two lemons. Bake it for an hour.',
    tags: ['baking'],
  }),
];

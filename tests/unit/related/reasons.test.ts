import { describe, expect, test } from 'vitest';
import { relate } from '../../../src/related/index.ts';
import type { RelatedDocument, RelatedReason } from '../../../src/related/types.ts';
import { blog, document } from './documents.ts';

/** The reasons why the first of several documents is related to the second. */
function reasons(
  first: Partial<RelatedDocument>,
  second: Partial<RelatedDocument>,
): RelatedReason[] | undefined {
  const documents = [...blog, document('first', first), document('second', second)];
  const found = relate(documents).get('first') ?? [];
  return found.find(({ id }) => id === 'second')?.reasons;
}

const words = (found: RelatedReason[] | undefined) =>
  found?.flatMap((reason) => (reason.kind === 'shares' ? reason.items : []));

describe('the words of a reason', () => {
  test('are a subject of one text that the other comes back to, not words said in passing', () => {
    const found = reasons(
      { title: 'Tombstones in an index', text: 'A tombstone hides a row. It hides the remainder.' },
      { text: 'Compaction drops tombstones. A tombstone hides the remainder until then.' },
    );
    expect(words(found)).toEqual(['tombstone']);
  });

  test('are names, as they are written within a sentence', () => {
    const found = reasons(
      { text: 'Rebalancing in Kafka stops the world.\nThe group of Kafka waits over HTTP.' },
      { text: 'Partitions of Kafka move.\nConsumers in Kafka answer over HTTP.' },
    );
    expect(words(found)).toEqual(['Kafka', 'HTTP']);
  });

  test('are no names for the capital of a sentence or heading alone', () => {
    const found = reasons(
      { headings: ['Gossip Rounds'], text: 'Gossip spreads. We use gossip. A gossip message.' },
      { text: 'Gossip is cheap.\nThe gossip goes on. So much gossip, by tag.' },
    );
    expect(words(found)).toEqual(['gossip']);
  });

  test('come after the tags, of which the rarest is first', () => {
    const found = reasons(
      { tags: ['durability', 'vacuum'], text: 'The visibility map. A visibility map again.' },
      { tags: ['vacuum', 'durability'], text: 'One visibility map, another visibility map.' },
    );
    expect(words(found)).toEqual(['vacuum', 'durability', 'visibility map']);
  });
});

test('texts that are much alike in ordinary words are said to be so', () => {
  const text = 'It hides the remainder, then moves and divides what remains; the reader waits.';
  expect(reasons({ text }, { text })).toEqual([{ kind: 'alike' }]);
});

test('what is little alike, and in ordinary words only, is no related text', () => {
  expect(
    reasons(
      { text: 'It hides. Alpha beta gamma delta epsilon zeta eta theta iota kappa lambda.' },
      { text: 'It hides. Birch maple willow poplar alder hazel cedar larch spruce yew elm.' },
    ),
  ).toBeUndefined();
});

test('one about which nothing can be said makes room for the next', () => {
  const plainText = 'It hides the remainder and divides the rest';
  const documents = [
    ...blog,
    document('own', { text: `${plainText}. A sstable and one more sstable. The sstable.` }),
    document('plain', { text: plainText }),
    document('named', { text: 'The sstable is sorted. An sstable ends. Each sstable is read.' }),
  ];
  const found = relate(documents, { limit: 2 }).get('own') ?? [];
  expect(found.map(({ id }) => id)).toContain('named');
});

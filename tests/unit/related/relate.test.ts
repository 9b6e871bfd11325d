import { describe, expect, test } from 'vitest';
import { relate } from '../../../src/related/index.ts';
import type { RelatedDocument } from '../../../src/related/types.ts';
import { blog, document } from './documents.ts';

const ids = (documents: readonly RelatedDocument[], of: string, limit?: number) =>
  (relate(documents, { ...(limit !== undefined && { limit }) }).get(of) ?? []).map(({ id }) => id);

describe('relate', () => {
  test('finds what is about the same, says why, and pads nothing', () => {
    const related = relate(blog);
    expect(related.get('ring')?.map(({ id, reasons }) => ({ id, reasons }))).toEqual([
      {
        id: 'feed',
        reasons: [
          { kind: 'links-here' },
          { kind: 'shares', items: ['caching', 'Consistent hashing', 'hash ring'] },
          { kind: 'same-fact', label: 'Consistency', value: 'eventual' },
        ],
      },
    ]);
    expect(related.get('wal')?.map(({ id }) => id)).toEqual(['queue']);
    expect(related.get('cake')).toEqual([]);
  });

  test('says only words that both have', () => {
    const texts = new Map(
      blog.map(({ id, title, headings, text, tags }) => [
        id,
        [title, ...headings, text, ...tags].join(' ').toLowerCase(),
      ]),
    );
    for (const [id, results] of relate(blog)) {
      for (const { id: other, reasons } of results) {
        for (const reason of reasons) {
          if (reason.kind !== 'shares') continue;
          for (const word of reason.items.flatMap((item) => item.toLowerCase().split(' '))) {
            expect(texts.get(id)).toContain(word.replace(/s$/, ''));
            expect(texts.get(other)).toContain(word.replace(/s$/, ''));
          }
        }
      }
    }
  });

  test('is the same in both directions and for every order of the documents', () => {
    const related = relate(blog);
    expect(relate([...blog].reverse())).toEqual(related);
    for (const [id, results] of related) {
      for (const { id: other, score } of results) {
        expect(related.get(other)?.find((back) => back.id === id)?.score).toBeCloseTo(score, 10);
      }
    }
  });

  test('puts what the author named first, whatever it is about', () => {
    const named = blog.map((one) =>
      one.id === 'ring' ? { ...one, named: ['cake', 'wal', 'gone'] } : one,
    );
    const related = relate(named, { limit: 3 }).get('ring') ?? [];
    expect(related.map(({ id }) => id)).toEqual(['cake', 'wal', 'feed']);
    expect(related[0]?.reasons).toEqual([{ kind: 'named' }]);
    expect(ids(named, 'ring', 1)).toEqual(['cake', 'wal']);
  });

  test('a link relates posts that share no word', () => {
    const linked = [
      document('a', { text: 'alpha', links: ['b', 'b', 'a', 'gone'] }),
      document('b', { text: 'beta' }),
    ];
    expect(relate(linked).get('a')?.[0]?.reasons).toEqual([{ kind: 'linked-here' }]);
    expect(relate(linked).get('b')?.[0]?.reasons).toEqual([{ kind: 'links-here' }]);
  });

  test('does not fill a list with copies of one text', () => {
    const about = 'sharding partitions rebalance hotspot keyspace';
    const copies = ['1', '2', '3', '4'].map((n) =>
      document(`copy-${n}`, { text: `${about} splitting tablets merging tablets evenly ${about}` }),
    );
    const other = document('other', { text: `${about} and gossip membership failure detectors` });
    const source = document('source', {
      text: `${about} everywhere with splitting and gossip membership`,
    });
    const filler = Array.from({ length: 12 }, (_, n) =>
      document(`filler-${n}`, { text: `word${n} thing${n}` }),
    );
    expect(ids([source, ...copies, other, ...filler], 'source', 2)).toContain('other');
  });

  test('reads languages without spaces, and those with other words', () => {
    const documents = [
      document('zh-1', { title: '一致性哈希', text: '一致性哈希把缓存节点放在环上。' }),
      document('zh-2', { title: '缓存节点', text: '缓存节点失效时,一致性哈希只移动少量的键。' }),
      document('zh-3', { title: '面包', text: '面粉和水。' }),
      document('ru-1', { title: 'Кэш', text: 'Кэш хранит ответы базы данных.' }),
      document('ru-2', { title: 'База данных', text: 'Ответы базы данных хранит кэш.' }),
    ];
    expect(ids(documents, 'zh-1')).toEqual(['zh-2']);
    expect(ids(documents, 'ru-1')).toEqual(['ru-2']);
  });

  test('does without documents, words, tags and dates', () => {
    expect(relate([])).toEqual(new Map());
    expect(relate([document('a'), document('b')]).get('a')).toEqual([]);
    expect(
      relate([document('constructor', { title: '__proto__', tags: ['toString', ''] })]),
    ).toEqual(new Map([['constructor', []]]));
  });

  test('takes a form that many share for no reason', () => {
    const form = ['Goals and scope', 'Rollout schedule'];
    const documents = ['a', 'b', 'c', 'd'].map((id, n) =>
      document(id, { headings: form, text: `subject${n} matter${n} topic${n}` }),
    );
    expect(ids(documents, 'a')).toEqual([]);
  });
});

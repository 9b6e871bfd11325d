import { expect, it } from 'vitest';
import { markTerms, pieces, toHit, type Fragment } from '../../../../src/components/search/hits.ts';

function drawn(pieces: readonly { text: string; marked: boolean }[]): string {
  return pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
}

function section(
  title: string,
  excerpt: string,
  scores: number[],
): Fragment['sub_results'][number] {
  return {
    title: `1 ${title}`,
    url: `/a/#${title}`,
    excerpt,
    anchor: { text: title },
    weighted_locations: scores.map((balanced_score) => ({ balanced_score })),
  };
}

const fragment: Fragment = {
  url: '/a/',
  excerpt: 'Starts so.',
  meta: { title: 'A' },
  filters: { kind: ['note'], year: ['2026'] },
  sub_results: [],
  raw_content: 'Starts so.',
  weighted_locations: [],
};

it('marks words, not the punctuation around them', () => {
  expect(drawn(pieces('… a <mark>“cache”.</mark> And &lt;b&gt;'))).toBe('… a “[cache]”. And <b>');
});

it('lists the three best sections, without their headings in the excerpts', () => {
  const hit = toHit({
    ...fragment,
    sub_results: [
      section('Low', '<mark>x</mark>', [1]),
      section('Best', '<mark>Best</mark>. Of <mark>all</mark>', [9, 9]),
      section('Good', '… good', [9]),
      section('Fair', 'fair', [2, 3]),
    ],
  });
  expect(hit.sections.map(({ title, excerpt }) => [title, drawn(excerpt)])).toEqual([
    ['1 Best', 'Of [all]'],
    ['1 Good', '… good'],
    ['1 Fair', 'fair'],
  ]);
  expect(hit).toMatchObject({ title: 'A', kind: 'note', year: '2026', state: undefined });
});

it('shows how a post begins that was found by its title alone', () => {
  expect(toHit(fragment).sections).toEqual([
    { title: undefined, href: '/a/', excerpt: [{ text: 'Starts so.', marked: false }] },
  ]);
});

it.each([
  ['A caché, and caching', 'cache', 'A [caché], and caching'],
  ['Leases', 'lease', '[Leases]'],
  ['Bjørn in Größe', 'bjorn grosse', '[Bjørn] in [Größe]'],
  ['分布式数据库中', '数据库', '分布式[数据库]中'],
  ['分散データベースの', 'ベース', '分散データ[ベース]の'],
  ['ฐานข้อมูลแบบ', 'ข้อมูล', 'ฐาน[ข้อมูล]แบบ'],
  ['Cache', 'caching', '[Cache]'],
  ['One of', 'o', '[One] [of]'],
  ['Nothing', '', 'Nothing'],
])('marks %j for %j', (title, terms, expected) => {
  expect(drawn(markTerms(title, terms))).toBe(expected);
});

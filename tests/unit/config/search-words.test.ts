import { describe, expect, it, test } from 'vitest';
import {
  indexedTerms,
  indexedText,
  plainWords,
  shownText,
} from '../../../src/config/search-words.ts';

describe('an indexed text', () => {
  test.each([
    ['分布式数据库中的租约机制，abc 30秒后 PostgreSQL数据库'],
    ['分散データベースの一貫性、サーバー'],
    ['분산데이터베이스의 임대가 만료된다'],
    ['ระบบจัดการฐานข้อมูล น้ำ และ cache'],
    ['Bjørn, Größe, Łódź, Đặng, Ægir, İstanbul, ısı, GROẞE, œuvre, Þór, ǿre, Ελλάς'],
    ['ßß øø ſs C++ naïve 👩‍💻 a\u200bb and/or x_y'],
  ])('is shown as it was written: %s', (text) => {
    expect(shownText(indexedText(text))).toBe(text);
  });

  test.each([
    ['数据库', '分布式数据库'],
    ['ベース', '分散データベース'],
    ['데이터', '분산데이터베이스'],
    ['ข้อมูล', 'ระบบฐานข้อมูลแบบกระจาย'],
    ['30秒', '租约在30秒后过期'],
    ['ស្រុក', 'ប្រទេសស្រុកកម្ពុជា'],
  ])('has the words of %s side by side in %s', (query, text) => {
    const words = indexedText(text).replaceAll('\u2060', '').split(' ').join('|');
    expect(`|${words}|`).toContain(
      `|${indexedTerms(query).replaceAll('"', '').split(' ').join('|')}|`,
    );
  });

  test.each([
    ['Bjørn', 'Bjorn'],
    ['Größe', 'Grösse'],
    ['Łódź', 'Lódź'],
    ['Đặng', 'Dặng'],
    ['Ægir', 'AEgir'],
    ['İstanbul', 'Istanbul'],
    ['e\u0301te\u0301', 'été'],
  ])('has %s as %s', (written, spelt) => {
    expect(indexedText(written).replace(/[\u{100000}-\u{10FFFF}]/gu, '')).toBe(spelt);
    expect(indexedTerms(written)).toBe(spelt);
  });

  it('keeps marks where Pagefind has put a mark around a word', () => {
    const [one, two, three] = indexedText('数据库').split(' ');
    expect(shownText(`<mark>${one}</mark> <mark>${two}</mark> ${three}`)).toBe(
      '<mark>数据</mark>库',
    );
    expect(shownText(`the <mark>${indexedText('Größe')}.</mark> x`)).toBe(
      'the <mark>Größe.</mark> x',
    );
  });

  it('forgets the private characters of an author, which would say something else', () => {
    expect(shownText(indexedText('a\u{100003}b\u2060c'))).toBe('abc');
  });
});

test.each([
  ['租约', '"租 约"'],
  ['库', '库'],
  ['lease 租约', 'lease 租 约'],
  ['"exact phrase"', '"exact phrase"'],
  ['plain words', 'plain words'],
])('asks Pagefind for %s as %s', (terms, asked) => {
  expect(indexedTerms(terms)).toBe(asked);
});

test.each([
  ['Größe', 'grosse'],
  ['GRÖSSE', 'grosse'],
  ['Bjørn', 'bjorn'],
  ['ελλάδα', 'ελλαδα'],
  ['データ', 'データ'],
])('compares %s as %s', (written, plain) => {
  expect(plainWords(written)).toBe(plain);
});

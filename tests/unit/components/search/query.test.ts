import { expect, it } from 'vitest';
import {
  isEmpty,
  isFiltered,
  readQuery,
  searchTerms,
  writeQuery,
} from '../../../../src/components/search/query.ts';

const none = { text: '', kind: '', tag: '', year: '', sort: '' as const };

it('is written to an address and read from it', () => {
  const query = { text: 'W + R & N', kind: 'note', tag: 'C#', year: '2026', sort: 'date' as const };
  expect(readQuery(writeQuery(query))).toEqual(query);
});

it('leaves nothing in the address when nothing is searched for', () => {
  expect(writeQuery({ ...none, text: '  ' })).toBe('');
});

it('ignores what an address says of a sort that there is not', () => {
  expect(readQuery('?q= a &sort=size')).toEqual({ ...none, text: 'a' });
});

it('is empty without text and filters', () => {
  expect(isEmpty({ ...none, text: ' ', sort: 'date' })).toBe(true);
  expect(isEmpty({ ...none, tag: 'caching' })).toBe(false);
  expect(isFiltered({ ...none, text: 'a' })).toBe(false);
  expect(isFiltered({ ...none, year: '2026' })).toBe(true);
});

it.each([
  ['link_change', 'link change'],
  ['src/config/options.ts', 'src config options ts'],
  ['write-ahead  log', 'write ahead log'],
  ['drawCode', 'drawCode'],
  ['"write-ahead log"', '"write-ahead log"'],
  ['  ', ''],
])('searches %j as %j', (text, terms) => {
  expect(searchTerms(text)).toBe(terms);
});

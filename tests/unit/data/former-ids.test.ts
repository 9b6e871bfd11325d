import { expect, it } from 'vitest';
import { formerIds } from '../../../src/data/former-ids.ts';

const designs = { collection: 'designs', list: 'designs', path: 'designs/ring', slug: 'ring' };

it.each([
  ['/designs/old/', ['designs/old']],
  ['/designs/old', ['designs/old']],
  ['old', ['designs/old']],
  ['/designs/old.html', ['designs/old']],
  ['/designs/old/index.html', ['designs/old']],
  ['/notes/caf%C3%A9/', ['notes/café']],
  ['../notes/moved/', ['notes/moved']],
  ['/2019/05/old-post/', ['2019/05/old-post']],
  ['/old/', []],
  ['https://elsewhere.example/designs/old/', []],
  [`/designs/${'x'.repeat(200)}/`, []],
])('the alias %s says that a design had the ids %j', (alias, ids) => {
  expect(formerIds([alias], designs)).toEqual(ids);
});

it('an id is named once, however many aliases lead there', () => {
  expect(formerIds(['/designs/a/', '/designs/a.html', '/notes/b'], designs)).toEqual([
    'designs/a',
    'notes/b',
  ]);
});

it('an id has the collection if a post is not below its list', () => {
  const placed = { collection: 'designs', list: 'designs', slug: 'a', path: '2026/03/a' };
  expect(formerIds(['old', '/2026/03/older/', '/designs/oldest/'], placed)).toEqual([
    ...['designs/old', 'designs/older', 'designs/oldest'],
  ]);
});

it('an id has the collection, wherever its pages are', () => {
  const moved = {
    ...{ collection: 'designs', list: 'entwuerfe', slug: 'a' },
    path: 'entwuerfe/a',
  };
  expect(formerIds(['old', '/entwuerfe/older/', '/designs/oldest/'], moved)).toEqual([
    'designs/old',
    'designs/older',
    'designs/oldest',
  ]);
});

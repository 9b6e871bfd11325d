import { expect, it } from 'vitest';
import { formerIds } from '../../../src/data/former-ids.ts';

const designs = { collection: 'designs', path: 'designs' };

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

it('an id has the collection, wherever its pages are', () => {
  const moved = { collection: 'designs', path: 'entwuerfe' };
  expect(formerIds(['old', '/entwuerfe/older/', '/designs/oldest/'], moved)).toEqual([
    'designs/old',
    'designs/older',
    'designs/oldest',
  ]);
});

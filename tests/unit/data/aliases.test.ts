import { expect, test } from 'vitest';
import { aliasFile, aliasHref, aliasPath, aliasProblems } from '../../../src/data/aliases.ts';
import type { KnownPost } from '../../../src/data/synced.ts';
import { address } from '../papermod/page.ts';

test.each([
  ['/posts/old/', 'posts/old'],
  ['/posts/old', 'posts/old'],
  ['old-name', 'designs/old-name'],
  ['../2019/old', '2019/old'],
  ['/a/index.html', 'a'],
  ['/2019/old.html', '2019/old.html'],
  ['/größe/', 'größe'],
  ['https://other.example/x', undefined],
  ['//other.example/x', undefined],
  ['/', undefined],
  ['/a?b', undefined],
  ['/%zz/', undefined],
])('the alias %s of a design is %s', (written, path) => {
  expect(aliasPath(written, 'designs')).toBe(path);
});

test('a file is a file, and everything else a folder', () => {
  expect([aliasFile('a/b'), aliasHref('a/b', address)]).toEqual(['a/b/index.html', '/blogs/a/b/']);
  expect([aliasFile('a.html'), aliasHref('a.html', address)]).toEqual(['a.html', '/blogs/a.html']);
});

test('an alias at the address of a post, or of another alias, is a problem with its line', () => {
  const post = (slug: string, aliases: string[]) =>
    ({
      id: `designs/${slug}`,
      collection: 'designs',
      title: slug,
      file: `${slug}.md`,
      aliases: aliases.map((value, index) => ({ value, line: index + 3 })),
    }) as unknown as KnownPost;
  const found = aliasProblems([
    post('a', ['b', '/old/', '/old', 'mailto:x']),
    post('b', ['/old/']),
  ]);
  expect(found.map(({ file, line, code }) => [file, line, code])).toEqual([
    ['a.md', 6, 'alias-invalid'],
    ['a.md', 3, 'alias-taken'],
    ['a.md', 5, 'alias-taken'],
    ['b.md', 3, 'alias-taken'],
  ]);
});

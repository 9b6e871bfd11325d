import { expect, test } from 'vitest';
import { aliasFile, aliasHref, aliasProblems, readAlias } from '../../../src/data/aliases.ts';
import type { KnownPost } from '../../../src/data/known-post.ts';
import { address } from '../papermod/page.ts';

test.each([
  ['/posts/old/', 'posts/old'],
  ['/posts/old', 'posts/old'],
  ['old-name', 'designs/old-name'],
  ['../2019/old', '2019/old'],
  ['../../../2019/old', '2019/old'],
  ['/a/index.html', 'a'],
  ['/2019/old.html', '2019/old.html'],
  ['/größe/', 'größe'],
  ['/gr%C3%B6%C3%9Fe/', 'größe'],
  ['/c%2B%2B/', 'c++'],
  ['/two words/', 'two words'],
  ['/a/./b//c/', 'a/b/c'],
])('the alias %s of a design is %s', (written, path) => {
  expect(readAlias(written, 'designs')).toEqual({ path });
});

test.each([
  ['https://other.example/x', 'is a full URL'],
  ['//other.example/x', 'is a full URL'],
  ['/', 'is the home page'],
  ['/a/..', 'is the home page'],
  ['/a?b', 'has a `?` or `#`'],
  ['/%zz/', 'is not encoded correctly'],
  ['/..%2f..%2fpwned.html', 'cannot contain'],
  ['/%2e%2e/pwned', 'cannot contain'],
  ['/a/%2E%2e%2Fb', 'cannot contain'],
  ['..\\..\\pwned', 'cannot contain'],
  ['/a%5Cb', 'cannot contain'],
  ['/a%00b', 'cannot contain'],
  ['/a\u0000b', 'cannot contain'],
  [`/${'ä'.repeat(128)}/`, 'longer than 255 bytes'],
  ['/_redirects', '`_redirects`'],
  ['/_Headers/', '`_Headers`'],
  ['/rss.xml/x', '`rss.xml`'],
  ['/tags/old/rss.xml', '`rss.xml`'],
  ['/pagefind/pagefind.js', '`pagefind`'],
  ['/_tradeoff/posts.json', '`_tradeoff`'],
])('the alias %j is refused: it %s', (written, why) => {
  const alias = readAlias(written, 'designs');
  expect('flaw' in alias && alias.flaw).toContain(why);
});

test('a file is a file, and everything else a folder', () => {
  expect([aliasFile('a/b'), aliasHref('a/b', address)]).toEqual(['a/b/index.html', '/blogs/a/b/']);
  expect([aliasFile('a.html'), aliasHref('a.html', address)]).toEqual(['a.html', '/blogs/a.html']);
});

test('an alias at the address of a post, or of another alias, is a problem with its line', () => {
  const post = (slug: string, aliases: string[]) =>
    ({
      id: `designs/${slug}`,
      slug,
      path: `designs/${slug}`,
      collection: 'designs',
      title: slug,
      file: `${slug}.md`,
      aliases: aliases.map((value, index) => ({ value, line: index + 3 })),
    }) as unknown as KnownPost;
  const found = aliasProblems([
    post('a', ['b', '/old/', '/old', 'mailto:x']),
    post('b', ['/old/', '/designs/a/index.md']),
  ]);
  expect(found.map(({ file, line, code }) => [file, line, code])).toEqual([
    ['a.md', 6, 'alias-invalid'],
    ['a.md', 3, 'alias-taken'],
    ['a.md', 5, 'alias-taken'],
    ['b.md', 3, 'alias-taken'],
    ['b.md', 4, 'alias-taken'],
  ]);
});

import { describe, expect, it } from 'vitest';
import { parseOptions } from '../../../src/config/options.ts';
import { checkPermalinkRoute, checkPermalinks } from '../../../src/config/permalink-checks.ts';
import { type Addressing, permalink } from '../../../src/config/permalinks.ts';

const post = {
  ...{ slug: 'ring', title: 'The ring: a primer', file: 'src/content/notes/Ring 1/index.md' },
  date: '2026-03-01T02:00:00.000Z',
};
const addressing: Addressing = { list: 'posts', hasUrls: true, timeZone: 'UTC' };

describe('the path of a post', () => {
  it.each([
    [undefined, 'posts/ring'],
    ['/:slug/', 'ring'],
    ['/:section/:slug', 'posts/ring'],
    ['/blog/:year/:month/:day/:slug/', 'blog/2026/03/01/ring'],
    ['/:title/', 'the-ring-a-primer'],
    ['/a//%C3%BCber/:slug/', 'a/über/ring'],
    ['/x-:year-:filename/', 'x-2026-Ring 1'],
  ])('by the pattern %s is %s', (pattern, path) => {
    expect(permalink(post, { ...addressing, pattern })).toBe(path);
  });

  it('has the date in the time zone of the blog', () => {
    const inNewYork = { ...addressing, pattern: '/:month/:slug/', timeZone: 'America/New_York' };
    expect(permalink(post, inNewYork)).toBe('02/ring');
  });

  it('is below the list for a draft without a date', () => {
    const draft = { ...post, date: undefined };
    expect(permalink(draft, { ...addressing, pattern: '/:year/:slug/' })).toBe('posts/ring');
    expect(permalink(draft, { ...addressing, pattern: '/:slug/' })).toBe('ring');
  });

  it('is its `url`, if the option allows it', () => {
    const own = { ...post, url: { path: 'a/b' } };
    expect(permalink(own, { ...addressing, pattern: '/:slug/' })).toBe('a/b');
    expect(permalink(own, { ...addressing, hasUrls: false })).toBe('posts/ring');
  });

  it('has the name of the file without its language', () => {
    const german = { ...post, file: 'ring/index.de.md', locale: 'de' };
    expect(permalink(german, { ...addressing, pattern: '/:filename/' })).toBe('ring');
  });
});

describe('the `permalinks` option', () => {
  it.each([
    ['/:year/', 'All posts would have one URL.'],
    ['posts/:slug/', 'Write a path with `:slug`'],
    ['/:slugg/', 'There is no `:slugg`. Did you mean `:slug`?'],
    ['/:slug.html', 'The path is a file, but pages are folders'],
    ['/a/../:slug/', 'The path has `.` or `..` as a part.'],
    ['/:slug/?a', 'The path has a `?` or `#`'],
  ])('refuses %s', (pattern, message) => {
    const parse = () => parseOptions({ title: 'B', permalinks: { notes: pattern } });
    expect(parse).toThrow(message);
  });

  it('refuses collections that the blog does not have, in all languages at once', () => {
    const options = parseOptions({
      ...{ title: 'B', permalinks: { note: '/:slug/' } },
      locales: { en: {}, de: { permalinks: { dessigns: '/:slug/' } } },
    });
    const check = () => {
      checkPermalinks(options, [{ collection: 'notes' }, { collection: 'designs' }]);
    };
    expect(check).toThrow('`permalinks.note` does not name a collection. Did you mean `notes`?');
    expect(check).toThrow('`locales.de.permalinks.dessigns` does not name a collection.');
  });

  it('refuses a page of the owner for every path', () => {
    const check = (own: string[], options: object) => () => {
      checkPermalinkRoute(parseOptions({ title: 'B', ...options }), new Set(own));
    };
    expect(check(['/[...]'], { permalinks: {} })).toThrow('`permalinks` needs a page for every');
    expect(check(['/[...]'], {})).not.toThrow();
    expect(check(['/tags/[...]'], { permalinks: {} })).not.toThrow();
  });
});

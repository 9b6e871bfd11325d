import { describe, expect, it } from 'vitest';
import {
  absoluteHref,
  fileHref,
  ownHref,
  pageHref,
  practiceHref,
  writtenHref,
} from '../../../src/config/addresses.ts';

const root = { base: '/', trailingSlash: 'ignore', format: 'directory', site: undefined } as const;
const repo = { ...root, base: '/repo/' } as const;

describe('pageHref', () => {
  it.each([
    ['', root, '/'],
    ['designs/x', root, '/designs/x/'],
    ['designs/x', { ...root, format: 'file' }, '/designs/x'],
    ['designs/x', { ...root, trailingSlash: 'never' }, '/designs/x'],
    ['', repo, '/repo/'],
    ['', { ...repo, trailingSlash: 'never' }, '/repo'],
    ['tags/größe', { ...repo, base: '/repo' }, '/repo/tags/gr%C3%B6%C3%9Fe/'],
  ] as const)('of "%s" is %3$s', (path, address, href) => {
    expect(pageHref(path, address)).toBe(href);
  });
});

describe('a path in an address', () => {
  it.each([
    ['designs/c++', '/designs/c++'],
    ['designs/q&a', '/designs/q&a'],
    ['designs/a,b;c=d:e@f$g', '/designs/a,b;c=d:e@f$g'],
    ['designs/two words', '/designs/two%20words'],
    ['designs/50% off', '/designs/50%25%20off'],
    ['designs/what?#1', '/designs/what%3F%231'],
    ['tags/größe', '/tags/gr%C3%B6%C3%9Fe'],
  ])('%s is %s, whose reader finds the path again', (path, href) => {
    expect(fileHref(path, root)).toBe(href);
    expect(pageHref(path, { ...root, trailingSlash: 'never' })).toBe(href);
    const { pathname } = new URL(href, 'https://blog.example');
    expect(decodeURIComponent(pathname)).toBe(`/${path}`);
  });

  it('keeps the id of a post apart from the rest of a query', () => {
    for (const id of ['designs/q&a', 'designs/c++', 'notes/größe', 'notes/a=b']) {
      const { searchParams } = new URL(practiceHref(id, root), 'https://blog.example');
      expect([...searchParams]).toEqual([['post', id]]);
    }
  });
});

describe('the address of the page itself', () => {
  const file = { ...root, format: 'file' } as const;
  it.each([
    ['/', root, '/'],
    ['/tags/', root, '/tags/'],
    ['/designs/a.html/', root, '/designs/a.html/'],
    ['/index.html', file, '/'],
    ['/archive.html', file, '/archive'],
    ['/designs/page/2.html', file, '/designs/page/2'],
    ['/tags/gr%C3%B6%C3%9Fe.html', file, '/tags/gr%C3%B6%C3%9Fe'],
    ['/repo/index.html', { ...file, base: '/repo' }, '/repo/'],
    ['/repo/archive.html', { ...file, base: '/repo/', trailingSlash: 'never' }, '/repo/archive'],
    ['/repo', { ...repo, trailingSlash: 'never' }, '/repo'],
    ['/repo/tags', { ...repo, trailingSlash: 'never' }, '/repo/tags'],
    ['/archive', { ...root, trailingSlash: 'always' }, '/archive/'],
  ] as const)('that Astro calls %s is %3$s', (pathname, address, href) => {
    expect(ownHref(pathname, address)).toBe(href);
  });
});

describe('a written path', () => {
  const never = { ...root, trailingSlash: 'never' } as const;
  it.each([
    ['/tags/', never, '/tags'],
    ['/tags/?a=1#b', never, '/tags?a=1#b'],
    ['/', never, '/'],
    ['/', { ...never, base: '/repo/' }, '/repo'],
    ['/#top', { ...never, base: '/repo' }, '/repo#top'],
    ['/about/', { ...never, base: '/repo' }, '/repo/about'],
    ['/rss.xml', never, '/rss.xml'],
    ['/tags/', { ...root, format: 'file' }, '/tags'],
    ['/tags/', root, '/tags/'],
    ['/tags/', { ...root, format: 'file', trailingSlash: 'always' }, '/tags/'],
    ['https://example.org/tags/', never, 'https://example.org/tags/'],
  ] as const)('%s ends as pages of the blog do: %3$s', (written, address, href) => {
    expect(writtenHref(written, address)).toBe(href);
  });
});

describe('writtenHref', () => {
  it.each([
    ['/about/', '/repo/about/'],
    ['/repo/about/', '/repo/about/'],
    ['/repository/', '/repo/repository/'],
    ['about/', 'about/'],
    ['https://example.com/', 'https://example.com/'],
    ['//example.com/', '//example.com/'],
    ['#top', '#top'],
  ])('puts the base before %s once', (written, href) => {
    expect(writtenHref(written, repo)).toBe(href);
  });
});

describe('absoluteHref', () => {
  it('needs a site', () => {
    expect(absoluteHref('/repo/x/', repo)).toBe('/repo/x/');
    expect(absoluteHref('/repo/x/', { ...repo, site: 'https://example.com' })).toBe(
      'https://example.com/repo/x/',
    );
  });
});

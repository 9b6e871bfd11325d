import { describe, expect, it } from 'vitest';
import { absoluteHref, pageHref, writtenHref } from '../../../src/config/addresses.ts';

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

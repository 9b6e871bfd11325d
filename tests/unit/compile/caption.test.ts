import { expect, it } from 'vitest';
import { captionProblems } from '../../../src/compile/caption.ts';
import { postCover } from '../../../src/data/page-facts.ts';
import { parseOptions } from '../../../src/config/options.ts';

const told = (caption: unknown) =>
  captionProblems({ cover: { image: '/a.png', caption } }, { keyLine: () => 7 }, 'a.md').map(
    ({ code, line, message }) => `${line} ${code} ${/`([^`]*)`/.exec(message)?.[1] ?? ''}`,
  );

const shown = (caption: string) =>
  postCover(
    { image: '/a.png', caption },
    {
      address: { base: '/repo', trailingSlash: 'always', format: 'directory', site: undefined },
      options: parseOptions({ title: 'Blog' }),
    },
  )?.caption;

it.each([
  ['[a](javascript:alert)', '7 link-scheme javascript:alert'],
  ['<a href="data:text/html,b">a</a>', '7 link-scheme data:text/html,b'],
  ['![a](blob:b)', '7 link-scheme blob:b'],
  ['[a][1]\n\n[1]: vbscript:b', '7 link-scheme vbscript:b'],
])(
  'an address that could run code is a problem at its line, and leads nowhere: %s',
  (caption, found) => {
    expect(told(caption)).toEqual([found]);
  },
);

it('leads nowhere in a draft', () => {
  expect(shown('[a](javascript:alert)')).toBe('<a>a</a>');
  expect(shown('<a href="javascript:alert">a</a>')).toBe('<a >a</a>');
});

it('other links are drawn as those of a page', () => {
  expect(told('By [Ada](https://ada.example), [mail](mailto:a@b.c), [here](/about/)')).toEqual([]);
  expect(told(undefined)).toEqual([]);
  expect(shown('By [Ada](https://ada.example) [here](/about/)')).toBe(
    'By <a href="https://ada.example">Ada</a> <a href="/repo/about/">here</a>',
  );
});

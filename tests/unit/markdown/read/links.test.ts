import { expect, test } from 'vitest';
import { readPost } from '../../../../src/markdown/read.ts';

const links = (body: string, format: 'md' | 'mdx' = 'md') =>
  readPost({ body, format, file: 'post.md', bodyLine: 11 }).links;

test('finds links, images and autolinks with their lines', () => {
  expect(
    links('[a *b*](x.md "t") and ![alt](./y z.png)\n\n<https://e.org>\nhttps://f.org'),
  ).toEqual([
    { target: 'x.md', text: 'a b', line: 11 },
    { target: 'https://e.org', text: 'https://e.org', line: 13 },
    { target: 'https://f.org', text: 'https://f.org', line: 14 },
  ]);
});

test('finds an image inside a link', () => {
  expect(links('[![small](s.png)](l.png)')).toEqual([
    { target: 'l.png', text: 'small', line: 11 },
    { target: 's.png', text: 'small', line: 11 },
  ]);
});

test('resolves references by their first definition', () => {
  expect(
    links('[a][Ref] ![b][img] [c][missing]\n\n[ref]: one.md\n[REF]: two.md\n[img]: i.png'),
  ).toEqual([
    { target: 'one.md', text: 'a', line: 11 },
    { target: 'i.png', text: 'b', line: 11 },
  ]);
});

test('finds targets of raw HTML at their own lines', () => {
  expect(
    links('<figure>\n<img alt="A cat" src="cat.png">\n<a class=x href=#top>up</a>\n</figure>'),
  ).toEqual([
    { target: 'cat.png', text: 'A cat', line: 12 },
    { target: '#top', text: '', line: 13 },
  ]);
});

test('finds targets of components in MDX and leaves expressions alone', () => {
  expect(links('<Card href="/a/">Go *on*</Card>\n\n<Image src={hero} />', 'mdx')).toEqual([
    { target: '/a/', text: 'Go on', line: 11 },
  ]);
});

test('finds nothing in code', () => {
  expect(links('`[a](b)`\n\n```\n[a](b)\n```')).toEqual([]);
});

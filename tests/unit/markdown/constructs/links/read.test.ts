import { expect, test } from 'vitest';
import { readPost } from '../../../../../src/markdown/read.ts';

const links = (body: string, format: 'md' | 'mdx' = 'md', wikilinks = false) =>
  readPost({ body, format, file: 'post.md', bodyLine: 11, wikilinks }).links;

test('finds links, images and autolinks with their lines', () => {
  expect(
    links('[a *b*](x.md "t") and ![alt](./y z.png)\n\n<https://e.org>\nhttps://f.org'),
  ).toEqual([
    { kind: 'link', target: 'x.md', text: 'a b', line: 11, sentence: 'a b and ![' },
    { kind: 'link', target: 'https://e.org', text: 'https://e.org', line: 13 },
    { kind: 'link', target: 'https://f.org', text: 'https://f.org', line: 14 },
  ]);
});

test('finds an image inside a link', () => {
  expect(links('[![small](s.png)](l.png)')).toEqual([
    { kind: 'link', target: 'l.png', text: 'small', line: 11, sentence: 'small' },
    { kind: 'image', target: 's.png', text: 'small', line: 11 },
  ]);
});

test('resolves references by their first definition', () => {
  expect(
    links('[a][Ref] ![b][img] [c][missing]\n\n[ref]: one.md\n[REF]: two.md\n[img]: i.png'),
  ).toEqual([
    { kind: 'link', target: 'one.md', text: 'a', line: 11, sentence: 'a [c][missing]' },
    { kind: 'image', target: 'i.png', text: 'b', line: 11 },
  ]);
});

test('finds targets of raw HTML at their own lines', () => {
  expect(
    links('<figure>\n<img alt="A cat" src="cat.png">\n<a class=x href=#top>up</a>\n</figure>'),
  ).toEqual([
    { kind: 'image', target: 'cat.png', text: 'A cat', line: 12 },
    { kind: 'link', target: '#top', text: '', line: 13 },
  ]);
});

test('finds targets of components in MDX and leaves expressions alone', () => {
  expect(links('<Card href="/a/">Go *on*</Card>\n\n<Image src={hero} />', 'mdx')).toEqual([
    { kind: 'link', target: '/a/', text: 'Go on', line: 11 },
  ]);
});

test('finds nothing in code', () => {
  expect(links('`[a](b)`\n\n```\n[a](b)\n```')).toEqual([]);
});

test.each(['md', 'mdx'] as const)(
  'reads wikilinks in .%s only when they are asked for',
  (format) => {
    const body = 'See [[Rate limiter]], [[queue#Retries|retries]] and `[[code]]`.';
    expect(links(body, format)).toEqual([]);
    expect(links(body, format, true).map(({ target, text }) => [target, text])).toEqual([
      ['Rate limiter', 'Rate limiter'],
      ['queue#Retries', 'retries'],
    ]);
  },
);

test('keeps the sentence around a link to the blog', () => {
  const body =
    'A first one. Version 1.2 keeps ids (see [the *ids*](/x/) and\n`a < b`), e.g. in order! A last one.\n\n' +
    `- **Item** [y](y.md)\n\n${'Many words come first. '.repeat(2)}${'and '.repeat(80)}[z](z.md)${' or'.repeat(90)}`;
  expect(links(body).map(({ sentence }) => sentence)).toEqual([
    'Version 1.2 keeps ids (see the ids and a < b), e.g. in order!',
    'Item y',
    expect.stringMatching(/^… (?:and ){20,}z (?:or ){20,}…$/) as string,
  ]);
});

test('reads references of Hugo, in code as text only', () => {
  const body =
    'See [a]({{< ref "/designs/a b.md#x" >}}), <a href="{{< relref path="c (1)" >}}">c</a>, [d][d] and `{{< ref "e" >}}`.\n\n[d]: {{% ref "d" %}}';
  expect(links(body).map(({ target, sentence }) => [target, sentence])).toEqual([
    ['ref:/designs/a%20b.md#x', 'See a, c, d and {{< ref "e" >}}.'],
    ['ref:c%20%281%29', undefined],
    ['ref:d', 'See a, c, d and {{< ref "e" >}}.'],
  ]);
});

import { describe, expect, it } from 'vitest';
import {
  attributeOf,
  rawTags,
  srcsetAddresses,
  withAddresses,
  withAttributes,
} from '../../../../../src/markdown/constructs/raw-html/tags.ts';

function read(html: string) {
  return rawTags(html).map((tag) => [
    tag.name,
    Object.fromEntries(tag.attributes.map(({ name, value }) => [name, value])),
  ]);
}

describe('the tags of raw HTML', () => {
  it.each([
    ['<img src="a.png" alt="A > B">', [['img', { src: 'a.png', alt: 'A > B' }]]],
    ["<IMG SRC='a.png'/>", [['img', { src: 'a.png' }]]],
    ['<img\n  src = a.png\n  hidden\n>', [['img', { src: 'a.png', hidden: '' }]]],
    ['<a href=/b/>x</a>', [['a', { href: '/b/' }]]],
    ['<a href="?a=1&amp;b=2">', [['a', { href: '?a=1&b=2' }]]],
    ['<a href="&#106;ava&#x73;cript&colon;x">', [['a', { href: 'javascript:x' }]]],
    ['<!-- <img src="a.png"> --><br>', [['br', {}]]],
    ['1 < 2 and <b>3</b> > <', [['b', {}]]],
    ['<a "<img src="a.png">', [['img', { src: 'a.png' }]]],
    ['<!-- <img src="a.png">', []],
  ])('of %j are read', (html, tags) => {
    expect(read(html)).toEqual(tags);
  });

  it('keep what is not changed of them', () => {
    const html = `<p><a class=x  href='y'\n title="t">`;
    const link = rawTags(html)[1];
    if (link === undefined) throw new Error('no link');
    expect(attributeOf(link, 'href')).toBe('y');
    expect(withAttributes(html, link, new Map([['href', 'a"b&c']]))).toBe(
      '<a class=x  href="a&quot;b&amp;c"\n title="t">',
    );
    expect(withAttributes(html, link, new Map([['href', undefined]]))).toBe(
      '<a class=x  \n title="t">',
    );
  });
});

it.each([
  ['a.png', ['a.png']],
  ['a.png 1x, b.png 2x', ['a.png', 'b.png']],
  ['a.png 480w,b.png 800w', ['a.png', 'b.png']],
  ['\n ./a,b.png 1x,\n c.png', ['./a,b.png', 'c.png']],
])('the addresses of the srcset %j are %j', (srcset, addresses) => {
  expect(srcsetAddresses(srcset)).toEqual(addresses);
  expect(srcsetAddresses(withAddresses(srcset, (address) => `/x/${address}`))).toEqual(
    addresses.map((address) => `/x/${address}`),
  );
});

import { expect, it } from 'vitest';
import { mayFollow, mayShow, schemeOf } from '../../../src/schema/schemes.ts';

it.each([
  ['javascript:alert(1)', 'javascript'],
  ['  JaVaScript:alert(1)', 'javascript'],
  ['java\nscript:alert(1)', 'javascript'],
  ['\u0001javascript:alert(1)', 'javascript'],
  ['data:text/html,x', 'data'],
  ['blob:https://example.org/x', 'blob'],
  ['vbscript:x', 'vbscript'],
  ['file:///etc/passwd', 'file'],
  ['view-source:x', 'view-source'],
])('a reader is not led to %j', (address, scheme) => {
  expect(schemeOf(address)).toBe(scheme);
  expect(mayFollow(address)).toBe(false);
});

it.each([
  'https://example.org/a:b',
  'HTTP://example.org',
  'mailto:ada@example.org',
  'tel:+49-30',
  'magnet:?xt=x',
  '/path/a:b',
  './12:30',
  '?q=javascript:x',
  '#javascript:x',
  '//example.org',
  'about/',
])('a reader may be led to %j', (address) => {
  expect(mayFollow(address)).toBe(true);
});

it('a page shows pictures of its own, of other sites, and written out in their address', () => {
  expect(['/a.png', 'https://x.org/a.png', 'data:image/png;base64,AA'].map(mayShow)).toEqual([
    true,
    true,
    true,
  ]);
  expect(['javascript:x', 'blob:x', 'file:///a.png'].map(mayShow)).toEqual([false, false, false]);
});

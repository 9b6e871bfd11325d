import { expect, test } from 'vitest';
import { drawLinks, linkHref } from '../../../../src/data/links/draw.ts';
import { blog } from './posts.ts';

const published = ({ state }: { state: string }) => state === 'published';

test.each([
  ['/', '../notes/old-name.md#a', '/notes/quorums/#a'],
  ['/repo/', '../notes/old-name.md#a', '/repo/notes/quorums/#a'],
  [
    '/repo/',
    '/designs/rate-limiter/?x=1#Data design',
    '/repo/designs/rate-limiter/?x=1#data-design',
  ],
  ['/repo/', '/designs/rate-limiter', '/repo/designs/rate-limiter/'],
  ['/repo/', '/about/#me', '/repo/about/#me'],
  ['/repo/', '/', '/repo/'],
  ['/repo/', 'ref:/about', '/repo/about/'],
  ['/repo/', '#Retries', '#retries'],
  ['/repo/', 'https://ex.org/notes/quorums/', '/repo/notes/quorums/'],
  ['/', 'Größe of a feed', '/designs/feed/'],
  ['/', 'data.csv', '/designs/queue/data.csv'],
  ['/repo/', './data.csv?x=1#row-1', '/repo/designs/queue/data.csv?x=1#row-1'],
  ['/repo/', '../shared/a%20b.pdf', '/repo/designs/queue/_/shared/a%20b.pdf'],
  ['/', 'javascript:alert(1)', undefined],
])('under %s the link %j becomes %s', (base, written, href) => {
  const { table, post } = blog(base);
  expect(linkHref(written, post('designs/queue'), table, published)).toBe(href);
});

test('has no address for a post without a page', () => {
  const { table, post } = blog();
  expect(linkHref('/notes/hidden/', post('specs/keys'), table, published)).toBeUndefined();
  expect(linkHref('/notes/hidden/', post('specs/keys'), table, () => true)).toBe('/notes/hidden/');
});

test('puts addresses into rendered HTML, links of raw HTML included', () => {
  const { table, post } = blog('/repo/');
  const html =
    '<p><a data-link href="../notes/old-name.md?a=1&amp;b" title="T">a</a> <a href="https://e.org/">e</a> ' +
    '<a class="x" href="/designs/rate-limiter/">raw</a> <a href="//cdn.org/">c</a> <a data-link href="hidden">h</a> ' +
    '<a id="y" href="/notes/hidden/">i</a> <code>&lt;a href="/x"></code></p>';
  expect(drawLinks(html, post('notes/queue'), table, published)).toBe(
    '<p><a href="/repo/notes/quorums/?a=1&amp;b" title="T">a</a> <a href="https://e.org/">e</a> ' +
      '<a class="x" href="/repo/designs/rate-limiter/">raw</a> <a href="//cdn.org/">c</a> <a>h</a> ' +
      '<a id="y">i</a> <code>&lt;a href="/x"></code></p>',
  );
});

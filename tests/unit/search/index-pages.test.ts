import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { indexPosts, type SearchedPost } from '../../../src/search/index-pages.ts';
import { searchRecord } from '../../../src/search/record.ts';

function page(title: string, text: string): string {
  const facts = JSON.stringify({
    title,
    kind: 'note',
    tags: ['a'],
    date: '2026-01-02',
    year: 2026,
  });
  return (
    `<html lang="en"><body><article data-pagefind-body data-search="${facts.replaceAll('"', '&quot;')}">` +
    `<h2 id="one">One</h2><p>${text}</p></article></body></html>`
  );
}

it('indexes the posts among the pages, and nothing of the rest', async () => {
  const pages = [
    { url: '/notes/a/', html: page('A', 'The link_change table.') },
    { url: '/archive/', html: '<html lang="en"><body><article>Archive</article></body></html>' },
  ];
  const files = await indexPosts(
    pages.flatMap(({ url, html }): SearchedPost[] => {
      const content = searchRecord(html);
      return content === undefined ? [] : [{ url, content }];
    }),
  );
  const fragments = [...files].filter(([path]) => path.startsWith('fragment/'));
  expect(fragments).toHaveLength(1);
  const text = gunzipSync(fragments[0]?.[1] ?? new Uint8Array()).toString();
  expect(JSON.parse(text.slice('pagefind_dcd'.length))).toMatchObject({
    url: '/notes/a/',
    content: 'One. The link_change table.',
    meta: { title: 'A', tags: 'a' },
    filters: { kind: ['note'], tag: ['a'], year: ['2026'] },
    anchors: [{ id: 'one', title: 'One' }],
  });
  expect([...files.keys()].filter((path) => /ui|highlight/.test(path))).toEqual([]);
});

it('makes an index of no posts', async () => {
  const files = await indexPosts([]);
  expect([...files.keys()]).toContain('pagefind-entry.json');
});

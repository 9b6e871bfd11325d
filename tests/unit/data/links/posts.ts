import { pageHref, type AddressConfig } from '../../../../src/config/addresses.ts';
import { linkTable, type LinkedPost } from '../../../../src/data/links/table.ts';
import type { PostState } from '../../../../src/data/types.ts';

export function address(base = '/'): AddressConfig {
  return { base, trailingSlash: 'always', format: 'directory', site: 'https://ex.org' };
}

interface Given {
  title?: string;
  slug?: string;
  state?: PostState;
  headings?: string[];
}

/** A post by its file below `src/content`. */
export function linked(path: string, given: Given = {}, base = '/'): LinkedPost {
  const [collection = ''] = path.split('/');
  const name = path
    .replace(/\.mdx?$/, '')
    .replace(/\/index$/, '')
    .split('/');
  const slug = given.slug ?? name.at(-1) ?? '';
  const slugs = (given.headings ?? []).map((text) => ({
    text,
    slug: text.toLowerCase().replaceAll(' ', '-'),
  }));
  return {
    id: `${collection}/${slug}`,
    collection,
    path: `${collection}/${slug}`,
    slug,
    title: given.title ?? slug,
    file: `src/content/${path}`,
    href: pageHref(`${collection}/${slug}`, address(base)),
    state: given.state ?? 'published',
    headings: slugs,
    anchors: path.endsWith('x') ? undefined : [...slugs.map((heading) => heading.slug), 'fig-1'],
  };
}

/** A small blog with a base, and with all the ways in which files and slugs differ. */
export function blog(base = '/') {
  const posts = [
    linked(
      'designs/rate-limiter.md',
      { title: 'A rate limiter', headings: ['Data design', 'Bits'] },
      base,
    ),
    linked('designs/queue.mdx', { headings: ['Retries'] }, base),
    linked('designs/2026/feed/index.md', { title: 'Größe of a feed' }, base),
    linked('notes/queue.md', { title: 'Queues', headings: ['Retries'] }, base),
    linked('notes/old-name.md', { slug: 'quorums', title: 'Quorums' }, base),
    linked('notes/hidden.md', { state: 'draft' }, base),
    linked('specs/keys.md', {}, base),
  ];
  const files = new Set(['src/content/designs/data.csv', 'src/content/shared/a b.pdf']);
  const table = linkTable(posts, {
    address: address(base),
    lists: new Map(['designs', 'notes', 'specs'].map((name) => [name, name])),
    isFile: (path) => files.has(path),
  });
  const post = (id: string): LinkedPost => {
    const found = table.byId.get(id);
    if (found === undefined) throw new Error(`The test has no post ${id}.`);
    return found;
  };
  return { posts, table, post };
}

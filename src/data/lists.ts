import { address, options } from 'virtual:tradeoff/site';
import type { CountedTerm, ListPage, Post, Term } from './types.ts';
import { pageHref } from '../config/addresses.ts';
import { dateFormat } from '../config/formats.ts';

/**
 * The pages of a list at `path`: the first at `path` itself, the next at `path/page/2`. A list
 * without posts has one empty page.
 *
 * @param pageSize posts on one page.
 */
export function listPages(
  posts: readonly Post[],
  path: string,
  pageSize = options.pageSize,
): [ListPage, ...ListPage[]] {
  const pages = Math.max(1, Math.ceil(posts.length / pageSize));
  const href = (page: number) =>
    pageHref(page === 1 ? path : [path, `page/${page}`].filter(Boolean).join('/'), address);
  const list = (page: number): ListPage => ({
    posts: posts.slice((page - 1) * pageSize, page * pageSize),
    page,
    pages,
    total: posts.length,
    newer: page > 1 ? href(page - 1) : undefined,
    older: page < pages ? href(page + 1) : undefined,
  });
  return [list(1), ...Array.from({ length: pages - 1 }, (_, index) => list(index + 2))];
}

/** `getStaticPaths` entries of the pages after the first. */
export function laterPages(pages: readonly ListPage[]) {
  return pages.slice(1).map((list) => ({ params: { page: String(list.page) }, props: { list } }));
}

/** Dated posts by year, newest first, in the owner's time zone; undated drafts are left out. */
export function byYear(posts: readonly Post[]): { year: number; posts: Post[] }[] {
  const format = dateFormat('en', { year: 'numeric', timeZone: options.timeZone });
  const dated = posts
    .flatMap((post) => (post.date === undefined ? [] : [{ post, date: post.date }]))
    .sort((a, b) => b.date.getTime() - a.date.getTime());
  const years = Map.groupBy(dated, ({ date }) => Number(format.format(date)));
  return [...years].map(([year, list]) => ({ year, posts: list.map(({ post }) => post) }));
}

/** Whether a post carries a term. */
export function hasTerm(terms: readonly Term[], { slug }: Term): boolean {
  return terms.some((term) => term.slug === slug);
}

/**
 * The tags of some posts, most frequent first, counted over those posts only.
 *
 * @param except the tag that all of them carry.
 */
export function coOccurring(
  posts: readonly Post[],
  except: Term | undefined,
  all: readonly CountedTerm[],
) {
  const counts = new Map<string, number>();
  for (const { tags } of posts) {
    for (const { slug } of tags) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  }
  return all
    .filter(({ slug }) => slug !== except?.slug && (counts.get(slug) ?? 0) > 0)
    .map((other) => ({ ...other, count: counts.get(other.slug) ?? 0 }))
    .sort((a, b) => b.count - a.count);
}

/**
 * The posts before and after each one, by date; undated drafts have none.
 *
 * @param posts of one collection.
 * @returns by id.
 */
export function neighbours(posts: readonly Post[]) {
  const line = posts
    .flatMap((post) => (post.date === undefined ? [] : [{ post, time: post.date.getTime() }]))
    .sort((a, b) => b.time - a.time)
    .map(({ post }) => post);
  return new Map(
    line.map(({ id }, index) => [id, { newer: line[index - 1], older: line[index + 1] }]),
  );
}

import { hasTerm } from './data/lists.ts';
import { getBlog } from './data/posts.ts';
import { postsInSeries } from './data/series.ts';
import type { CountedTerm, Post } from './data/types.ts';

/** A tag, category or series with its posts. */
export interface TermWithPosts extends CountedTerm {
  /** Its posts in the order of its page. */
  posts: Post[];
}

/**
 * The posts that the theme lists, in the order of its lists: by `weight`, then newest first. A build has only
 * published posts; `astro dev` also has drafts, scheduled and expired ones, which `state` tells apart. With the
 * `locales` option, the posts are those in the language of the page.
 *
 * @example
 * ```astro
 * ---
 * import PostList from 'tradeoff/components/PostList.astro';
 * import { getPosts } from 'tradeoff/posts';
 *
 * const posts = await getPosts();
 * const notes = posts.filter(({ kind }) => kind.collection === 'notes');
 * // What the front matter hides from the home page.
 * const home = posts.filter(({ shown }) => shown.inHomeList);
 * ---
 * <PostList posts={notes.slice(0, 5)} />
 * ```
 */
export async function getPosts(): Promise<Post[]> {
  return [...(await getBlog()).posts];
}

/**
 * One post, or `undefined` if there is none with this id, or if it is not published and this is a build.
 *
 * @param id collection and slug
 * @example
 * ```ts
 * const post = await getPost('designs/rate-limiter');
 * ```
 */
export async function getPost(id: string): Promise<Post | undefined> {
  return (await getBlog()).posts.find((post) => post.id === id);
}

/**
 * The tags with their posts, the most frequent tag first.
 *
 * @example
 * ```astro
 * {(await getTags()).slice(0, 10).map(({ name, href, count }) => <a href={href}>{name} ({count})</a>)}
 * ```
 */
export async function getTags(): Promise<TermWithPosts[]> {
  const { posts, tags } = await getBlog();
  return tags.map((tag) => ({ ...tag, posts: posts.filter((post) => hasTerm(post.tags, tag)) }));
}

/**
 * The categories with their posts, the most frequent category first.
 *
 * @example
 * ```ts
 * const storage = (await getCategories()).find(({ slug }) => slug === 'storage')?.posts ?? [];
 * ```
 */
export async function getCategories(): Promise<TermWithPosts[]> {
  const { posts, categories } = await getBlog();
  return categories.map((category) => ({
    ...category,
    posts: posts.filter((post) => hasTerm(post.categories, category)),
  }));
}

/**
 * The series with their posts in reading order: those with a `weight` first, then the oldest first.
 *
 * @example
 * ```astro
 * {(await getSeries()).map(({ name, posts }) => (
 *   <section><h2>{name}</h2><PostList posts={posts} lines /></section>
 * ))}
 * ```
 */
export async function getSeries(): Promise<TermWithPosts[]> {
  const { posts, series } = await getBlog();
  return series.map((term) => ({ ...term, posts: postsInSeries(posts, term) }));
}

/**
 * Everything that the theme stores in a reader's browser is in `localStorage`, under a key of this form. Two blogs
 * can share an origin, each below its own path, so the key contains the base of the blog.
 *
 * - `scheme` – the chosen colours
 * - `searches` – the last searches
 * - `likes` – the reader's id at the likes service, and votes
 * - `reader` – the seed of shuffled options
 * - `quiz:<post id>` – the answers to the questions of a post
 * - `practice`, `due` – the schedule of the practice page, and when its next reviews are
 * - `aside:<name>` – data of that name that could not be read
 */
export function keyOf(name: string): string {
  return `tradeoff:${import.meta.env.BASE_URL}:${name}`;
}

/**
 * Former keys, which all blogs of an origin shared. The first script of every page renames them, {@link
 * file://../layouts/scheme.js}.
 */
export const formerKeys = {
  scheme: 'tradeoff-scheme',
  searches: 'tradeoff-searches',
  likes: 'tradeoff:likes',
} as const;

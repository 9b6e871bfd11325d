/**
 * Everything that the theme keeps in a reader's browser is in `localStorage`, under a key of this form, and
 * nowhere else. Two blogs may share an origin, each below its own path, so the key has the base of the blog.
 *
 * - `scheme` – the chosen colours
 * - `searches` – the last searches
 * - `likes` – who the reader is to the service of the likes, and votes
 * - `reader` – what the order of shuffled options follows from
 * - `quiz:<post id>` – the answers to the questions of a post
 * - `practice`, `due` – the schedule of the practice page, and when its next reviews are
 * - `aside:<name>` – what was kept under another name and could not be read
 */
export function keyOf(name: string): string {
  return `tradeoff:${import.meta.env.BASE_URL}:${name}`;
}

/**
 * What had one key for all blogs of an origin before. Each is moved before anything reads it, by the script that
 * every page runs first, {@link file://../layouts/scheme.js}.
 */
export const formerKeys = {
  scheme: 'tradeoff-scheme',
  searches: 'tradeoff-searches',
  likes: 'tradeoff:likes',
} as const;

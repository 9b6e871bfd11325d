import { options } from 'virtual:tradeoff/site';
import { currentSession } from '../config/current-session.ts';
import { storedLocale } from '../config/locales.ts';
import { postLinks, type PostLink } from './links/post-links.ts';
import { ownLocale } from './locales.ts';
import { getLinkTable, type Blog } from './posts.ts';
import type { Backlink, Connections, Post } from './types.ts';

/** What each post has in common with the others, and which posts link to it, by id. */
export async function getConnections({
  posts,
}: Pick<Blog, 'posts'>): Promise<Map<string, Connections>> {
  const links = postLinks(posts, await getLinkTable());
  const { backlinks } = options.related;
  const related = await currentSession().related.of(storedLocale(ownLocale()));
  const byId = new Map(posts.map((post) => [post.id, post]));
  const linking = backlinks ? backlinksOf(posts, links) : new Map<string, Backlink[]>();
  return new Map(
    posts.map(({ id }) => [
      id,
      {
        related: (related.get(id) ?? []).flatMap(({ id: other, score, reasons }) => {
          const post = byId.get(other);
          return post === undefined ? [] : { post, score, reasons };
        }),
        backlinks: linking.get(id) ?? [],
      },
    ]),
  );
}

function backlinksOf(
  posts: readonly Post[],
  links: ReadonlyMap<string, readonly PostLink[]>,
): Map<string, Backlink[]> {
  const backlinks = new Map<string, Backlink[]>();
  const newest = [...posts].sort((a, b) => {
    const [one = Infinity, other = Infinity] = [a.date?.getTime(), b.date?.getTime()];
    return one === other ? (a.id < b.id ? -1 : 1) : other - one;
  });
  for (const post of newest) {
    for (const { id, sentence } of links.get(post.id) ?? []) {
      backlinks.set(id, [...(backlinks.get(id) ?? []), { post, sentence }]);
    }
  }
  return backlinks;
}

import { join } from 'node:path';
import { options, outlines } from 'virtual:tradeoff/site';
import { cached, digestOf } from '../config/cache.ts';
import { currentLocale } from '../config/current-locale.ts';
import { currentSession } from '../config/session.ts';
import { matchSections } from '../templates/match.ts';
import { relate } from '../related/index.ts';
import type { RelatedDocument, RelatedResult } from '../related/types.ts';
import { postLinks, type PostLink } from './links/post-links.ts';
import { getLinkTable, type Blog } from './posts.ts';
import type { Backlink, Connections, Post } from './types.ts';

/**
 * Lists are kept until a post changes; otherwise development would compute them again for each
 * page.
 */
let kept: { key: string; related: Map<string, RelatedResult[]> } | undefined;

/** What each post has in common with the others, and which posts link to it, by id. */
export async function getConnections({
  posts,
}: Pick<Blog, 'posts'>): Promise<Map<string, Connections>> {
  const links = postLinks(posts, await getLinkTable());
  const { limit, backlinks } = options.related;
  const related =
    limit > 0 ? await relatedOf(posts, links, limit) : new Map<string, RelatedResult[]>();
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

async function relatedOf(
  posts: readonly Post[],
  links: ReadonlyMap<string, readonly PostLink[]>,
  limit: number,
): Promise<Map<string, RelatedResult[]>> {
  const documents = posts.map((post): RelatedDocument => ({
    id: post.id,
    title: post.title,
    headings: ownHeadings(post),
    text: `${post.description}\n${post.content.text}`,
    tags: post.tags.map(({ name }) => name),
    links: (links.get(post.id) ?? []).map(({ id }) => id),
    facts: post.content.facts.map(({ label, value }) => ({ label, value })),
    named: post.related,
    date: post.date,
  }));
  const { cacheDir, command, relating } = currentSession();
  const key = digestOf([relating, String(limit), JSON.stringify(documents)]);
  if (kept?.key === key) return kept.related;
  const make = () => relate(documents, { limit });
  const file = join(cacheDir, ['related', currentLocale()].filter(Boolean).join('-'));
  // In development each edit makes new lists, and the old ones are not needed again.
  const related = command === 'build' ? await cached(file, key, make) : make();
  kept = { key, related };
  return related;
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

/** The headings that the author chose: those of a template are the same in all its posts. */
function ownHeadings({ kind, content }: Post): string[] {
  const outline = outlines().find(({ name }) => name === kind.name);
  const matches = outline === undefined ? [] : matchSections(content.headings, outline);
  const given = new Set(matches.map(({ heading }) => heading));
  return content.headings.filter((heading) => !given.has(heading)).map(({ text }) => text);
}

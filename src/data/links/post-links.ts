import type { Link } from '../../markdown/types.ts';
import { pageLinks } from './check.ts';
import { resolveLink } from './resolve.ts';
import type { LinkTable } from './table.ts';

/** A post that another links to, with the sentence of the first link that is part of one. */
export interface PostLink {
  id: string;
  sentence: string;
}

/** The posts that each post's text links to, by id, each once; links to itself do not count. */
export function postLinks(
  posts: readonly { id: string; content: { links: readonly Link[] } }[],
  table: LinkTable,
): Map<string, PostLink[]> {
  return new Map(
    posts.map(({ id, content }) => {
      const from = table.byId.get(id);
      const found = new Map<string, PostLink>();
      for (const { target, sentence = '' } of pageLinks(content)) {
        const meant = from && resolveLink(target, from, table);
        if (meant?.kind !== 'post' || meant.post.id === id) continue;
        const known = found.get(meant.post.id);
        if (known === undefined || known.sentence === '') {
          found.set(meant.post.id, { id: meant.post.id, sentence });
        }
      }
      return [id, [...found.values()]];
    }),
  );
}

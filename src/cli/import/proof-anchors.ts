import { posix } from 'node:path';
import { readable } from '../../config/addresses.ts';
import type { SyncedPost } from '../../config/session.ts';
import { nearest } from '../../schema/nearest.ts';
import { type Problem, problem } from '../../schema/problems.ts';
import { hrefOf } from './addresses.ts';
import type { Doc } from './contract.ts';
import { addressKey } from './resolve.ts';

/** A post that was written, and what reading it has shown. */
export interface ReadPost {
  doc: Doc;
  synced: SyncedPost;
}

/** Anchors of every page of a post, outside its text. */
const ofPage = new Set(['', 'top', 'main', 'revisions', 'related', 'backlinks']);

/**
 * Links between the written posts whose anchor the page does not have: each generator makes its own
 * ids from headings. Posts in MDX are not searched, because their components can add anchors.
 */
export function anchorProblems(posts: readonly ReadPost[]): Problem[] {
  const byPlace = new Map<string, ReadPost>();
  for (const post of posts) {
    byPlace.set(addressKey(hrefOf(post.doc)), post);
    byPlace.set(post.doc.to, post);
  }
  return posts.flatMap(({ doc, synced }) =>
    synced.links.flatMap(({ kind, target, line }): Problem[] => {
      const [, path = '', anchor = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(target) ?? [];
      if (kind !== 'link' || ofPage.has(anchor) || anchor.startsWith(':~:')) return [];
      const place =
        path === ''
          ? doc.to
          : path.startsWith('/')
            ? addressKey(path)
            : posix.join(posix.dirname(doc.to), readable(path));
      const anchors = byPlace.get(place)?.synced.anchors;
      const known = [
        ...(anchors ?? []),
        ...(byPlace.get(place)?.synced.headings ?? []).map(({ slug }) => slug),
      ];
      const wanted = readable(anchor);
      if (anchors === undefined || known.includes(wanted) || isHeading(byPlace.get(place), wanted))
        return [];
      const near = nearest(wanted, known);
      return [
        problem(
          'link-anchor',
          { file: doc.to, line },
          `The link \`${target}\` leads to the anchor "${wanted}", which the page does not have.`,
          near === undefined
            ? 'Write the id of a heading of that page.'
            : `Did you mean "#${near}"?`,
        ),
      ];
    }),
  );
}

/** An anchor can also be the text of a heading. */
function isHeading(post: ReadPost | undefined, anchor: string): boolean {
  return (
    post?.synced.headings.some(({ text }) => text.toLowerCase() === anchor.toLowerCase()) ?? false
  );
}

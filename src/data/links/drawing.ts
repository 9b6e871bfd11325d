import { relative } from 'node:path';
import { blogLinks } from '../../config/blog-links.ts';
import type { Session } from '../../config/session.ts';
import type { LinkDrawing } from '../../markdown/types.ts';
import { syncedLinkTable } from '../synced.ts';
import { linkHref } from './draw.ts';
import { fileKey } from './table.ts';

/** How links are rendered during a run of Astro. */
export function linkDrawing(session: Session): LinkDrawing {
  const { command } = session;
  return {
    ...blogLinks(session),
    inPost(written, file) {
      // Not all posts are known yet.
      if (session.loading > 0) return written;
      const table = syncedLinkTable(session);
      const key = fileKey(relative(session.root, file).replaceAll('\\', '/'));
      const from = table.byFile.get(key);
      if (from === undefined) return written;
      const isThere = ({ state }: { state: string }) => command === 'dev' || state === 'published';
      return linkHref(written, from, table, isThere);
    },
  };
}

import type { AstroIntegrationLogger } from 'astro';
import { ContentError, reportedProblems } from '../config/content-error.ts';
import type { Session } from '../config/session.ts';
import { nearest } from '../schema/nearest.ts';
import { builtLinkProblems } from './links/check-pages.ts';
import { writePostFiles } from './links/files.ts';
import { pageProblems } from './page-problems.ts';
import { contentProblems, knownPosts, syncedLinkTable } from './synced.ts';
import { unusedTagIntros } from './tag-intros.ts';

/**
 * Logs the warnings about the content of the last sync and about pages in Markdown.
 *
 * @throws {ContentError} for the errors, all at once.
 */
export async function reportContent(
  session: Session,
  logger: AstroIntegrationLogger,
): Promise<void> {
  const { error = [], warning = [] } = Object.groupBy(
    [...contentProblems(session), ...(await pageProblems(session))],
    ({ severity }) => severity,
  );
  for (const { text } of reportedProblems(warning)) logger.warn(text);
  reportUnused(session, logger);
  const [first, ...rest] = error;
  if (first) throw new ContentError([first, ...rest]);
}

/** Logs the options that name things the last sync did not find. */
export function reportUnused(session: Session, logger: AstroIntegrationLogger): void {
  for (const warning of unusedTagIntros(session)) logger.warn(warning);
  const featured = missingFeatured(session);
  if (featured !== undefined) logger.warn(featured);
  for (const warning of unknownCollections(session)) logger.warn(warning);
}

/**
 * Publishes the files that posts link to, and checks what only the built site reveals.
 *
 * @param folder of the built site.
 * @throws {ContentError} for all problems at once.
 */
export async function reportBuilt(session: Session, folder: string): Promise<void> {
  const posts = knownPosts(session, new Date());
  const isFileless = (path: string) => session.fileless.some((pattern) => pattern.test(path));
  const table = syncedLinkTable(session);
  const [first, ...rest] = [
    ...(await writePostFiles(posts, table, session.root, folder)),
    ...builtLinkProblems(posts, table, folder, isFileless),
  ];
  if (first) throw new ContentError([first, ...rest]);
}

/** A warning for each name in the `mainCollections` option that the blog does not have. */
function unknownCollections(session: Session): string[] {
  const known = [...session.collections.keys()];
  const unknown = session.options.mainCollections?.filter((name) => !known.includes(name)) ?? [];
  return unknown.map((name) => {
    const near = nearest(name, known);
    const meant = near === undefined ? 'Correct it, or remove it.' : `Did you mean "${near}"?`;
    return `The option \`mainCollections\` names "${name}", which is not a collection of this blog. ${meant}`;
  });
}

/** A warning when the `featured` option names no post. */
function missingFeatured(session: Session): string | undefined {
  const { featured } = session.options;
  const ids = knownPosts(session, new Date()).map(({ id }) => id);
  if (featured === undefined || ids.includes(featured)) return undefined;
  const near = nearest(featured, ids);
  const meant = near === undefined ? 'Correct it, or remove it.' : `Did you mean "${near}"?`;
  return `The \`featured\` option names "${featured}", but there is no such post. ${meant}`;
}

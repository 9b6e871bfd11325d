import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AstroIntegrationLogger } from 'astro';
import { pathHref, readable } from '../config/addresses.ts';
import { ContentError, reportedProblems } from '../config/content-error.ts';
import type { Session } from '../config/session.ts';
import type { Problem } from '../schema/problems.ts';
import { addressPart, fileName } from '../schema/slugs.ts';
import type { KnownPost } from './known-post.ts';
import { contentProblems, knownPosts, publishedFirst } from './synced.ts';

/**
 * Answers the request for the page of a post with the post's errors, so that the overlay shows them there and every
 * other page still works.
 */
export function refuseBrokenPosts(session: Session) {
  return (
    request: Pick<IncomingMessage, 'url' | 'headers'>,
    _response: ServerResponse,
    next: (error?: Error) => void,
  ): void => {
    const asksForPage = request.headers.accept?.includes('text/html') ?? true;
    const [first, ...rest] = asksForPage ? errorsAt(request.url ?? '', session) : [];
    next(first && new ContentError([first, ...rest]));
  };
}

/** What is wrong with the post whose page a path is. A post whose slug is taken is found by the name of its file. */
function errorsAt(url: string, session: Session): Problem[] {
  // Vite has usually removed the base by now, but not always, so both are tried.
  const base = session.address.base.replace(/\/*$/, '');
  const paths = [bare(url), bare(base + url)];
  const posts = knownPosts(session, new Date());
  const { address } = session;
  const byFile = ({ list, file }: KnownPost) =>
    pathHref(`${list}/${addressPart(fileName(file))}`, address);
  const post =
    publishedFirst(posts).find(({ href }) => paths.includes(bare(href))) ??
    posts.find((one) => paths.includes(bare(byFile(one))));
  if (post === undefined) return [];
  return contentProblems(session).filter(
    ({ file, severity }) => file === post.file && (severity === 'error' || post.broken),
  );
}

function bare(href: string): string {
  return readable(href.replace(/[?#].*$/, '').replace(/\/*$/, ''));
}

/**
 * Tells the author what is wrong with the content each time that changes, and reloads open pages, unless posts have
 * changed: then Astro reloads them half a second later, and a page that is still loading would miss that and keep
 * the former text.
 *
 * @param reload every page that is open in a browser.
 */
export function tellProblems(
  session: Session,
  logger: Pick<AstroIntegrationLogger, 'info' | 'warn' | 'error'>,
  reload: () => void,
): (hasChanged: boolean) => void {
  let told = new Set<string>();
  return (hasChanged) => {
    const found = reportedProblems(contentProblems(session));
    const now = new Set(found.map(({ text }) => text));
    for (const { severity, text } of found) {
      if (told.has(text)) continue;
      if (severity === 'error') logger.error(text);
      else logger.warn(text);
    }
    const isSame = now.size === told.size && [...now].every((text) => told.has(text));
    if (now.size === 0 && told.size > 0) logger.info('The content no longer has any problems.');
    told = now;
    if (!isSame && !hasChanged) reload();
  };
}

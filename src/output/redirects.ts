import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AstroIntegrationLogger } from 'astro';
import { absoluteHref, readable } from '../config/addresses.ts';
import { isTaken, outputFile, writeOutput } from '../config/output.ts';
import type { Session } from '../config/session.ts';
import { aliasesOf, aliasFile, aliasHref, type Alias } from '../data/aliases.ts';
import { knownPosts } from '../data/synced.ts';
import { escapeHtml } from '../config/escape.ts';

/**
 * Makes every alias of a published post lead to it: with a page for hosts that only serve files,
 * and a line in `_redirects` for those that read it. If something already exists at the URL, it is
 * kept, with a warning.
 */
export function writeRedirects(
  session: Session,
  outDir: string,
  logger: AstroIntegrationLogger,
): void {
  const aliases = published(session);
  if (aliases.length === 0) return;
  const lines = aliases.flatMap(({ path, post }) => {
    const file = aliasFile(path);
    if (isTaken(outDir, file)) {
      logger.warn(
        `${post.file}: the alias /${path}/ is the URL of another page, so it is left out.`,
      );
      return [];
    }
    writeOutput(outDir, file, redirectPage(post, session));
    return redirectLines(path, post.href, session);
  });
  addRedirects(outDir, lines);
}

/** Adds lines to those of the owner and of earlier steps. */
export function addRedirects(outDir: string, lines: readonly string[]): void {
  const list = outputFile(outDir, '_redirects');
  const own = existsSync(list) ? readFileSync(list, 'utf8').replace(/\n*$/, '\n') : '';
  writeOutput(outDir, '_redirects', `${own}${lines.join('\n')}\n`);
}

/** Redirects aliases to their posts in development. */
export function redirectAliases(session: Session) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const bare = (href: string) => readable(href.replace(/[?#].*$/, '').replace(/\/*$/, ''));
    const path = bare(request.url ?? '');
    // Vite has usually removed the base by now, but not always, so both are tried.
    const bases = [session.address, { ...session.address, base: '/' }];
    const found = published(session).find((alias) =>
      bases.some((address) => bare(aliasHref(alias.path, address)) === path),
    );
    if (found === undefined) next();
    else response.writeHead(301, { location: found.post.href }).end();
  };
}

function published(session: Session): Alias[] {
  return aliasesOf(knownPosts(session, new Date())).filter(
    ({ post }) => post.state === 'published' && !post.broken,
  );
}

/**
 * With and without the slash, because hosts match the line as it is written. Letters outside ASCII
 * are not encoded: Netlify compares the line with the decoded path, and Cloudflare encodes the
 * line.
 */
function redirectLines(path: string, href: string, { address }: Session): string[] {
  const from = aliasHref(path, address)
    .replace(/(?:%[89a-f][\da-f])+/gi, unlessSpace)
    // In the line an asterisk would match every path with that prefix, and a colon begins a
    // placeholder.
    .replaceAll('*', '%2A')
    .replaceAll(':', '%3A');
  const both = from.endsWith('/') ? [from, from.slice(0, -1)] : [from];
  // Netlify prefers the page to the line unless it is forced; other hosts do not know the mark.
  const status = process.env['NETLIFY'] === 'true' ? '301!' : '301';
  return both.map((alias) => `${alias} ${href.replaceAll(':', '%3A')} ${status}`);
}

/** White space would end the path in the line. */
function unlessSpace(encoded: string): string {
  const text = readable(encoded);
  return /\s/.test(text) ? encoded : text;
}

/** A page that redirects at once, with a link for browsers that do not. */
function redirectPage({ title, href }: Alias['post'], { address, options }: Session): string {
  const to = escapeHtml(href);
  const name = escapeHtml(title);
  return `<!doctype html>
<html lang="${options.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${name}</title>
<meta http-equiv="refresh" content="0; url=${to}">
<link rel="canonical" href="${escapeHtml(absoluteHref(href, address))}">
</head>
<body><p><a href="${to}">${name}</a></p></body>
</html>
`;
}

import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Session } from '../config/session.ts';
import type { KnownPost } from '../data/known-post.ts';
import { knownPosts } from '../data/synced.ts';
import { reportPath } from './path.ts';
import type { BuildReport } from './types.ts';

/** Data about a build at its end. */
export interface BuiltSite {
  /** Absolute path of the folder that it wrote. */
  outDir: string;
  /** The files of Astro's routes. */
  files: Iterable<URL>;
  socialImages: { drawn: number; cached: number };
  search: BuildReport['search'];
}

/** Sums up a build that has succeeded. */
export function buildReport(
  session: Session,
  { outDir, files, socialImages, search }: BuiltSite,
): BuildReport {
  const { record, drawings, options, collections } = session;
  const now = new Date();
  const posts = knownPosts(session, now);
  const pages = [...new Set(Array.from(files, (url) => fileURLToPath(url)))].filter((file) =>
    file.endsWith('.html'),
  );
  const inBrowser = [...collections.values()].reduce((sum, one) => sum + one.browserDiagrams, 0);
  const heaviest = heaviestPage(pages, outDir);
  return {
    theme: session.version,
    date: now.toISOString(),
    output: posix(relative(session.root, outDir)),
    pages: pages.length,
    posts: postsOf(session, posts),
    leftOut: posts.flatMap(leftOut),
    feeds: [...record.feeds].sort(),
    diagrams: { ...drawings.counts(), inBrowser },
    ...(options.socialImages !== false && { socialImages }),
    ...(search && { search }),
    ...(heaviest && { heaviest }),
    warnings: record.warnings,
  };
}

/** Stores a report for `tradeoff report`. */
export function writeReport(report: BuildReport, root: string): void {
  const file = join(root, reportPath);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(report, undefined, 2)}\n`);
}

function postsOf(
  { templates, collections }: Pick<Session, 'templates' | 'collections'>,
  posts: readonly KnownPost[],
): BuildReport['posts'] {
  return templates
    .filter(({ collection }) => collections.has(collection))
    .map(({ name, collection, plural }) => ({
      template: name,
      label: plural,
      count: posts.filter((post) => post.collection === collection && post.state === 'published')
        .length,
    }));
}

function leftOut(post: KnownPost): BuildReport['leftOut'] {
  const { file, state } = post;
  if (state === 'published') return [];
  const date = {
    draft: undefined,
    scheduled: post.publishDate ?? post.date,
    expired: post.expiryDate,
  };
  const when = date[state];
  return [{ file, reason: state, ...(when !== undefined && { date: when }) }];
}

function heaviestPage(pages: readonly string[], outDir: string): BuildReport['heaviest'] {
  let found: { file: string; bytes: number } | undefined;
  for (const file of pages) {
    const bytes = statSync(file).size;
    if (bytes > (found?.bytes ?? 0)) found = { file, bytes };
  }
  if (found === undefined) return undefined;
  const { file, bytes } = found;
  const path = `/${posix(relative(outDir, file)).replace(/(^|\/)index\.html$/, '$1')}`;
  return { path, bytes, gzip: gzipSync(readFileSync(file)).length };
}

function posix(path: string): string {
  return path.replaceAll('\\', '/');
}

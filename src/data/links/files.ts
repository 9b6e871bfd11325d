import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { readable } from '../../config/addresses.ts';
import { isTaken, writeOutput } from '../../config/output.ts';
import type { Session } from '../../config/session.ts';
import { isDrawnByAstro } from '../../markdown/constructs/images/draw.ts';
import { problem, type Problem } from '../../schema/problems.ts';
import type { LinkingPost } from './check.ts';
import { resolveLink } from './resolve.ts';
import { postFilePath, type LinkTable } from './table.ts';

/**
 * Tests whether a post may publish the file at a path: it must be a file of the project, and no
 * name in its path may begin with a dot.
 */
export function fileOf(root: string): LinkTable['isFile'] {
  const known = new Map<string, boolean>();
  return (path) => {
    const isFile = known.get(path) ?? isOpenFile(root, path);
    known.set(path, isFile);
    return isFile;
  };
}

function isOpenFile(root: string, path: string): boolean {
  if (path.includes('\0') || path.split('/').some((step) => step.startsWith('.'))) return false;
  return statSync(join(root, path), { throwIfNoEntry: false })?.isFile() ?? false;
}

/** A file that is published with a post because the post links to it or shows it. */
interface PostFile {
  /** In the built site. */
  path: string;
  /** Relative to the project root. */
  source: string;
  line: number;
}

/** The files that a post links to or shows, except those that Astro generates from pictures. */
function filesOf(post: LinkingPost, table: LinkTable): PostFile[] {
  return post.links.flatMap(({ kind, target, line }) => {
    if (kind === 'image' && isDrawnByAstro(target)) return [];
    const found = resolveLink(target, post, table);
    if (found.kind !== 'file') return [];
    return [{ path: postFilePath(post, found.path), source: found.path, line }];
  });
}

/**
 * Writes the files of the published posts into a built site.
 * @returns those whose path is taken.
 */
export async function writePostFiles(
  posts: readonly LinkingPost[],
  table: LinkTable,
  root: string,
  outDir: string,
): Promise<Problem[]> {
  const written = new Set<string>();
  const problems: Problem[] = [];
  for (const post of posts.filter(({ state }) => state === 'published')) {
    for (const { path, source, line } of filesOf(post, table)) {
      if (written.has(path)) continue;
      written.add(path);
      if (isTaken(outDir, path)) problems.push(taken(source, { file: post.file, line }));
      else writeOutput(outDir, path, await readFile(join(root, source)));
    }
  }
  return problems;
}

function taken(source: string, place: { file: string; line: number }): Problem {
  return problem(
    'link-missing',
    place,
    `The file ${source} cannot be published with the post, because the build writes a file with the same name.`,
    'Give it another name.',
  );
}

const types: Readonly<Record<string, string>> = {
  '.csv': 'text/csv',
  '.gif': 'image/gif',
  '.html': 'text/html',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.json': 'application/json',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webm': 'video/webm',
  '.webp': 'image/webp',
};

/** Answers requests of the development server for the files that {@link writePostFiles} writes in a build. */
export function servePostFiles(
  session: Pick<Session, 'root' | 'address'>,
  known: () => { posts: readonly LinkingPost[]; table: LinkTable },
) {
  const base = session.address.base.replace(/\/*$/, '/');
  return (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => {
    const asked = readable((request.url ?? '').replace(/[?#].*$/, ''));
    const path = asked.startsWith(base) ? asked.slice(base.length) : asked.slice(1);
    // A file is below the page of its post.
    if (!path.includes('/')) {
      next();
      return;
    }
    const { posts, table } = known();
    const owner = posts.filter((post) => path.startsWith(`${post.path}/`));
    const file = owner.flatMap((post) => filesOf(post, table)).find((one) => one.path === path);
    if (file === undefined) {
      next();
      return;
    }
    readFile(join(session.root, file.source)).then((content) => {
      const type = types[extname(path).toLowerCase()] ?? 'application/octet-stream';
      response.setHeader('content-type', type);
      response.end(content);
    }, next);
  };
}

import { fileHref, type AddressConfig } from '../config/addresses.ts';
import { problem, type Problem } from '../schema/problems.ts';
import type { KnownPost } from './synced.ts';

/**
 * The path of an alias from the root of the site, without slashes at its ends. As in Hugo, an alias without a
 * slash in front stands beside the post.
 *
 * @returns `undefined` for what is no path.
 */
export function aliasPath(written: string, collection: string): string | undefined {
  if (/^[a-z][a-z\d+.-]*:|^\/\/|[?#\\]/i.test(written)) return undefined;
  const { pathname } = new URL(written, `https://site.invalid/${collection}/`);
  const path = decodePath(pathname)?.replace(/^\/+|(?:\/index\.html)?\/*$/g, '');
  return path === '' || path === 'index.html' ? undefined : path;
}

function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

/** An old address that leads to a post. */
export interface Alias {
  /** From the root of the site, without slashes at its ends. */
  path: string;
  post: KnownPost;
  line: number;
}

/** The aliases of the posts; what is no path is left out. */
export function aliasesOf(posts: readonly KnownPost[]): Alias[] {
  return posts.flatMap((post) =>
    post.aliases.flatMap(({ value, line }) => {
      const path = aliasPath(value, post.collection);
      return path === undefined ? [] : { path, post, line };
    }),
  );
}

/** Aliases that are no paths, and those at whose address something else stands. */
export function aliasProblems(posts: readonly KnownPost[]): Problem[] {
  const taken = new Map(posts.map(({ id, title }) => [id, `the post "${title}"`]));
  const invalid = posts.flatMap(({ aliases, collection, file }) =>
    aliases
      .filter(({ value }) => aliasPath(value, collection) === undefined)
      .map(({ value, line }) =>
        problem(
          'alias-invalid',
          { file, line },
          `The alias "${value}" is no path of this site.`,
          'Write the old path from the root of the site, such as `/posts/old-name/`.',
        ),
      ),
  );
  const clashing = aliasesOf(posts).flatMap(({ path, post, line }) => {
    const other = taken.get(path);
    taken.set(path, other ?? `an alias of "${post.title}"`);
    if (other === undefined) return [];
    return problem(
      'alias-taken',
      { file: post.file, line },
      `The alias "/${path}/" is already the address of ${other}.`,
      'Delete it, or correct it.',
    );
  });
  return [...invalid, ...clashing];
}

/** The address of an alias as a link has it: with a slash, unless it names a file. */
export function aliasHref(path: string, address: AddressConfig): string {
  const href = fileHref(path, address);
  return isFile(path) ? href : `${href}/`;
}

/** The file that answers at an alias. */
export function aliasFile(path: string): string {
  return isFile(path) ? path : `${path}/index.html`;
}

function isFile(path: string): boolean {
  return /\.html?$/i.test(path);
}

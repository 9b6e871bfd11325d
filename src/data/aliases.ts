import { fileHref, type AddressConfig } from '../config/addresses.ts';
import { filesOfBuild } from '../config/own-paths.ts';
import { problem, type Problem } from '../schema/problems.ts';
import { decoded } from '../schema/url-path.ts';
import { schemeOf } from '../schema/schemes.ts';
import type { KnownPost } from './known-post.ts';

/**
 * The path of an alias from the root of the site, not encoded, without slashes at its ends; or why
 * it is not a path, as the end of a sentence. As in Hugo, an alias without a leading slash is next
 * to the post.
 *
 * @param folder what is above the page of the post, from the root of the site.
 */
export function readAlias(written: string, folder: string): { path: string } | { flaw: string } {
  if (schemeOf(written) !== undefined || written.startsWith('//')) {
    return { flaw: 'is a full URL, not a path of this site' };
  }
  if (/[?#]/.test(written)) return { flaw: 'has a `?` or `#`, which cannot be part of a path' };
  const steps: string[] = written.startsWith('/') || folder === '' ? [] : folder.split('/');
  for (const encoded of written.split('/')) {
    const step = decoded(encoded);
    if (step === undefined) return { flaw: `has \`${encoded}\`, which is not encoded correctly` };
    if (/[\p{Cc}\p{Cs}/\\]/u.test(step) || (step !== encoded && /^\.+$/.test(step))) {
      return { flaw: 'has a character that a file path cannot contain' };
    }
    if (Buffer.byteLength(step) > longestName) {
      return { flaw: `has a part longer than ${longestName} bytes, the limit for file names` };
    }
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step.normalize('NFC'));
  }
  if (steps.at(-1) === 'index.html') steps.pop();
  if (steps.length === 0) return { flaw: 'is the home page' };
  const own = steps.find((step, index) => isOwn(step, index));
  if (own !== undefined) return { flaw: `is where the build writes its file \`${own}\`` };
  return { path: steps.join('/') };
}

/** Longest file name, in bytes. */
const longestName = 255;

/** Every list has a feed. */
function isOwn(step: string, index: number): boolean {
  const name = step.toLowerCase();
  return name === 'rss.xml' || (index === 0 && filesOfBuild.has(name));
}

/** An old URL that leads to a post. */
export interface Alias {
  /** From the root of the site, without slashes at its ends. */
  path: string;
  post: KnownPost;
  line: number;
}

/** The aliases of the posts, without those that are not paths. */
export function aliasesOf(posts: readonly KnownPost[]): Alias[] {
  return posts.flatMap((post) =>
    post.aliases.flatMap(({ value, line }) => {
      const alias = readAlias(value, folderOf(post));
      return 'flaw' in alias ? [] : { path: alias.path, post, line };
    }),
  );
}

/** What is above the page of a post, where an alias without a leading slash is; empty at the root. */
export function folderOf({ path }: Pick<KnownPost, 'path'>): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

/** Reports aliases that are not paths, and those whose URL is taken. */
export function aliasProblems(posts: readonly KnownPost[]): Problem[] {
  const taken = new Map(
    posts.flatMap(({ path, title }) => [
      [path, `the post "${title}"`],
      [`${path}/index.md`, `the Markdown version of "${title}"`],
    ]),
  );
  const invalid = posts.flatMap(({ aliases, file, ...post }) =>
    aliases.flatMap(({ value, line }) => {
      const alias = readAlias(value, folderOf(post));
      if ('path' in alias) return [];
      return problem(
        'alias-invalid',
        { file, line },
        `The alias ${JSON.stringify(value)} ${alias.flaw}.`,
        'Write the old path from the root of the site, such as `/posts/old-name/`.',
      );
    }),
  );
  const clashing = aliasesOf(posts).flatMap(({ path, post, line }) => {
    const other = taken.get(path);
    taken.set(path, other ?? `an alias of "${post.title}"`);
    if (other === undefined) return [];
    return problem(
      'alias-taken',
      { file: post.file, line },
      `The alias "/${path}/" is already the URL of ${other}.`,
      'Delete it, or correct it.',
    );
  });
  return [...invalid, ...clashing];
}

/** The URL of an alias as links write it: with a slash, unless it names a file. */
export function aliasHref(path: string, address: AddressConfig): string {
  const href = fileHref(path, address);
  return isFile(path) ? href : `${href}/`;
}

/** The file that is served at an alias. */
export function aliasFile(path: string): string {
  return isFile(path) ? path : `${path}/index.html`;
}

function isFile(path: string): boolean {
  return /\.html?$/i.test(path);
}

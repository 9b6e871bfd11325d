import { posix } from 'node:path';
import { readable } from '../../config/addresses.ts';
import { folded } from '../../markdown/structure/nodes.ts';
import { fileKey, lastOf, type LinkedPost, type LinkTable } from './table.ts';

/** Where a link of a post leads. */
export type LinkTarget =
  /**
   * To a post, or a heading in it: the anchor is an id as written, or the id of the heading it
   * names.
   */
  | { kind: 'post'; post: LinkedPost; query: string; anchor: string }
  /** To another page or file of the site: a path from its root, without the base. */
  | { kind: 'page'; path: string; query: string; anchor: string }
  /** To another site, or to no page at all, such as `mailto:`. */
  | { kind: 'external' }
  | { kind: 'missing'; name: string }
  /** To a file next to the post, which is published with it: its path from the project root. */
  | { kind: 'file'; path: string; query: string; anchor: string }
  | { kind: 'ambiguous'; name: string; candidates: LinkedPost[] };

/** The scheme that Hugo's `ref` gets in the Markdown that the engine reads. */
export const refScheme = 'ref:';

type Found =
  | LinkedPost
  | { path: string }
  | { beside: string }
  | Exclude<LinkTarget, { kind: 'post' | 'page' | 'file' }>;

/**
 * Finds the page that a link of a post means. It may be a path from the root of the site, the path
 * of a file (`../x.md`), one of Hugo's references (`ref:` and its argument), or a name: the slug,
 * file name or title of a post, as in `[[A title]]`. A post of the same folder takes precedence
 * over others with its name.
 */
export function resolveLink(written: string, from: LinkedPost, table: LinkTable): LinkTarget {
  const [, path = '', query = '', anchor = ''] =
    /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(written) ?? [];
  const found = find(path.replace(/\\$/, ''), from, table);
  if ('kind' in found) return found;
  const decoded = readable(anchor.replace(/\\$/, ''));
  if ('beside' in found) return { kind: 'file', path: found.beside, query, anchor: decoded };
  if (!('id' in found)) return { kind: 'page', path: found.path, query, anchor: decoded };
  return { kind: 'post', post: found, query, anchor: anchorIn(found, decoded) };
}

function find(path: string, from: LinkedPost, table: LinkTable): Found {
  if (path === '') return from;
  if (path.startsWith(refScheme))
    return reference(readable(path.slice(refScheme.length)), from, table);
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(path)) return ownAddress(path, table);
  if (path.startsWith('/')) return fromRoot(path, table);
  return relativeTo(path, from, table);
}

/** A full URL of the blog leads to its posts; other pages at the blog's URL are unknown. */
function ownAddress(address: string, table: LinkTable): Found {
  const { site } = table.address;
  if (site === undefined || !URL.canParse(address)) return { kind: 'external' };
  const { origin, pathname } = new URL(address);
  if (origin !== new URL(site).origin) return { kind: 'external' };
  const found = fromRoot(pathname, table);
  return 'id' in found ? found : { kind: 'external' };
}

function fromRoot(written: string, table: LinkTable): Found {
  const base = table.address.base.replace(/\/*$/, '/');
  const path = written.startsWith(base) ? written.slice(base.length) : written.slice(1);
  const clean = fileKey(readable(path).replace(/\.html?$/i, ''));
  // Links to a collection that the owner has moved lead to where it is now.
  const post = table.byPath.get(clean) ?? table.byId.get(clean);
  if (post !== undefined) return post;
  if (/\.mdx?$/i.test(path)) return byPath(clean, table)[0] ?? { kind: 'missing', name: clean };
  const [collection = '', name, ...rest] = clean.split('/');
  const isPost = name !== undefined && rest.length === 0 && !/\.\w+$/.test(name);
  const isPath = [...table.lists.values()].includes(collection);
  const list = isPath ? collection : table.lists.get(collection);
  if (list === undefined) return { path: `/${path}` };
  if (isPost) return { kind: 'missing', name: clean };
  return { path: `/${isPath ? path : path.replace(collection, list)}` };
}

function relativeTo(path: string, from: LinkedPost, table: LinkTable): Found {
  const decoded = readable(path);
  const beside = posix.join(posix.dirname(from.file), decoded);
  const post = table.byFile.get(fileKey(beside));
  if (post !== undefined) return inLanguage(post, from, table);
  if (!/\.mdx?$/i.test(beside) && table.isFile(beside)) return { beside };
  if (!/^\.{1,2}(\/|$)/.test(path)) return named(decoded, from, table);
  if (/\.mdx?$/i.test(path)) return { kind: 'missing', name: decoded };
  if (/\.(?!html?$)\w+$/.test(path)) return { kind: 'missing', name: decoded };
  return fromRoot(new URL(path, `https://blog.invalid${from.href}`).pathname, table);
}

/**
 * The argument of `{{< ref "…" >}}`, without its quotes: a path of the content folder, or a name.
 */
function reference(written: string, from: LinkedPost, table: LinkTable): Found {
  if (written === '') return from;
  if (!written.startsWith('/')) return relativeTo(written, from, table);
  const key = fileKey(written).slice(1);
  const list = table.lists.get(key);
  if (list !== undefined) return { path: `/${list}/` };
  const [post, ...others] = byPath(key, table);
  if (post !== undefined && others.length === 0) return inLanguage(post, from, table);
  return fromRoot(`/${key}${table.address.trailingSlash === 'never' ? '' : '/'}`, table);
}

function named(written: string, from: LinkedPost, table: LinkTable): Found {
  const name = fileKey(written);
  const all = name.includes('/') ? byPath(name, table) : byName(name, table);
  const own = all.filter(({ locale }) => locale === from.locale);
  const candidates = own.length > 0 ? own : all;
  const [only, ...others] = candidates;
  if (only !== undefined && others.length === 0) return inLanguage(only, from, table);
  const folder = posix.dirname(from.file);
  const beside = candidates.filter(({ file }) => posix.dirname(file) === folder);
  if (beside.length === 1 && beside[0]) return beside[0];
  if (candidates.length > 1) return { kind: 'ambiguous', name: written, candidates };
  return { kind: 'missing', name: written };
}

/** The translation of a post into the language of the one that links to it, if there is one. */
function inLanguage(post: LinkedPost, { locale }: LinkedPost, table: LinkTable): LinkedPost {
  const { versionKey } = post;
  if (post.locale === locale || versionKey === undefined) return post;
  for (const other of table.byId.values()) {
    if (other.versionKey === versionKey && other.locale === locale) return other;
  }
  return post;
}

/** Titles are tried only if no slug or file has the name. */
function byName(name: string, table: LinkTable): LinkedPost[] {
  const posts = table.byName.get(folded(name)) ?? [];
  const files = posts.filter((post) =>
    [post.slug, lastOf(fileKey(post.file))].some((own) => folded(own) === folded(name)),
  );
  return files.length > 0 ? files : [...posts];
}

/** The posts whose id or path, or the end of whose file's path, is `path`. */
function byPath(path: string, table: LinkTable): LinkedPost[] {
  const wanted = `/${path.toLowerCase()}`;
  const posts = table.byName.get(folded(lastOf(path))) ?? [];
  return posts.filter(
    ({ id, path: own, file }) =>
      [id, own].some((one) => `/${one}`.toLowerCase() === wanted) ||
      `/${fileKey(file)}`.toLowerCase().endsWith(wanted),
  );
}

/** The id that an anchor means: itself, or that of the heading whose text it is. */
function anchorIn({ anchors = [], headings }: LinkedPost, written: string): string {
  if (written === '' || anchors.includes(written)) return written;
  if (headings.some(({ slug }) => slug === written)) return written;
  const name = folded(lastOfHeadings(written));
  return headings.find(({ text }) => folded(text) === name)?.slug ?? written;
}

/** `[[x#Part#Detail]]` names a heading by the headings above it. */
function lastOfHeadings(anchor: string): string {
  return anchor.split('#').at(-1) ?? '';
}

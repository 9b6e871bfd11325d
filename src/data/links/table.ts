import { posix } from 'node:path';
import { folded } from '../../markdown/structure/nodes.ts';
import type { AddressConfig } from '../../config/addresses.ts';
import type { PostState } from '../types.ts';

/** What links need to know about a post that they may lead to. */
export interface LinkedPost {
  /** `collection/slug`. */
  id: string;
  collection: string;
  /** From the root of the site, without slashes at its ends. */
  path: string;
  slug: string;
  /** Name of its locale; absent for the default one. */
  locale?: string | undefined;
  /** What its translations have in common. */
  versionKey?: string | undefined;
  title: string;
  /** Relative to the project root, with `/`. */
  file: string;
  href: string;
  state: PostState;
  headings: readonly { text: string; slug: string }[];
  /** Every id of the rendered body; `undefined` for MDX posts, whose components may create some. */
  anchors?: readonly string[] | undefined;
}

/** The posts of a blog as links find them. */
export interface LinkTable {
  byId: ReadonlyMap<string, LinkedPost>;
  /** By {@link LinkedPost.path}. */
  byPath: ReadonlyMap<string, LinkedPost>;
  /** By {@link fileKey}. */
  byFile: ReadonlyMap<string, LinkedPost>;
  /** By every name that a post answers to: slug, file name and title, folded. */
  byName: ReadonlyMap<string, readonly LinkedPost[]>;
  /** Where the list of each collection is, from the root of the site. */
  lists: ReadonlyMap<string, string>;
  address: AddressConfig;
  /** Whether a path, relative to the project root, is a file that posts may publish by a link. */
  isFile: (path: string) => boolean;
}

/** Indexes posts for {@link file://./resolve.ts}. If two posts have one slug, the first counts. */
export function linkTable(
  posts: readonly LinkedPost[],
  blog: Pick<LinkTable, 'address' | 'lists' | 'isFile'>,
): LinkTable {
  const byId = new Map<string, LinkedPost>();
  const byPath = new Map<string, LinkedPost>();
  const byFile = new Map<string, LinkedPost>();
  const byName = new Map<string, LinkedPost[]>();
  for (const post of posts) {
    if (!byId.has(post.id)) byId.set(post.id, post);
    if (!byPath.has(post.path)) byPath.set(post.path, post);
    byFile.set(fileKey(post.file), post);
    for (const name of new Set([post.slug, lastOf(fileKey(post.file)), post.title].map(folded))) {
      byName.set(name, [...(byName.get(name) ?? []), post]);
    }
  }
  return { ...blog, byId, byPath, byFile, byName };
}

/**
 * Where a file that a post links to is in the built site: below the page of the post, as it is next
 * to its source. Each `..` becomes a folder `_`, so that two files never share a path.
 *
 * @param path relative to the project root.
 */
export function postFilePath(post: Pick<LinkedPost, 'path' | 'file'>, path: string): string {
  const steps = posix.relative(posix.dirname(post.file), path).split('/');
  return `${post.path}/${steps.map((step) => (step === '..' ? '_' : step)).join('/')}`;
}

/**
 * A path without its extension, its trailing slash and the name `index`: what identifies a post by
 * its file.
 */
export function fileKey(path: string): string {
  return path
    .replace(/\/+$/, '')
    .replace(/\.mdx?$/i, '')
    .replace(/(^|\/)_?index$/, '')
    .replace(/\/+$/, '');
}

export function lastOf(path: string): string {
  return path.split('/').at(-1) ?? '';
}

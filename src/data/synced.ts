import { existsSync } from 'node:fs';
import type { Finding } from '../check/contract.ts';
import { writeOutput } from '../config/output.ts';
import { postId } from '../config/locales.ts';
import { listPaths } from '../config/list-paths.ts';
import { postPaths } from '../config/permalinks.ts';
import type { Session } from '../config/session.ts';
import { siteFilePath, type SiteFile } from '../config/site-file.ts';
import { nearest } from '../schema/nearest.ts';
import { offeredPart } from '../schema/slugs.ts';
import { aliasProblems } from './aliases.ts';
import { addressProblems } from './post-addresses.ts';
import { likesManifest } from './former-ids.ts';
import type { KnownPost } from './known-post.ts';
import { asWarning, problem, type Problem } from '../schema/problems.ts';
import { postState } from './state.ts';
import { translationProblems } from './translations.ts';
import { localPath, pathHref } from '../config/addresses.ts';
import { fileOf } from './links/files.ts';
import { linkProblems } from './links/check.ts';
import { linkTable, type LinkTable } from './links/table.ts';

/** The collections by name: they load in parallel, so the record's order differs between runs. */
function byName({ collections }: Pick<Session, 'collections'>) {
  return [...collections].sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * Every post of the last sync, by collection and file; only the place for those whose front matter
 * cannot be read.
 */
export function knownPosts(session: Session, now: Date): readonly KnownPost[] {
  const { revision, loading } = session;
  const minute = Math.floor(now.getTime() / 60_000);
  const last = loading === 0 ? lastKnown.get(session) : undefined;
  if (last && last.revision === revision && last.minute === minute) return last.posts;
  const posts = postsOf(session, now);
  lastKnown.set(session, { revision, minute, posts });
  return posts;
}

/** Development asks for them at every request, and each link in MDX for its target. */
const lastKnown = new WeakMap<
  Session,
  { revision: number; minute: number; posts: readonly KnownPost[] }
>();

function postsOf(session: Session, now: Date): KnownPost[] {
  const { address } = session;
  const pathsOf = postPaths(session);
  return byName(session).flatMap(([collection, { posts }]) =>
    [...posts.values()].map((post) => {
      const paths = pathsOf(collection, post);
      return {
        ...post,
        ...paths,
        id: postId(collection, post),
        collection,
        versionKey: post.translation?.key,
        href: pathHref(paths.path, address),
        state: postState(
          {
            draft: post.draft,
            date: day(post.date),
            publishDate: day(post.publishDate),
            expiryDate: day(post.expiryDate),
          },
          now,
        ),
      };
    }),
  );
}

/** The posts of the last sync as links find them. */
export function syncedLinkTable(session: Session): LinkTable {
  const posts = knownPosts(session, new Date());
  const { address, root } = session;
  const made =
    tables.get(posts) ??
    linkTable(posts, { address, lists: listPaths(session), isFile: fileOf(root) });
  tables.set(posts, made);
  return made;
}

const tables = new WeakMap<readonly KnownPost[], LinkTable>();

function day(iso: string | undefined): Date | undefined {
  return iso === undefined ? undefined : new Date(iso);
}

/**
 * All problems of the content of the last sync, by file and line, in all collections at once. In a
 * draft nothing counts as an error.
 */
export function contentProblems(session: Session): Problem[] {
  const posts = knownPosts(session, new Date());
  const found = posts.flatMap(({ problems }) => problems);
  found.push(...addressProblems(posts, session));
  found.push(...duplicateSlugs(posts, session), ...missingRelated(posts), ...missingCovers(posts));
  found.push(...linkProblems(posts, syncedLinkTable(session)));
  found.push(...aliasProblems(posts), ...translationProblems(posts, session.options.lang));
  found.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
  const drafts = new Set(posts.flatMap(({ draft, file }) => (draft ? file : [])));
  return withoutConsequences(found).map((one) => (drafts.has(one.file) ? asWarning(one) : one));
}

/**
 * Drops other problems of a line left unchanged from the template, because they follow from that.
 */
export function withoutConsequences<Found extends Pick<Finding, 'code' | 'file' | 'line'>>(
  found: readonly Found[],
): Found[] {
  const isLeft = ({ code }: Found) =>
    code === 'placeholder-draft' || code === 'placeholder-published';
  const place = ({ file, line }: Found) => `${file}:${line}`;
  const left = new Set(found.filter(isLeft).map(place));
  return found.filter((one) => isLeft(one) || !left.has(place(one)));
}

/**
 * The posts in the order in which they get a URL that several want: a draft never replaces a post.
 */
export function publishedFirst(posts: readonly KnownPost[]): KnownPost[] {
  return posts.toSorted((a, b) => Number(a.draft) - Number(b.draft));
}

function duplicateSlugs(
  posts: readonly KnownPost[],
  { collections }: Pick<Session, 'collections'>,
): Problem[] {
  const first = new Map<string, KnownPost>();
  return posts
    .toSorted((a, b) => Number(a.draft) - Number(b.draft))
    .flatMap((post) => {
      const other = first.get(post.id);
      if (other === undefined) {
        first.set(post.id, post);
        return [];
      }
      return problem(
        'slug-duplicate',
        { file: post.file, line: post.slugLine },
        `The slug "${post.slug}" is already used by ${other.file}.`,
        isTranslation(post.file, other.file)
          ? 'Give each language a different `slug`, and both the same `translationKey`.'
          : renaming(post, collections.get(post.collection)?.base ?? ''),
      );
    });
}

/** What to do about a slug that is taken: the folder above the post can tell it from the other. */
function renaming({ file, slug }: KnownPost, base: string): string {
  const below = file.startsWith(`${base}/`) ? file.slice(base.length + 1) : '';
  const steps = below.split('/').slice(0, -1);
  const isBundle = /\/index(?:\.[\w-]+)?\.mdx?$/.test(file);
  const folder = (isBundle ? steps.slice(0, -1) : steps).at(-1);
  const offered = folder === undefined ? undefined : offeredPart(`${folder} ${slug}`);
  const what = isBundle ? 'the folder' : 'the file';
  return offered === undefined
    ? `Rename ${what}, or give one of the two another \`slug\` in its front matter.`
    : `Rename ${what}, or write \`slug: ${offered}\` in its front matter.`;
}

/**
 * Whether the names of two files differ only by a language, as Hugo writes it: `ring.md`,
 * `ring.de.md`.
 */
function isTranslation(one: string, other: string): boolean {
  const bare = (file: string) => file.replace(/(?:\.[a-z]{2,3}(?:-[A-Za-z]{2,4})?)?\.mdx?$/, '');
  return bare(one) === bare(other);
}

/** `related` names posts by slug within the collection, or by `collection/slug`. */
export function relatedId(written: string, collection: string): string {
  return written.includes('/') ? written : `${collection}/${written}`;
}

/** The id of the post of a locale that an id without one means. */
export function idInLocale(id: string, locale: string | undefined): string {
  const [collection = '', slug = '', ...rest] = id.split('/');
  return locale === undefined || rest.length > 0 ? id : postId(collection, { slug, locale });
}

function missingRelated(posts: readonly KnownPost[]): Problem[] {
  const ids = new Set(posts.map(({ id }) => id));
  return posts.flatMap((post) =>
    post.related
      .filter(({ value }) => {
        const id = relatedId(value, post.collection);
        return !ids.has(id) && !ids.has(idInLocale(id, post.locale));
      })
      .map(({ value, line }) => {
        const close = nearest(relatedId(value, post.collection), [...ids]);
        return problem(
          'related-missing',
          { file: post.file, line },
          `\`related\` names "${value}", but there is no such post.`,
          close === undefined
            ? 'Write the slug of a post of this collection, or `collection/slug`.'
            : `Did you mean "${close}"?`,
        );
      }),
  );
}

function missingCovers(posts: readonly KnownPost[]): Problem[] {
  return posts.flatMap(({ cover, file, title }) =>
    cover === undefined || existsSync(cover.path)
      ? []
      : problem(
          'cover-missing',
          { file, line: cover.line },
          `The cover "${cover.value}" of the post "${title}" does not exist.`,
          `Put the image at that path, correct \`cover.image\`, or remove the cover.`,
        ),
  );
}

/** Writes the data that the command line reads. */
export function writeSiteFile(session: Session): void {
  const site: SiteFile = {
    version: session.version,
    options: session.options,
    address: session.address,
    templates: session.templates.map(({ name, collection, path, files }) => ({
      name,
      collection,
      path: localPath(path, session.locales[0] ?? {}),
      ...files,
    })),
    collections: byName(session).map(([name, { base }]) => ({ name, base })),
    locales: session.locales.map(({ name, isDefault, prefix }) => ({
      ...{ name, isDefault, prefix },
      paths: Object.fromEntries(listPaths(session, name)),
    })),
    posts: knownPosts(session, new Date())
      .filter(({ broken }) => !broken)
      .map(({ id, href, file, state }) => ({
        id,
        url: href,
        source: file,
        state,
      })),
    inputs: session.inputs,
  };
  writeOutput(session.root, siteFilePath, json(site));
}

/**
 * Writes the ids and URLs of the published posts: the manifest against which services check ids.
 */
export function writeManifest(session: Session, outDir: string): void {
  const posts = knownPosts(session, new Date()).filter(({ state }) => state === 'published');
  writeOutput(outDir, '_tradeoff/posts.json', json(likesManifest(posts)));
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

import {
  getCollection,
  getEntry,
  render,
  type CollectionEntry,
  type CollectionKey,
} from 'astro:content';
import { address, locales, options, outlines, strings } from 'virtual:tradeoff/site';
import { pageHref, pathHref } from '../config/addresses.ts';
import { currentLocale, inLocale } from '../config/current-locale.ts';
import { postId, storedLocale } from '../config/locales.ts';
import { currentSession } from '../config/current-session.ts';
import { listPaths } from '../config/list-paths.ts';
import { addressingOf, permalink, postPaths } from '../config/permalinks.ts';
import { fileOf } from './links/files.ts';
import { drawLinks } from './links/draw.ts';
import { linkTable, type LinkedPost, type LinkTable } from './links/table.ts';
import { firstDrawing } from './first-drawing.ts';
import { oncePerBuild } from './once-per-build.ts';
import { ownLocale } from './locales.ts';
import { byWeightAndDate } from './order.ts';
import { readPost, schedule, termPage, type PageFrontMatter } from './post.ts';
import { postState } from './state.ts';
import { storedPost } from './stored-post.ts';
import { distinctTerms, type DistinctTerm } from './terms.ts';
import { withTranslations } from './translations.ts';
import type { CountedTerm, Kind, Post, PostDrawing } from './types.ts';

type Entry = CollectionEntry<CollectionKey>;

/** The blog as pages see it. */
export interface Blog {
  /** The kinds of the collections that the blog has, in the order of the templates. */
  kinds: (Kind & { count: number })[];
  /** By weight, then newest first; drafts without a date come first. In a build only published posts. */
  posts: Post[];
  /** What lists show: the posts, and with the `untranslated` option those of the default locale that have no translation. */
  listed: Post[];
  tags: CountedTerm[];
  categories: CountedTerm[];
  series: CountedTerm[];
}

/**
 * Every post of the current locale with everything that pages need, read once per build. In
 * development it is read for each page, without the posts that cannot be shown.
 */
export const getBlog = oncePerBuild(readBlog, () => currentLocale() ?? '');

/** The posts of all locales, each with its translations. */
export const getAllPosts = oncePerBuild(readAllPosts);

/**
 * The body of a post as a component, with the headings of the final tree.
 *
 * @param links of the current blog, for callers that render many posts in development
 */
export async function renderPost({ id }: Post, links?: LinkTable) {
  const entry = await entryOf(id);
  const table = links ?? (await getLinkTable());
  const from = table.byId.get(id);
  const html = entry.rendered?.html;
  if (from === undefined || html === undefined) return render(entry);
  const linked = drawLinks(html, from, table, isBuilt);
  return render({ ...entry, rendered: { ...entry.rendered, html: linked } });
}

/** A hash of the source of a post; `undefined` if its loader does not provide one. */
export async function postDigest({ id }: Post): Promise<string | number | undefined> {
  return (await entryOf(id)).digest;
}

async function entryOf(id: string): Promise<Entry> {
  const [collection = '', ...slug] = id.split('/');
  const entry = await getEntry(collection as CollectionKey, slug.join('/'));
  if (entry === undefined) throw new Error(`There is no post ${id}.`);
  return entry;
}

/** Every post as links find it, including those that are left out of a build. */
export const getLinkTable = oncePerBuild(readLinks);

/** Whether a post has a page: in development all posts do. */
function isBuilt({ state }: Pick<Post, 'state'>): boolean {
  return import.meta.env.DEV || state === 'published';
}

async function readLinks(): Promise<LinkTable> {
  const now = new Date();
  const session = currentSession();
  const pathsOf = postPaths(session);
  const read = await Promise.all(
    outlines().map(async ({ collection }) =>
      (await entriesOf(collection)).map((entry): LinkedPost => {
        const { synced } = storedPost(entry);
        const { slug, locale, title, file, headings, anchors } = synced;
        const id = postId(collection, synced);
        const { path } = pathsOf(collection, synced);
        return {
          ...{ id, path, collection, slug, title, file, headings, anchors, locale },
          versionKey: synced.translation?.key,
          href: pathHref(path, session.address),
          state: postState(schedule(frontMatter(entry)), now),
        };
      }),
    ),
  );
  return linkTable(read.flat(), {
    address: session.address,
    lists: listPaths(session),
    isFile: fileOf(session.root),
  });
}

/** The first drawing of a post, for a page that shows it next to the post's title. */
export function drawingOf({ content }: Post): Promise<PostDrawing | undefined> {
  return firstDrawing(content.figures, currentSession().drawings.draw);
}

/** The names of the collections are the blog's, so they are not literals here. */
function entriesOf(collection: string): Promise<Entry[]> {
  return getCollection(collection as CollectionKey);
}

async function readBlog(): Promise<Blog> {
  const part = await getPart();
  const { kinds, posts: own, others, ...terms } = part;
  // A blog of one language has no other part, and in development each would be read again.
  const every = locales.length === 0 ? translated([part]) : await getAllPosts();
  const all = new Map(every.map((post) => [post.id, post]));
  const posts = own.flatMap(({ id }) => all.get(id) ?? []);
  const further = others.flatMap((id) => {
    const post = all.get(id);
    const kind = kinds.find(({ collection }) => collection === post?.kind.collection);
    return post === undefined || kind === undefined ? [] : { ...post, kind };
  });
  const listed =
    further.length === 0 ? posts : [...posts, ...further].sort(byWeightAndDate('newest'));
  return {
    kinds: kinds.map((kind) => ({
      ...kind,
      count: listed.filter((post) => post.kind.collection === kind.collection).length,
    })),
    ...{ posts, listed },
    tags: countedTerms('tags', terms.tags),
    categories: countedTerms('categories', terms.categories),
    series: countedTerms('series', terms.series),
  };
}

async function readAllPosts(): Promise<Post[]> {
  const names = locales.length === 0 ? [undefined] : locales.map(({ name }) => name);
  return translated(await Promise.all(names.map((name) => inLocale(name, getPart))));
}

function translated(parts: readonly Part[]): Post[] {
  const { address: root, options: blog } = currentSession();
  const posts = parts.flatMap((part) => part.posts);
  const keys = new Map(parts.flatMap((part) => [...part.keys]));
  return withTranslations(posts, root, blog.lang, ({ id }) => keys.get(id));
}

/** The posts of the current locale, as far as they are known without the others. */
interface Part {
  kinds: Kind[];
  posts: Post[];
  /** Ids of posts of the default locale that lists show too. */
  others: string[];
  /** What translations of a post have in common, by id. */
  keys: Map<string, string>;
  tags: ReadonlyMap<string, DistinctTerm>;
  categories: ReadonlyMap<string, DistinctTerm>;
  series: ReadonlyMap<string, DistinctTerm>;
}

const getPart = oncePerBuild(readPart, () => currentLocale() ?? '');

async function readPart(): Promise<Part> {
  const now = new Date();
  const own = ownLocale();
  const kinds = outlines().map(({ article, ...outline }): Kind => ({
    name: outline.name,
    collection: outline.collection,
    path: outline.path,
    label: outline.label,
    plural: outline.plural,
    description: outline.description,
    mark: outline.mark,
    article: article ?? 'TechArticle',
    href: pageHref(outline.path, address),
  }));
  const read = await Promise.all(
    kinds.map(async (kind) => (await entriesOf(kind.collection)).map((entry) => ({ kind, entry }))),
  );
  const shown = read
    .flat()
    .map((one) => ({ ...one, data: frontMatter(one.entry), stored: storedPost(one.entry) }))
    .filter(({ data }) => import.meta.env.DEV || postState(schedule(data), now) === 'published');
  const name = storedLocale(own);
  const [ours = [], theirs = []] = [true, false].map((isOurs) =>
    shown.filter(({ stored }) => (stored.synced.locale === name) === isOurs),
  );
  const translated = new Set(ours.map(({ stored }) => stored.synced.translation?.key));
  const others =
    name === undefined || options.untranslated === 'hide'
      ? []
      : theirs.filter(({ stored: { synced } }) => {
          return synced.locale === undefined && !translated.has(synced.translation?.key);
        });
  const listed = [...ours, ...others].map(({ data }) => data);
  const tags = distinctTerms(listed.map((data) => data.tags));
  const categories = distinctTerms(listed.map((data) => data.categories));
  const series = distinctTerms(listed.map((data) => data.series));
  const session = currentSession();
  const baked = session.likes;
  const around = { tags, categories, now, options, strings, address, baked, locale: name };
  return {
    ...{ kinds, tags, categories, series },
    posts: ours
      .map(({ kind, data, stored: { content, synced } }) => {
        const { slug, title, file } = synced;
        const path = permalink(synced, addressingOf(session, kind.collection, name));
        return readPost({ kind, slug, title, file, path, data, content }, around);
      })
      .sort(byWeightAndDate('newest')),
    others: others.map(({ kind, entry }) => `${kind.collection}/${entry.id}`),
    keys: new Map(
      ours.flatMap(({ kind, entry, stored: { synced } }) =>
        synced.translation ? [[`${kind.collection}/${entry.id}`, synced.translation.key]] : [],
      ),
    ),
  };
}

function countedTerms(folder: string, terms: ReadonlyMap<string, DistinctTerm>): CountedTerm[] {
  return [...terms.values()].map((term) => ({
    ...termPage(folder, term, address),
    count: term.count,
  }));
}

/** A blog may extend its collections, but each has the fields of the theme. */
function frontMatter({ data }: Entry): PageFrontMatter {
  return data as PageFrontMatter;
}

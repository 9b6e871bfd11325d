import {
  getCollection,
  getEntry,
  render,
  type CollectionEntry,
  type CollectionKey,
} from 'astro:content';
import { address, options, outlines, strings } from 'virtual:tradeoff/site';
import { pageHref } from '../config/addresses.ts';
import { currentSession } from '../config/session.ts';
import { fileOf } from './links/files.ts';
import { drawLinks } from './links/draw.ts';
import { linkTable, type LinkedPost, type LinkTable } from './links/table.ts';
import { storedPost } from './loader.ts';
import { firstDrawing } from './first-drawing.ts';
import { oncePerBuild } from './once-per-build.ts';
import { byWeightAndDate } from './order.ts';
import { readPost, schedule, termPage, type PageFrontMatter } from './post.ts';
import { postState } from './state.ts';
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
  tags: CountedTerm[];
  categories: CountedTerm[];
  series: CountedTerm[];
}

/**
 * Every post with everything that pages need, read once per build. In development it is read for
 * each page, without the posts that cannot be shown.
 */
export const getBlog = oncePerBuild(readBlog);

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
  const [collection = '', slug = ''] = id.split('/');
  const entry = await getEntry(collection as CollectionKey, slug);
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
  const read = await Promise.all(
    outlines().map(async ({ collection, path: folder }) =>
      (await entriesOf(collection)).map((entry): LinkedPost => {
        const { title, file, headings, anchors } = storedPost(entry).synced;
        const id = `${collection}/${entry.id}`;
        const path = `${folder}/${entry.id}`;
        return {
          ...{ id, path, collection, slug: entry.id, title, file, headings, anchors },
          href: pageHref(path, address),
          state: postState(schedule(frontMatter(entry)), now),
        };
      }),
    ),
  );
  return linkTable(read.flat(), {
    address,
    lists: new Map(outlines().map(({ collection, path }) => [collection, path])),
    isFile: fileOf(currentSession().root),
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
  const now = new Date();
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
    .map(({ kind, entry }) => ({ kind, entry, data: frontMatter(entry) }))
    .filter(({ data }) => import.meta.env.DEV || postState(schedule(data), now) === 'published');
  const tags = distinctTerms(shown.map(({ data }) => data.tags));
  const categories = distinctTerms(shown.map(({ data }) => data.categories));
  const series = distinctTerms(shown.map(({ data }) => data.series));
  const baked = currentSession().likes;
  const around = { tags, categories, now, options, strings, address, baked };
  const readPosts = shown
    .map(({ kind, entry, data }) => {
      const { content, synced } = storedPost(entry);
      const { title, file } = synced;
      return readPost({ kind, slug: entry.id, title, file, data, content }, around);
    })
    .sort(byWeightAndDate('newest'));
  const posts = withTranslations(readPosts, address, options.lang);
  return {
    kinds: kinds.map((kind) => ({
      ...kind,
      count: posts.filter((post) => post.kind.collection === kind.collection).length,
    })),
    posts,
    tags: countedTerms('tags', tags),
    categories: countedTerms('categories', categories),
    series: countedTerms('series', series),
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

import {
  getCollection,
  getEntry,
  render,
  type CollectionEntry,
  type CollectionKey,
} from 'astro:content';
import type { SchemaContext } from 'astro/content/config';
import { address, options, outlines } from 'virtual:tradeoff/site';
import { currentSession } from '../config/session.ts';
import { resolveDisplay } from '../schema/display.ts';
import type { BaseFrontMatter } from '../schema/base.ts';
import { storedPost } from './loader.ts';
import { editLink, postCover } from './page-facts.ts';
import { assertContent } from './report.ts';
import { postState } from './state.ts';
import { relatedId } from './synced.ts';
import { distinctTerms, termKey, type DistinctTerm } from './terms.ts';
import type { CountedTerm, Kind, Post, Term } from './types.ts';
import { pageHref } from '../config/addresses.ts';

type Entry = CollectionEntry<CollectionKey>;

/** What every template's schema answers, with covers resolved by Astro. */
type PageFrontMatter = BaseFrontMatter<ReturnType<SchemaContext['image']>>;

/** The blog as pages see it. */
export interface Blog {
  /** The kinds of the collections that the blog has, in the order of the templates. */
  kinds: (Kind & { count: number })[];
  /** By weight, then newest first; drafts without a date come first. In a build only published posts. */
  posts: Post[];
  tags: CountedTerm[];
  categories: CountedTerm[];
}

let built: Promise<Blog> | undefined;

/**
 * Every post with everything that pages need, read once per build and anew for each page in development.
 *
 * @throws {ContentError} in development, so that the overlay shows it. A build has checked before.
 */
export async function getBlog(): Promise<Blog> {
  if (!import.meta.env.DEV) return (built ??= readBlog());
  assertContent(currentSession());
  return readBlog();
}

/** The body of a post as a component, with the headings of the final tree. */
export async function renderPost({ id }: Post) {
  const [collection = '', slug = ''] = id.split('/');
  const entry = await getEntry(collection as CollectionKey, slug);
  if (entry === undefined) throw new Error(`There is no post ${id}.`);
  return render(entry);
}

/** The names of the collections are the blog's, so they are no literals here. */
function entriesOf(collection: string): Promise<Entry[]> {
  return getCollection(collection as CollectionKey);
}

async function readBlog(): Promise<Blog> {
  const now = new Date();
  const kinds = outlines().map(({ name, collection, label, plural, description, mark }): Kind => ({
    ...{ name, collection, label, plural, description, mark },
    href: pageHref(collection, address),
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
  const posts = shown
    .map(({ kind, entry, data }) => readPost(kind, entry, data, { tags, categories, now }))
    .sort(byWeightAndDate);
  return {
    kinds: kinds.map((kind) => ({
      ...kind,
      count: posts.filter((post) => post.kind.collection === kind.collection).length,
    })),
    posts,
    tags: [...tags.values()].map((term) => ({ ...pageOf('tags', term), count: term.count })),
    categories: [...categories.values()].map((term) => ({
      ...pageOf('categories', term),
      count: term.count,
    })),
  };
}

/** A blog may extend its collections; the fields of the theme are in each. */
function frontMatter({ data }: Entry): PageFrontMatter {
  return data as PageFrontMatter;
}

interface Surroundings {
  tags: Map<string, DistinctTerm>;
  categories: Map<string, DistinctTerm>;
  now: Date;
}

function readPost(kind: Kind, entry: Entry, data: PageFrontMatter, around: Surroundings): Post {
  const { content, synced } = storedPost(entry);
  const { summary, description } = data;
  return {
    id: `${kind.collection}/${entry.id}`,
    slug: entry.id,
    kind,
    title: synced.title,
    description: description ?? content.lead,
    summary: summary ?? description ?? content.lead,
    href: pageHref(`${kind.collection}/${entry.id}`, address),
    file: synced.file,
    state: postState(schedule(data), around.now),
    date: data.date,
    updated: data.updated,
    authors: data.authors ?? options.authors,
    tags: termsOf('tags', data.tags, around.tags),
    categories: termsOf('categories', data.categories, around.categories),
    status: data.status === undefined ? undefined : status(data.status),
    revision: data.revision,
    revisions: data.revisions.toSorted((a, b) => b.date.getTime() - a.date.getTime()),
    related: data.related.map((written) => relatedId(written, kind.collection)),
    cover: postCover(data.cover),
    edit: editLink(data.editPost, synced.file),
    canonical: data.canonicalURL,
    keywords: data.keywords,
    weight: data.weight,
    featured: data.featured,
    display: resolveDisplay(data, options.display),
    content:
      data.facts.length > 0 ? { ...content, facts: mergeFacts(content.facts, data) } : content,
    data: entry.data,
  };
}

/** Facts of the front matter replace those of the body that have the same label; new ones follow. */
function mergeFacts(read: Post['content']['facts'], { facts }: PageFrontMatter) {
  const key = (label: string) => label.toLowerCase().replace(/[^a-z\d]/g, '');
  const written = new Map(facts.map((fact) => [key(fact.label), { ...fact, line: 1 }]));
  const merged = read.map((fact) => written.get(key(fact.label)) ?? fact);
  return [...merged, ...[...written.values()].filter((fact) => !merged.includes(fact))];
}

const openStatuses = new Set([
  'draft',
  'open',
  'proposed',
  'in review',
  'review',
  'wip',
  'planned',
]);

function status(label: string): Post['status'] {
  return { label, settled: !openStatuses.has(label.trim().toLowerCase()) };
}

function schedule({ draft, date, publishDate, expiryDate }: PageFrontMatter) {
  return { draft, date, publishDate, expiryDate };
}

function termsOf(folder: string, names: string[], terms: Map<string, DistinctTerm>): Term[] {
  return [...new Set(names.map(termKey))].flatMap((key) => {
    const term = terms.get(key);
    return term === undefined ? [] : pageOf(folder, term);
  });
}

function pageOf(folder: string, { name, slug }: DistinctTerm): Term {
  return { name, slug, href: pageHref(`${folder}/${slug}`, address) };
}

function byWeightAndDate(a: Post, b: Post): number {
  const time = ({ date }: Post) => date?.getTime() ?? Number.POSITIVE_INFINITY;
  // Hugo's order: a weight pins to the top, the lightest first; 0 is no weight.
  const weight = ({ weight }: Post) => (weight === 0 ? Number.POSITIVE_INFINITY : weight);
  if (weight(a) !== weight(b)) return weight(a) - weight(b);
  if (time(a) !== time(b)) return time(b) - time(a);
  return a.id < b.id ? -1 : 1;
}

import type { SchemaContext } from 'astro/content/config';
import { localPath, pageHref, type AddressConfig } from '../config/addresses.ts';
import { postId } from '../config/locales.ts';
import { directionOf } from '../config/options-values.ts';
import type { Options } from '../config/options.ts';
import type { Strings } from '../config/strings.ts';
import type { PostContent } from '../markdown/types.ts';
import type { BaseFrontMatter } from '../schema/base.ts';
import { resolveDisplay } from '../schema/display.ts';
import type { BakedCounts } from './baked-counts.ts';
import { formerIds } from './former-ids.ts';
import { editLink, postCover } from './page-facts.ts';
import { shownParts } from './shown.ts';
import { postPreview } from './preview.ts';
import { postState } from './state.ts';
import { idInLocale, relatedId } from './synced.ts';
import { termKey, type DistinctTerm } from './terms.ts';
import type { Kind, Post, Term } from './types.ts';

/** What every template's schema returns, with covers resolved by Astro. */
export type PageFrontMatter = BaseFrontMatter<ReturnType<SchemaContext['image']>>;

/** An entry of a collection with what the theme learned from its source. */
export interface PostSource {
  kind: Kind;
  slug: string;
  title: string;
  /** Relative to the project root, with `/`. */
  file: string;
  /** From the root of its locale, without slashes at its ends. */
  path: string;
  data: PageFrontMatter;
  content: PostContent;
}

/** What a post needs from the rest of the blog. */
export interface Surroundings {
  /** By key; terms that are missing here have no page and are left out. */
  tags: ReadonlyMap<string, DistinctTerm>;
  categories: ReadonlyMap<string, DistinctTerm>;
  now: Date;
  /** What the likes service reported to the build. */
  baked?: BakedCounts | undefined;
  options: Pick<
    Options,
    | 'authors'
    | 'display'
    | 'editLink'
    | 'cover'
    | 'socialImages'
    | 'shareButtons'
    | 'lang'
    | 'dir'
    | 'mainCollections'
  >;
  strings: Strings;
  /** Name of its locale; absent for the default one. */
  locale?: string | undefined;
  address: AddressConfig;
}

/**
 * A post as pages see it: for each key the page's value, else the site option, else the theme's
 * default.
 */
export function readPost(source: PostSource, around: Surroundings): Post {
  const { kind, slug, title, file, path, data, content } = source;
  const { options, address } = around;
  const { summary, description } = data;
  const cover = postCover(data.cover, around);
  const id = postId(kind.collection, { slug, locale: around.locale });
  const post = {
    id,
    slug,
    kind,
    title,
    description: description ?? content.lead,
    summary: summary ?? description ?? content.lead,
    lang: data.lang ?? options.lang,
    // The owner may have chosen a direction for the language of the blog.
    dir:
      data.lang === undefined || data.lang === options.lang ? options.dir : directionOf(data.lang),
    translations: [],
    alternates: [],
    href: pageHref(path, address),
    path: localPath(path, address),
    file,
    state: postState(schedule(data), around.now),
    date: data.date,
    updated: data.updated,
    authors: data.authors ?? options.authors,
    tags: termsOf('tags', data.tags, around.tags, address),
    categories: termsOf('categories', data.categories, around.categories, address),
    status: data.status === undefined ? undefined : status(data.status),
    revision: data.revision,
    revisions: data.revisions.toSorted((a, b) => b.date.getTime() - a.date.getTime()),
    related: data.related.map((written) =>
      idInLocale(relatedId(written, kind.collection), around.locale),
    ),
    cover,
    preview: postPreview({ id, title, cover }, address, options.socialImages),
    edit: editLink(data, file, around),
    canonical: data.canonicalURL,
    canonicalText: data.canonicalLinkText,
    keywords: data.keywords,
    shareButtons: data.shareButtons ?? options.shareButtons,
    weight: data.weight,
    featured: data.featured,
    series: data.series,
    needs: data.needs,
    formerIds: formerIds(data.aliases, { ...kind, path, slug, list: kind.path }),
    likes: bakedLikes(id, around.baked),
    display: resolveDisplay(data, options.display),
    content:
      data.facts.length > 0 ? { ...content, facts: mergeFacts(content.facts, data) } : content,
    data,
  };
  return { ...post, shown: shownParts(post, around) };
}

function bakedLikes(id: string, baked: BakedCounts | undefined): Post['likes'] {
  const counts = baked?.counts[id];
  return baked && counts && { ...counts, date: baked.date };
}

/** Facts of the front matter replace those of the body with the same label; new ones come last. */
export function mergeFacts(read: PostContent['facts'], { facts }: Pick<PageFrontMatter, 'facts'>) {
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

/** The part of a front matter that decides whether a post is built. */
export function schedule({ draft, date, publishDate, expiryDate }: PageFrontMatter) {
  return { draft, date, publishDate, expiryDate };
}

function termsOf(
  folder: string,
  names: string[],
  terms: ReadonlyMap<string, DistinctTerm>,
  address: AddressConfig,
): Term[] {
  return [...new Set(names.map(termKey))].flatMap((key) => {
    const term = terms.get(key);
    return term === undefined ? [] : termPage(folder, term, address);
  });
}

/** A term with the page that lists it. */
export function termPage(
  folder: string,
  { name, slug }: DistinctTerm,
  address: AddressConfig,
): Term {
  return { name, slug, href: pageHref(`${folder}/${slug}`, address) };
}

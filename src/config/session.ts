import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import type { LoaderContext } from 'astro/loaders';
import type { SchemaContext } from 'astro/content/config';
import type { z } from 'zod';
import type { Drawings } from '../data/drawings.ts';
import type { PostText, RelatedLists } from '../data/related-lists.ts';
import type { OfferedValue } from '../estimates/offered.ts';
import type { WrittenCard } from '../markdown/constructs/flashcards/written.ts';
import type { WrittenQuestion } from '../markdown/constructs/quiz/written.ts';
import type { Engine } from '../markdown/engine.ts';
import type { DocumentPlugins } from '../markdown/index.ts';
import type { Heading, Link, Rendering } from '../markdown/types.ts';
import type { Counts } from '../likes/contract.ts';
import type { Finding } from '../check/contract.ts';
import type { PostWords } from '../check/spelling/words.ts';
import type { Level } from '../schema/levels.ts';
import type { Problem } from '../schema/problems.ts';
import type { AddressConfig } from './addresses.ts';
import type { BuildRecord } from './build-record.ts';
import type { Outline } from '../templates/contract.ts';
import type { ScaffoldTexts } from '../templates/placeholder.ts';
import { scaffoldTexts } from '../templates/scaffold-texts.ts';
import type { Options } from './options.ts';
import { OptionsError } from './options-error.ts';
import { codeDigest } from './cache.ts';
import { checkVariable } from './check-file.ts';
import { stringsIn } from './languages.ts';
import { namedTemplates } from './kinds.ts';
import type { SearchIndexing } from './search-index.ts';
import type { BlogLocale } from './locales.ts';
import { allowedByOwner } from './owner-policy.ts';
import { featuresOf, type PlainMarkdown, postEngine } from './processor.ts';
import type { Strings } from './strings.ts';
import type { Policy } from './security.ts';

/** A template with the absolute paths of its files. */
export interface RegisteredTemplate extends Outline {
  files: { outline: string; schema: string; scaffold: string; layout: string };
  /** Whether it is a template of the blog, not of the theme. */
  custom: boolean;
  /** First part of the URLs of its posts: the collection, unless the `kinds` option says otherwise. */
  path: string;
}

/** What a check needs of a post beside what is wrong with it. */
export interface SyncedCheck {
  /** What the rules find in it. */
  findings: Finding[];
  /** What its front matter says of rules. */
  levels: Readonly<Record<string, Level>>;
  /** The words that a dictionary should have, if the spelling is checked. */
  words?: PostWords;
  titleLine: number;
  tags: { value: string; line: number }[];
  inSeries: boolean;
  /** ISO string, with its line. */
  reviewBy: { date: string; line: number } | undefined;
}

/** A language of the blog with what its pages call the types of posts, and where these are. */
export interface SessionLocale extends BlogLocale {
  templates: RegisteredTemplate[];
}

/** A collection as the blog's content config names it. */
export interface PostCollection {
  outline: Outline;
  schema: (context: SchemaContext) => z.ZodObject;
  /** Folder of the posts, relative to the project root. */
  base: string;
}

/** What a sync learned about one source file. Dates are ISO strings. */
export interface SyncedPost {
  slug: string;
  /** Relative to the project root, with `/`. */
  file: string;
  title: string;
  draft: boolean;
  date: string | undefined;
  publishDate: string | undefined;
  expiryDate: string | undefined;
  /** What the author wrote, with the line of each entry. */
  related: { value: string; line: number }[];
  /** A cover that is a file: its absolute path, and the line that names it. */
  cover: { path: string; value: string; line: number } | undefined;
  slugLine: number;
  /** The `url` of the front matter, decoded and without slashes at its ends, with its line. */
  url?: { path: string; line: number } | undefined;
  /** As the author wrote it, canonical; `undefined` for the language of the blog. */
  lang: string | undefined;
  /** Name of its locale; `undefined` for the default one. */
  locale: string | undefined;
  /** The key that it shares with its translations, and its line; `isWritten` in the front matter, or of its file. */
  translation: { key: string; line: number; isWritten: boolean } | undefined;
  /** ISO string; when the text last changed, if the front matter has it. */
  updated: string | undefined;
  /** Old URLs as the author wrote them, with the line of each. */
  aliases: { value: string; line: number }[];
  /** Whether search engines may list the page, as far as the post itself decides. */
  listed: boolean;
  disableAnchoredHeadings: boolean;
  /** The questions of the front matter. */
  quizzes: WrittenQuestion[];
  /** Whether it has flashcards or questions to practise. */
  hasDeck: boolean;
  hasSources: boolean;
  /** The flashcards of the front matter. */
  cards: WrittenCard[];
  links: readonly Link[];
  headings: readonly Heading[];
  /** Every id in the rendered body. Unknown for a post in MDX, whose components can add some. */
  anchors?: string[];
  problems: Problem[];
  check: SyncedCheck;
  /** What its body has; unknown if its front matter cannot be read. */
  extent?: {
    words: number;
    /** Reading time. */
    minutes: number;
    facts: { label: string; value: string }[];
    questions: number;
    cards: number;
  };
  /**
   * What its estimates offer to other posts, and what it uses of others: what was found, as JSON, by what is written.
   * `undefined` for a post without either.
   */
  estimates?: { offered: readonly OfferedValue[]; used: Readonly<Record<string, string>> };
  /** It has no entry and no page because of its problems. */
  broken: boolean;
}

export interface SyncedCollection {
  /** Folder relative to the project root. */
  base: string;
  template: string;
  /** By source file relative to the project root. */
  posts: Map<string, SyncedPost>;
  /** Every tag of its posts, as written. */
  tags: Set<string>;
  /** How many diagrams of its posts are drawn in the browser. */
  browserDiagrams: number;
  /** Reads what has changed of its posts, and says whether anything has. */
  sync: () => Promise<boolean>;
}

/**
 * What the parts of the theme share within one run of Astro. Astro loads its config, the content
 * config and the pages through separate module graphs, so a module variable would exist three times;
 * the record therefore hangs on `globalThis`.
 */
export interface Session {
  version: string;
  /** Absolute path of the project, with a trailing `/`. */
  root: string;
  /** Absolute path of the `public` folder, with a trailing `/`. */
  publicDir: string;
  /** Absolute path of the folder of pages, with a trailing `/`. */
  pagesDir: string;
  /** Absolute path of the cache folder, without a trailing `/`. */
  cacheDir: string;
  /** Digest of the code that relates posts. Pages use it, but are in another module graph. */
  relating: string;
  /** Counts from the likes service; see the `likes.bakeCounts` option. */
  likes: { date: string; counts: Record<string, Counts> } | undefined;
  command: 'dev' | 'build' | 'preview' | 'sync';
  /** Whether only `tradeoff check` will read what is compiled, so code needs no colours. */
  forCheck: boolean;
  options: Options;
  address: AddressConfig;
  /** Files that decide whether `site.json` is stale, absolute. */
  inputs: string[];
  templates: RegisteredTemplate[];
  /** The languages of the blog, the default one first; empty if it has only one. */
  locales: SessionLocale[];
  /** The placeholders of all scaffolds. */
  scaffolds: ScaffoldTexts;
  collections: Map<string, SyncedCollection>;
  /** Grows when posts have been read again. */
  revision: number;
  /** Folder of hashed files below the base, without slashes. */
  assets: string;
  /**
   * What the owner allows on every page in addition to the theme's policy; `undefined` if the theme writes none: in
   * development, with `csp: false`, and when Astro writes its own.
   */
  csp: Policy | undefined;
  /** What the site answers: pages, files that routes make, redirects. Set when Astro has resolved its routes. */
  paths: { pattern: string; regex: RegExp }[];
  /** Matches paths that are rendered on demand or redirected, and so have no file in the build. */
  fileless: RegExp[];
  /** What the render plugins need of each post, by absolute path. */
  rendering: Map<string, Rendering>;
  drawings: Drawings;
  related: RelatedLists;
  /** What posts are compared by, by collection and source file. */
  texts: Map<string, Map<string, PostText>>;
  /** The texts of the interface in a language; without a tag, in that of the blog. */
  strings: (lang?: string) => Strings;
  /**
   * Loads the posts of a collection. The content config calls it from here, because Vite would otherwise transform the
   * whole compiler for it.
   */
  loadPosts: (context: LoaderContext, collection: PostCollection) => Promise<void>;
  /** Called in development when the posts of a collection have been read again, with whether any has changed. */
  onSync: ((hasChanged: boolean) => void) | undefined;
  /** Makes the index of the search in a build; `undefined` if there is none to make. */
  indexing: SearchIndexing | undefined;
  /**
   * Called in development when the page of a post has changed but its file has not, with its absolute path. Vite would
   * not compile such a post in MDX again.
   */
  onRedrawn: ((path: string) => void) | undefined;
  /** How many collections are being read. */
  loading: number;
  /**
   * Renders the bodies of posts, with {@link Session.plugins}. Recreated when all integrations have set Astro's
   * config.
   */
  engine: Engine;
  /** With what another thread can render the bodies of posts; `undefined` if only this one can. */
  markdown: PlainMarkdown | undefined;
  /** Set once there is a session, because links lead to its posts. */
  plugins: DocumentPlugins;
  /** What this run has written so far. */
  record: BuildRecord;
  /** Whether Astro writes its policy into the pages instead of the theme's. */
  hasPolicy: boolean;
}

/** The record of a run. */
export function newSession(
  from: { config: AstroConfig } & Pick<
    Session,
    'command' | 'options' | 'templates' | 'version' | 'drawings' | 'locales' | 'loadPosts'
  >,
): Session {
  const { config, ...given } = from;
  const { base, trailingSlash, build, site, security } = config;
  const { options, command } = given;
  const { assets, assetsPrefix = [] } = build;
  const assetHosts =
    typeof assetsPrefix === 'string' ? [assetsPrefix] : Object.values(assetsPrefix);
  return {
    ...given,
    forCheck: command === 'sync' && process.env[checkVariable] === '1',
    root: fileURLToPath(config.root),
    publicDir: fileURLToPath(config.publicDir),
    pagesDir: fileURLToPath(new URL('pages/', config.srcDir)),
    hasPolicy: Boolean(config.security.csp),
    cacheDir: fileURLToPath(new URL('tradeoff', config.cacheDir)),
    relating: codeDigest(fileURLToPath(new URL('../related/', import.meta.url))),
    likes: undefined,
    address: { base, trailingSlash, format: build.format, site },
    assets,
    csp:
      command !== 'build' || options.csp === false || security.csp
        ? undefined
        : allowedByOwner(options, assetHosts),
    inputs: [],
    fileless: [],
    paths: [],
    loading: 0,
    scaffolds: scaffoldTexts(
      given.templates.map(({ files }) => readFileSync(files.scaffold, 'utf8')),
    ),
    collections: new Map(),
    revision: 0,
    rendering: new Map(),
    texts: new Map(),
    strings: (lang) => stringsIn(lang, optionsIn(lang, given)),
    onSync: undefined,
    indexing: undefined,
    onRedrawn: undefined,
    engine: postEngine(config, featuresOf(options)),
    markdown: undefined,
    plugins: () => ({ mdast: [], hast: [] }),
    related: { of: () => Promise.resolve(new Map()), renew: () => undefined },
    record: { feeds: new Set(), warnings: [], files: new Map(), alternates: new Map() },
  };
}

/** The options of the locale in a language, else those of the blog. */
export function optionsIn(
  lang: string | undefined,
  { options, locales }: { options: Options; locales: readonly { options: Options }[] },
): Options {
  return locales.find((locale) => locale.options.lang === lang)?.options ?? options;
}

/**
 * The languages of a blog with their templates.
 *
 * @throws {@link OptionsError} when a locale has the name of a list
 */
export function sessionLocales(
  locales: readonly BlogLocale[],
  templates: readonly RegisteredTemplate[],
): SessionLocale[] {
  const named = locales.map((locale) => ({
    ...locale,
    templates: namedTemplates(templates, locale.options),
  }));
  const lists = named.filter(({ prefix }) => prefix === '').flatMap((one) => one.templates);
  const taken = named.filter(({ prefix }) => lists.some(({ path }) => path === prefix));
  if (taken.length === 0) return named;
  throw new OptionsError(
    taken.map(({ name }) => ({
      path: `locales.${name}`,
      message: `\`locales.${name}\` has the name of the list at \`/${name}/\`. Name the locale by its language tag, or give the list another \`path\` in \`kinds\`.`,
    })),
  );
}

import type { AddressConfig } from './addresses.ts';
import type { Options } from './options.ts';

/** Where a sync writes what the command line reads, relative to the project root. */
export const siteFilePath = '.astro/tradeoff/site.json';

/** A template of the blog, with the absolute paths of its files. */
export interface SiteTemplate {
  /** Singular name on the command line, e.g. `design`. */
  name: string;
  /** Collection, e.g. `designs`. */
  collection: string;
  /** First part of the URLs of its posts. */
  path: string;
  outline: string;
  schema: string;
  scaffold: string;
  layout: string;
}

export interface SiteCollection {
  name: string;
  /** Folder of its posts, relative to the project root. */
  base: string;
}

export interface SitePost {
  /** `collection/slug`. */
  id: string;
  url: string;
  /** Source file relative to the project root, with `/`. */
  source: string;
  /** A `PostState`, e.g. `published`. */
  state: string;
}

/** A language of a blog that has several. */
export interface SiteLocale {
  name: string;
  isDefault: boolean;
  /** First part of its URLs; empty for the default one, unless that has one too. */
  prefix: string;
  /** Where its posts of each collection are, from the root of the site. */
  paths: Record<string, string>;
}

/** What every sync writes to {@link siteFilePath}: everything that the command line knows about a blog. */
export interface SiteFile {
  /** Version of the theme that wrote it. */
  version: string;
  options: Options;
  /** How URLs of pages look. */
  address: AddressConfig;
  templates: SiteTemplate[];
  collections: SiteCollection[];
  /** The default one first; empty if the blog has one language. */
  locales: SiteLocale[];
  posts: SitePost[];
  /** Absolute paths of the files outside the collections that make it stale when they change. */
  inputs: string[];
}

import type { BlogConfig } from './blog-config.ts';
import type { Edit } from './edits.ts';
import type { Head } from './head.ts';
import type { Body } from './body.ts';
import type { Topic } from './topics.ts';

/** The kinds of sources, by the name of their folder here. */
export type KindName = 'hugo' | 'obsidian' | 'astro' | 'markdown';

/** A folder that is brought over; it is only read. */
export interface SourceFolder {
  /** Absolute path. */
  root: string;
  /** Every file, relative to the root, with `/`, sorted. */
  files: readonly string[];
  /** Folders that are not read, with `/` at the end, and why. */
  skipped: readonly { folder: string; why: string }[];
  has(path: string): boolean;
  /** The text of a file, decoded as UTF-8. */
  text(path: string): string;
  /** The text of a file in a folder that is not read; `undefined` if there is none. */
  hidden(path: string): string | undefined;
}

/** Something that a person should look at. */
export interface Ask {
  topic: Topic;
  /** Relative to the source. */
  file: string;
  /** 1-based line in the source. */
  line: number;
  what: string;
}

/** A Markdown file of the source on its way to the blog. */
export interface Doc {
  /** Relative to the source. */
  from: string;
  role: 'post' | 'page';
  head: Head;
  body: Body;
  /** Folder by which `--map` chooses a collection, such as `posts`; empty at the root. */
  group: string;
  /** Path below the collection's folder or below `src/pages`, with its file extension. */
  path: string;
  /** The collection of a post; empty for a page. */
  collection: string;
  /** Relative to the blog. */
  to: string;
  /** First part of the URLs of its language; empty for that of the blog, unless this has one too. */
  prefix: string;
  /** Path of the list that a post is in, such as `posts`, without the prefix; empty for a page. */
  list: string;
  /** Last part of the URL of a post. */
  slug: string;
  /** Of the URLs of its collection, such as `/:year/:slug/`; absent if posts are below their list. */
  pattern?: string | undefined;
  /** Where a post is that is not below its list, from the root of its language, without slashes at its ends. */
  at?: string | undefined;
  /** Language tag if it differs from that of the source. */
  lang?: string | undefined;
  /** Whether its file is in a language by its name, because the blog has `locales`. */
  isLocated: boolean;
  /** The same in all translations of a text. */
  translation?: string | undefined;
  /** URL in the source from the root of its site, with slashes at both ends; none if it had no page. */
  before?: string | undefined;
  /** Other names under which links find it, such as those of a vault. */
  names: string[];
  /** Rules that changed it, with how often. */
  did: Map<string, number>;
  /** Markdown that is added at the end of the body. */
  appended: string[];
}

/** Where a link of the source leads. */
export type Target =
  | { kind: 'doc'; doc: Doc; rest: string }
  | { kind: 'file'; path: string; rest: string }
  /** To a list or another page of the source that the theme has under this URL. */
  | { kind: 'list'; href: string; rest: string }
  | { kind: 'outside' }
  /** To the same page. */
  | { kind: 'here' }
  | { kind: 'dead' };

/** What rules know and may ask for. */
export interface Site {
  source: SourceFolder;
  settings: Settings;
  docs: readonly Doc[];
  /** Whether dead links become text. */
  yes: boolean;
  /** Patterns for the blog's shortcodes, by name. */
  shortcodes: Readonly<Record<string, string>>;
  resolve: (written: string, from: Doc) => Target;
  /** Finds a note by the name in a wikilink. */
  named: (name: string, from: Doc) => Doc | undefined;
  /** The URL or path under which a file is linked from a document; it is copied there. */
  place: (file: string, from: Doc) => string;
  ask: (topic: Topic, from: { from: string }, line: number, what: string) => void;
}

/** Changes the front matter of a document. */
export interface HeadRule {
  name: string;
  /** What it does, for the report, as a sentence. */
  does: string;
  /** @returns how often it changed something */
  apply(doc: Doc, site: Site): number | Promise<number>;
}

/** Changes the body of a document. */
export interface BodyRule {
  name: string;
  does: string;
  apply(doc: Doc, site: Site): Edit[];
}

/** A Markdown file as its source sees it. */
export interface Surveyed extends Pick<Doc, 'from' | 'role' | 'group' | 'path'> {
  lang?: string | undefined;
  translation?: string | undefined;
}

/** A language of a source. */
export interface Language {
  /** As in URLs and names of files: the name of its locale. */
  name: string;
  isDefault: boolean;
  /** Its options: `title`, `nav` and other texts. */
  options: Record<string, unknown>;
}

/** What the blog's config gets from the source. */
export interface Settings {
  /** Origin of the old site, such as `https://ada.example`. */
  site?: string | undefined;
  /** Path of the old site on its host, such as `/blog/`. */
  base: string;
  /** Options of the theme, in the order in which they are written. */
  options: Record<string, unknown>;
  /** URLs of lists and stand-alone pages of the old site, and where they lead now. */
  redirects: Map<string, string>;
  /**
   * Feeds of the old site, and where the theme has them: only a host can redirect a file. First pages of
   * lists with their number are here too.
   */
  feeds: Map<string, string>;
  /** Keys of the front matter that the site named otherwise, in lower case, with their usual name. */
  keys: Map<string, string>;
  /** Languages that the blog has as `locales`, the default one first; empty if it has one language. */
  languages: Language[];
  /** Whether the URLs of the default language begin with it. */
  prefixDefault: boolean;
  /** How the old site made ids of headings, if not as its generator does by default. */
  headingIds?: string | undefined;
  /** URL of the editor for the whole site, with a slash at its end. */
  editUrl?: string | undefined;
  /** Settings without an equivalent, as sentences. */
  remarks: string[];
}

/** What the list of a folder said. */
export interface ListText {
  from: string;
  folder: string;
  /** Language tag if it differs from that of the source. */
  lang?: string | undefined;
  title?: string | undefined;
  /** One sentence. */
  text?: string | undefined;
  /** Where the sentence is, if it is not in the front matter. */
  line?: number | undefined;
}

/** Lists of the old site with several pages. */
export interface Pager {
  /** Posts on a page. */
  size: number;
  /** Whether the first page had a URL with its number too. */
  hasFirst: boolean;
  /** URL of a page of the list at a URL; `undefined` if that list was one page. */
  href(list: string, page: number): string | undefined;
}

/** What a source consists of. */
export interface Survey {
  docs: Surveyed[];
  /** Files that are copied without being linked: to a path in the blog. */
  files: { from: string; to: string }[];
  leftOut: { from: string; why: string }[];
  settings: Settings;
  /** URLs of lists of the old site, with the folder whose posts they list, and their language. */
  lists: Map<string, { folder: string; lang?: string | undefined }>;
  /** Titles and texts of the lists of folders. */
  listTexts: ListText[];
  /** Name of the feed that each list had, such as `index.xml`. */
  feedOfLists?: string;
  /** How the old site numbered the pages of its lists; absent if every list was one page. */
  pager?: Pager | undefined;
  /** Keys whose values have a list each, and the URL of that list in the old site. */
  terms: { key: string; before: (term: string, doc: Doc) => string }[];
  /** Folders whose files were at the root of the old site. */
  roots: string[];
  /** Folder that `@/` and `~/` mean, as Astro blogs write it. */
  sourceRoot?: string;
  /** Folders that links from the root mean, such as `content`. */
  contentRoots: string[];
  /** Whether every document had a URL in the old site. */
  hasAddresses?: true;
  /** URL of a document in the old site. */
  before(doc: Doc): string | undefined;
  /** Whether links find documents by their name alone, as in a vault. */
  byName: boolean;
  /** Whether folders of documents hold files that belong to them, as page bundles do. */
  bundles: boolean;
}

/** One kind of source. */
export interface Kind {
  name: KindName;
  /** By what a folder is known to be of this kind, as the end of a sentence; `undefined` if it is not. */
  evidence(source: SourceFolder): string | undefined;
  /** @param config of the blog, if it exists */
  survey(source: SourceFolder, ask: Site['ask'], config?: BlogConfig): Survey;
  headRules: readonly HeadRule[];
  bodyRules: readonly BodyRule[];
}

/** What became of a file of the source. */
export interface FileFate {
  from: string;
  /** Relative to the blog; empty if it was left out. */
  to: string[];
  fate: 'kept' | 'changed' | 'left out';
  /** Rules that changed it. */
  rules: string[];
  /** Why it was left out. */
  why?: string | undefined;
}

/** A file that is to be written. */
export type Planned = { to: string; from?: string | undefined } & (
  { text: string } | { copy: string }
);

/** A URL of the source and what becomes of it. */
export interface AddressFate {
  before: string;
  after: string;
  how: 'same' | 'alias' | 'redirect';
}

/** Where the posts of a collection are, because most of them were there. */
export interface ListPath {
  /** Name of the template, such as `deep-dive`. */
  template: string;
  collection: string;
  /** First part of the URL of their list. */
  path: string;
  /** Of the URLs of the posts, such as `/:year/:slug/`; absent if they are below the list. */
  pattern?: string | undefined;
  /** How many posts keep their URL by it. */
  posts: number;
  /** Whether it is in the config; if not, the owner is asked to set it. */
  isSet: boolean;
}

/** Everything that an import does, before any of it is done. */
export interface Plan {
  kind: KindName;
  evidence: string;
  files: Planned[];
  fates: FileFate[];
  addresses: AddressFate[];
  listPaths: ListPath[];
  /** How often each rule changed something. */
  rules: { name: string; does: string; count: number }[];
  asks: Ask[];
  settings: Settings;
  docs: Doc[];
}

/** What a build has made: the table at its end, and what `tradeoff report --json` prints. */
export interface BuildReport {
  /** Version of the theme. */
  theme: string;
  /** When the build ended, ISO. */
  date: string;
  /** Folder of the built site, relative to the project root. */
  output: string;
  /** HTML pages that Astro wrote; those that only lead from an old address are not among them. */
  pages: number;
  /** Published posts of each template that the blog has, in the order of the templates. */
  posts: { template: string; label: string; count: number }[];
  /** Posts that have no page: drafts, and those whose time has not come or is over. */
  leftOut: {
    file: string;
    reason: 'draft' | 'scheduled' | 'expired';
    /** When it appears or when it expired, ISO. */
    date?: string;
  }[];
  /** Paths of the feeds, below the base. */
  feeds: string[];
  /** Different diagrams of all posts; those that a reader's browser draws are counted where they stand. */
  diagrams: { drawn: number; cached: number; inBrowser: number };
  /** Different social images; absent when the blog has none. */
  socialImages?: { drawn: number; cached: number };
  /** The index of the search; absent when the blog has none. */
  search?: { files: number; bytes: number };
  /** The page with the most HTML: its path below the base, and its bytes as written and with gzip. */
  heaviest?: { path: string; bytes: number; gzip: number };
  /** What the theme warned of. */
  warnings: string[];
}

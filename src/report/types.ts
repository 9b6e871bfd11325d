/** The report of a build: the table at its end, and the output of `tradeoff report --json`. */
export interface BuildReport {
  /** Version of the theme. */
  theme: string;
  /** When the build ended, ISO. */
  date: string;
  /** Folder of the built site, relative to the project root. */
  output: string;
  /** HTML pages that Astro wrote, without pages that only redirect from an old URL. */
  pages: number;
  /** Published posts of each template that the blog has, in the order of the templates. */
  posts: { template: string; label: string; count: number }[];
  /** Posts that have no page: drafts, scheduled and expired ones. */
  leftOut: {
    file: string;
    reason: 'draft' | 'scheduled' | 'expired';
    /** When it appears or when it expired, ISO. */
    date?: string;
  }[];
  /** Paths of the feeds, below the base. */
  feeds: string[];
  /** Different diagrams of all posts. Those that the browser draws are counted each time they occur. */
  diagrams: { drawn: number; cached: number; inBrowser: number };
  /** Different social images; absent when the blog has none. */
  socialImages?: { drawn: number; cached: number };
  /** The index of the search; absent when the blog has none. */
  search?: { files: number; bytes: number };
  /** The page with the most HTML: its path below the base, and its bytes as written and with gzip. */
  heaviest?: { path: string; bytes: number; gzip: number };
  /** The theme's warnings. */
  warnings: string[];
}

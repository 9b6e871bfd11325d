/** The seed templates, as their collections are called. */
export const collections = ['designs', 'specs', 'notes', 'deep-dives'] as const;
export type Collection = (typeof collections)[number];

export const hosts = ['github', 'netlify', 'cloudflare', 'none'] as const;
export type Host = (typeof hosts)[number];

export const managers = ['npm', 'pnpm', 'yarn', 'bun'] as const;
export type Manager = (typeof managers)[number];

/** Everything that decides what is written. */
export interface Choices {
  /** Where the blog goes, as it was given: relative to the working directory, or absolute. */
  folder: string;
  /** Name of the npm package, which is never published. */
  name: string;
  title: string;
  author: string;
  /** Absolute address of the site; its path is the base. */
  site: string;
  /** Empty if an imported blog has those of its posts. */
  collections: readonly Collection[];
  host: Host;
  likes: boolean;
  /** Whether each collection begins with a post. */
  samples: boolean;
  /** Whether another blog is brought over, which has its config, its About page and its icon. */
  imported: boolean;
  /** What npm installs as the theme: a range, a tag, or the path of a tarball. */
  theme: string;
  manager: Manager;
  /** Whether the Node that runs is too old for Astro, so that the blog brings its own. */
  bringNode: boolean;
}

/** A blog to bring over. */
export interface Import {
  /** Absolute path. */
  folder: string;
  /** Options of `tradeoff import`: what was chosen in place of what the blog says, such as `['--title', 'Ada']`. */
  options: readonly string[];
}

/** What is done after the files are written. */
export interface Steps {
  git: boolean;
  install: boolean;
  /** A blog to bring over. */
  import: Import | undefined;
  dryRun: boolean;
  /** Whether the folder may hold files already. */
  force: boolean;
}

/** What is wrong with the command line or the place; exit code 1, the message says what to do. */
export class CreateError extends Error {
  override name = 'CreateError';
}

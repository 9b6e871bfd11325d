import { parseArgs } from 'node:util';
import { type Collection, CreateError, type Host, type Manager } from './choices.ts';
import {
  readAuthor,
  readCollections,
  readHost,
  readManager,
  readSite,
  readTitle,
} from './answers.ts';

/** What the command line says; what it leaves out is asked for, or has a default under `--yes`. */
export interface Flags {
  folder: string | undefined;
  title: string | undefined;
  author: string | undefined;
  site: string | undefined;
  collections: readonly Collection[] | undefined;
  host: Host | undefined;
  likes: boolean | undefined;
  samples: boolean | undefined;
  /** Folder of a blog to bring over, as it was given. */
  import: string | undefined;
  git: boolean | undefined;
  install: boolean | undefined;
  manager: Manager | undefined;
  theme: string | undefined;
  yes: boolean;
  dryRun: boolean;
  force: boolean;
  help: boolean;
  version: boolean;
}

const options = {
  title: { type: 'string' },
  author: { type: 'string' },
  site: { type: 'string' },
  templates: { type: 'string' },
  host: { type: 'string' },
  likes: { type: 'boolean' },
  samples: { type: 'boolean' },
  import: { type: 'string' },
  git: { type: 'boolean' },
  install: { type: 'boolean' },
  manager: { type: 'string' },
  theme: { type: 'string' },
  yes: { type: 'boolean', short: 'y' },
  'dry-run': { type: 'boolean' },
  force: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

export const help = `Creates a blog with Tradeoff, the Astro theme for system designs.

Usage: npm create tradeoff@latest [folder] -- [options]

  --title <text>        Title of the blog.
  --author <name>       Your name, or that of the author.
  --site <url>          URL of the published blog; a path in it becomes the base, as on GitHub Pages.
  --templates <list>    Any of designs,specs,notes,deep-dives. Default: all.
  --host <name>         github, netlify, cloudflare or none: writes the files of that host.
  --[no-]likes          Add like buttons, with a service on the host that counts. Default: no.
  --[no-]samples        Add a sample post to each collection. Default: yes.
  --import <folder>     Bring over a blog from Hugo, Astro, Obsidian or Markdown, without samples.
  --[no-]git            Create a Git repository with a first commit. Default: yes.
  --[no-]install        Install the packages. Default: yes.
  --manager <name>      npm, pnpm, yarn or bun. Default: the one that runs this command.
  --theme <spec>        Version, tag or tarball of the theme to install.
  -y, --yes             Use the defaults instead of asking.
  --dry-run             List the files that would be written, without writing them.
  --force               Write into a folder that isn't empty. Files are never overwritten.
  -h, --help            Show this help.
  -v, --version         Show the version of create-tradeoff.`;

/**
 * Reads the command line.
 *
 * @throws {@link CreateError} for what is unknown or wrong.
 */
export function readFlags(args: string[]): Flags {
  const { values, positionals } = parse(args);
  if (positionals.length > 1) {
    throw new CreateError(
      `Name one folder, not ${positionals.map(quoted).join(' and ')}. Put quotes around a name with spaces.`,
    );
  }
  return {
    folder: positionals[0],
    title: checked('--title', values.title, readTitle),
    author: checked('--author', values.author, readAuthor),
    site: checked('--site', values.site, readSite),
    collections: checked('--templates', values.templates, readCollections),
    host: checked('--host', values.host, readHost),
    manager: checked('--manager', values.manager, readManager),
    theme: values.theme,
    likes: values.likes,
    samples: values.samples,
    import: values.import,
    git: values.git,
    install: values.install,
    yes: values.yes ?? false,
    dryRun: values['dry-run'] ?? false,
    force: values.force ?? false,
    help: values.help ?? false,
    version: values.version ?? false,
  };
}

interface Values {
  title?: string;
  author?: string;
  site?: string;
  templates?: string;
  host?: string;
  manager?: string;
  theme?: string;
  likes?: boolean;
  samples?: boolean;
  import?: string;
  git?: boolean;
  install?: boolean;
  yes?: boolean;
  'dry-run'?: boolean;
  force?: boolean;
  help?: boolean;
  version?: boolean;
}

/** `--no-` is read here: `allowNegative` of Node came later than the oldest Node this runs on. */
const negatable = new Set(['likes', 'samples', 'git', 'install']);

function parse(args: string[]): { values: Values; positionals: string[] } {
  const negated = new Set<string>();
  const given = args.filter((arg) => {
    const name = /^--no-(.+)$/.exec(arg)?.[1];
    if (name === undefined || !negatable.has(name)) return true;
    if (args.includes(`--${name}`))
      throw new CreateError(`--${name} and ${arg} contradict each other. Pass one of them.`);
    negated.add(name);
    return false;
  });
  try {
    const { values, positionals } = parseArgs({ args: given, options, allowPositionals: true });
    const off = Object.fromEntries([...negated].map((name) => [name, false]));
    return { values: { ...values, ...off }, positionals };
  } catch (error) {
    if (
      error instanceof Error &&
      'code' in error &&
      String(error.code).startsWith('ERR_PARSE_ARGS')
    )
      throw new CreateError(`${error.message.split('.')[0]}. --help lists the options.`);
    throw error;
  }
}

function checked<Value>(
  flag: string,
  given: string | undefined,
  read: (answer: string) => { value: Value } | { wrong: string },
): Value | undefined {
  if (given === undefined) return undefined;
  const answer = read(given.trim());
  if ('wrong' in answer) throw new CreateError(`${flag}: ${answer.wrong}`);
  return answer.value;
}

function quoted(text: string): string {
  return `"${text}"`;
}

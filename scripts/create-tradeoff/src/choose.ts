import { existsSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { userInfo } from 'node:os';
import {
  type Answer,
  packageName,
  readAuthor,
  readCollections,
  readHostOf,
  readSite,
  readTitle,
  readYesOrNo,
} from './answers.ts';
import type { Ask } from './ask.ts';
import {
  type Choices,
  collections,
  CreateError,
  type Manager,
  managers,
  type Steps,
} from './choices.ts';
import type { Flags } from './flags.ts';
import { hasLikes, likesEndpoint } from './plan/config.ts';
import { obstacle } from './write.ts';

/** What is known of the place without asking. */
export interface Place {
  cwd: string;
  /** `process.versions.node`. */
  node: string;
  /** `npm_config_user_agent`, by which a package manager says which it is. */
  userAgent: string | undefined;
  /** What is installed as the theme unless `--theme` says otherwise. */
  theme: string;
}

/**
 * Settles what to do: from the flags, else by asking, else by default.
 *
 * @param ask absent if nothing can be asked
 */
export async function choose(
  flags: Flags,
  place: Place,
  ask: Ask | undefined,
): Promise<{ choices: Choices; steps: Steps }> {
  const defaulted = <Value>(
    flag: Value | undefined,
    byDefault: string,
    read: (answer: string) => Answer<Value>,
  ): Value => {
    if (flag !== undefined) return flag;
    const answer = read(byDefault);
    if ('wrong' in answer) throw new CreateError(answer.wrong);
    return answer.value;
  };
  const settle = async <Value>(
    flag: Value | undefined,
    question: string,
    byDefault: string,
    read: (answer: string) => Answer<Value>,
  ): Promise<Value> =>
    flag === undefined && ask ? ask(question, byDefault, read) : defaulted(flag, byDefault, read);

  // A place that will not do is said before the other questions are asked.
  const readFolder = (value: string): Answer<string> => {
    const wrong = obstacle(resolve(place.cwd, value), flags.force);
    return wrong === undefined ? { value } : { wrong };
  };
  if (flags.folder !== undefined) {
    const named = readFolder(flags.folder);
    if ('wrong' in named) throw new CreateError(named.wrong);
  }
  const folder = await settle(flags.folder, 'Folder', 'my-designs', readFolder);
  const own = basename(resolve(place.cwd, folder));
  const source = flags.import === undefined ? undefined : importedFolder(flags.import, place.cwd);
  // An imported blog says these itself, so they are not asked for.
  const settleOwn: typeof settle = (flag, question, byDefault, read) =>
    source === undefined
      ? settle(flag, question, byDefault, read)
      : Promise.resolve(defaulted(flag, byDefault, read));
  const title = await settleOwn(flags.title, 'Title of the blog', titled(own), readTitle);
  const author = await settleOwn(flags.author, 'Author', userName(), readAuthor);
  const site = await settleOwn(flags.site, 'URL of the site', 'https://example.com', readSite);
  const chosen =
    source !== undefined && flags.collections === undefined
      ? []
      : await settle(
          flags.collections,
          `Templates, any of ${collections.join(', ')}`,
          collections.join(','),
          readCollections,
        );
  const readHost = readHostOf(site);
  const host = await settle(
    flags.host,
    'Host: github, netlify, cloudflare or none',
    'none',
    readHost,
  );
  const fits = readHost(host);
  if ('wrong' in fits) throw new CreateError(`--host: ${fits.wrong}`);
  const likes = await settle(flags.likes, 'Like buttons?', 'n', readYesOrNo);
  const samples = await settle(
    flags.samples ?? (source === undefined ? undefined : false),
    'Add a sample post to each collection?',
    'y',
    readYesOrNo,
  );
  const git = await settle(flags.git, 'Create a Git repository?', 'y', readYesOrNo);
  const install = await settle(flags.install, 'Install the packages?', 'y', readYesOrNo);
  return {
    choices: {
      folder,
      name: packageName(own),
      title,
      author,
      site,
      collections: chosen,
      host,
      likes,
      samples,
      imported: source !== undefined,
      theme: flags.theme === undefined ? place.theme : themeSpec(flags.theme, place.cwd),
      manager: flags.manager ?? runningManager(place.userAgent),
      bringNode: !supportsAstro(place.node),
    },
    steps: {
      git,
      install,
      import:
        source === undefined
          ? undefined
          : { folder: source, options: chosenFor(flags, likes && hasLikes(host)) },
      dryRun: flags.dryRun,
      force: flags.force,
    },
  };
}

/** What the command line decides of the config of an imported blog. */
function chosenFor({ title, author, site }: Flags, likes: boolean): string[] {
  return [
    ...(title === undefined ? [] : ['--title', title]),
    ...(author === undefined ? [] : ['--author', author]),
    ...(site === undefined ? [] : ['--site', site]),
    ...(likes ? ['--likes', likesEndpoint] : []),
  ];
}

/** @throws {@link CreateError} if there is no such folder. */
function importedFolder(given: string, cwd: string): string {
  const folder = resolve(cwd, given);
  if (existsSync(folder) && statSync(folder).isDirectory()) return folder;
  throw new CreateError(
    `--import: ${folder} is not a folder. Name the folder of the blog to import.`,
  );
}

/** A file is named from the working directory, and npm would read it from the blog's. */
function themeSpec(given: string, cwd: string): string {
  const file = resolve(cwd, given);
  return existsSync(file) ? `file:${file}` : given;
}

/** `my-designs` becomes `My designs`. */
function titled(folder: string): string {
  const words = folder.replace(/[-_]+/g, ' ').trim();
  return words === '' ? 'My designs' : `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run as a user without an account.
    return 'Your name';
  }
}

function runningManager(userAgent: string | undefined): Manager {
  const name = userAgent?.split('/')[0];
  return managers.find((manager) => manager === name) ?? 'npm';
}

/** Astro 7 needs Node 22.12. */
export function supportsAstro(node: string): boolean {
  const [major = 0, minor = 0] = node.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 12);
}

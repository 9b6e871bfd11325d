import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { localPath, pathHref } from '../config/addresses.ts';
import { postId, storedLocale } from '../config/locales.ts';
import { permalink, permalinksIn } from '../config/permalinks.ts';
import type { SiteFile, SiteLocale, SiteTemplate } from '../config/site-file.ts';
import { fillScaffold, ScaffoldError } from '../templates/scaffold.ts';
import type { Filling } from '../templates/scaffold.ts';
import { CliError } from './contract.ts';

/** The address of a new post, which is dated today. */
function urlOf({ template, locale, slug, title, date }: NewPost, site: SiteFile): string {
  const { collection, path: root } = template;
  const { options, address } = site;
  const prefix = locale?.prefix ?? '';
  const list = locale?.paths[collection] ?? root;
  const place = permalink(
    { slug, title, date: `${date}T12:00:00Z`, file: slug },
    {
      list: prefix === '' ? list : list.slice(prefix.length + 1),
      pattern: permalinksIn(options, locale?.name)?.[collection],
      ...{ hasUrls: false, timeZone: 'UTC' },
    },
  );
  return pathHref(localPath(place, { prefix }), address);
}

/** A post to write: its template and what fills the scaffold. */
export type NewPost = {
  template: SiteTemplate;
  /** Its language in a blog of several. */
  locale?: SiteLocale | undefined;
} & Omit<Filling, 'category'>;

/**
 * Writes a post into the folder of its collection.
 *
 * @param isFolder write `<slug>/index.md` instead of `<slug>.md`
 * @returns the file, relative to the project where it is in it, and the address of the page
 * @throws {@link CliError} when the slug is taken or the scaffold cannot be used
 */
export async function writePost(
  { template, locale, ...filling }: NewPost,
  isFolder: boolean,
  site: SiteFile,
  root: string,
): Promise<{ file: string; url: string }> {
  const { collection } = template;
  const base = site.collections.find(({ name }) => name === collection)?.base;
  if (base === undefined) throw new TypeError(`The collection ${collection} has no folder.`);
  const other = storedLocale(locale);
  const folder = path.resolve(root, base, other ?? '');
  const { slug, format } = filling;
  const wanted = postId(collection, { slug, locale: other });
  const file = path.join(
    folder,
    isFolder ? path.join(slug, `index.${format}`) : `${slug}.${format}`,
  );
  const taken =
    ['.md', '.mdx', '/index.md', '/index.mdx']
      .map((ending) => path.join(folder, slug + ending))
      .find((one) => existsSync(one)) ??
    site.posts.find(({ id }) => id.normalize('NFC') === wanted)?.source;
  if (taken !== undefined) throw existing(path.resolve(root, taken), root);

  const text = fill(await readScaffold(template), template, { ...filling, category: collection });
  await mkdir(path.dirname(file), { recursive: true });
  try {
    await writeFile(file, text, { flag: 'wx' });
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw existing(file, root);
    throw error;
  }
  return { file: shown(file, root), url: urlOf({ template, locale, ...filling }, site) };
}

function fill(scaffold: string, template: SiteTemplate, filling: Filling): string {
  try {
    return fillScaffold(scaffold, filling);
  } catch (error) {
    if (!(error instanceof ScaffoldError)) throw error;
    throw new CliError(`The scaffold ${template.scaffold} cannot be used. ${error.message}`);
  }
}

async function readScaffold({ name, scaffold }: SiteTemplate): Promise<string> {
  try {
    return await readFile(scaffold, 'utf8');
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    throw new CliError(`The template \`${name}\` has no scaffold: ${scaffold} is missing.`);
  }
}

function existing(file: string, root: string): CliError {
  return new CliError(
    `${shown(file, root)} already has this slug; nothing was written. Choose another title, or another slug with \`--slug some-words\`.`,
  );
}

function shown(file: string, root: string): string {
  const relative = path.relative(root, file);
  return (relative.startsWith('..') || path.isAbsolute(relative) ? file : relative).replaceAll(
    '\\',
    '/',
  );
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

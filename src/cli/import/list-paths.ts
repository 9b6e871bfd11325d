import { isOwnPath } from '../../config/own-paths.ts';
import { templates } from '../../templates/index.ts';
import type { BlogConfig } from './blog-config.ts';
import type { Doc, ListPath, Settings, Site, Survey } from './contract.ts';
import { hrefOf, placeBefore } from './addresses.ts';
import { localBefore, patternBefore, zoneOf } from './permalinks.ts';

/**
 * Finds the folder of the old URLs for each collection: if most of its posts were below `/posts/`, the
 * collection gets that path, and every post at `/posts/slug/` keeps its URL.
 *
 * @param config of a blog that exists: it has its paths already
 */
export function listPaths(
  docs: readonly Doc[],
  { files, settings }: Pick<Survey, 'files' | 'settings'>,
  config: BlogConfig | undefined,
): ListPath[] {
  const chosen: ListPath[] = [];
  const pages = new Set(docs.filter(({ role }) => role === 'page').map(hrefOf));
  const isTaken = (path: string, collection: string) =>
    isOwnPath(path) ||
    pages.has(`/${path}/`) ||
    chosen.some((one) => one.path === path) ||
    templates.some((one) => one.collection === path && one.collection !== collection) ||
    files.some(({ to }) => to === `public/${path}` || to === `public/${path}/index.html`);
  for (const { name, collection } of [...templates].reverse()) {
    const posts = docs.filter(
      (doc) =>
        doc.collection === collection &&
        doc.role === 'post' &&
        (doc.lang === undefined || doc.isLocated),
    );
    const places = posts.flatMap((doc) => placeBefore(doc) ?? []);
    const spread = spreadPosts(posts, zoneOf(settings));
    if (spread !== undefined) {
      const [, folder = ''] = /^\/([^/:]+)\//.exec(spread.pattern) ?? [];
      const isFree = isPath(folder) && !isTaken(folder, collection);
      const isKnown = config === undefined || config.hasPermalinks(spread.pattern);
      const path = isFree && (config === undefined || config.hasPath(folder)) ? folder : collection;
      chosen.push({ template: name, collection, path, ...spread, isSet: isKnown });
      continue;
    }
    const [most] = [...Map.groupBy(places, ({ folder }) => folder)].sort(
      ([, a], [, b]) => b.length - a.length,
    );
    if (most === undefined) continue;
    const [path, own] = most;
    const staying = own.filter(({ slug }) => slug !== undefined).length;
    // Of a blog whose posts are in folders below one, few stay, and that one is still its list.
    const isMost =
      staying * 2 > places.length || (staying > 0 && own.length * 3 > places.length * 2);
    if (!isMost || path === collection || !isPath(path) || isTaken(path, collection)) continue;
    chosen.push({
      ...{ template: name, collection, path, posts: staying },
      isSet: config === undefined || config.hasPath(path),
    });
  }
  return chosen;
}

/**
 * The pattern by which most posts keep their URLs, if it is not that of a list: with dates, at the root, or below
 * several folders.
 */
function spreadPosts(
  posts: readonly Doc[],
  timeZone: string,
): { pattern: string; posts: number } | undefined {
  const patterns = posts.flatMap((doc) => patternBefore(doc, timeZone) ?? []);
  const [most] = [...Map.groupBy(patterns, (pattern) => pattern)].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  if (most === undefined) return undefined;
  const [pattern, own] = most;
  const isList = /^\/[^/:]+\/:slug\/$/.test(pattern);
  return isList || own.length * 2 <= posts.length ? undefined : { pattern, posts: own.length };
}

/** Writes the `permalinks` option: for those patterns, and for posts that say their URL. */
export function setPermalinks(
  paths: readonly ListPath[],
  docs: readonly Doc[],
  { options }: Pick<Settings, 'options'>,
  canHaveUrls: boolean,
): void {
  const set = paths.flatMap(({ collection, pattern, isSet }) =>
    pattern === undefined || !isSet ? [] : [[collection, pattern] as const],
  );
  const hasUrls =
    canHaveUrls &&
    docs.some(
      (doc) => doc.role === 'post' && doc.head.has('url') && localBefore(doc) !== undefined,
    );
  if (set.length > 0 || hasUrls) options['permalinks'] = Object.fromEntries(set);
}

/** Names of one post, by the folder that many blogs have. */
const labels: Readonly<Record<string, string>> = {
  posts: 'Post',
  post: 'Post',
  blog: 'Post',
  articles: 'Article',
};

/**
 * Writes the `kinds` option for those paths: a list keeps the title and text that it had, in each
 * language. A text without such a list is asked for.
 */
export function setKinds(
  paths: readonly ListPath[],
  { listTexts, settings }: Pick<Survey, 'listTexts' | 'settings'>,
  ask: Site['ask'],
): void {
  const { options, languages } = settings;
  const { lang = 'en' } = options;
  const isEnglish = typeof lang === 'string' && /^en\b/.test(lang);
  const set = paths.filter(({ isSet, path, collection }) => isSet && path !== collection);
  if (set.length > 0) {
    options['kinds'] = Object.fromEntries(
      set.map(({ template, path }) => {
        const { title, text } = textOf(path, undefined) ?? {};
        const label = isEnglish ? labels[path] : undefined;
        const plural = title ?? `${path.charAt(0).toUpperCase()}${path.slice(1)}`;
        const description =
          text ?? (label === undefined ? undefined : `All ${label.toLowerCase()}s.`);
        return [template, { label, plural, description, path }];
      }),
    );
  }
  for (const { name, isDefault, options: own } of languages.filter(() => set.length > 0)) {
    const kinds = set.flatMap(({ template, path }) => {
      const found = isDefault ? undefined : textOf(path, name);
      return found?.title === undefined
        ? []
        : [[template, { plural: found.title, description: found.text }] as const];
    });
    if (kinds.length > 0) own['kinds'] = Object.fromEntries(kinds);
  }
  for (const { from, folder, lang, text, line } of listTexts) {
    const isUsed =
      set.some(({ path }) => path === folder) && (lang === undefined || languages.length > 0);
    if (!isUsed && text !== undefined && line !== undefined)
      ask('list-text', { from }, line, text.slice(0, 80));
  }

  function textOf(folder: string, lang: string | undefined) {
    return listTexts.find(
      (one) => one.folder === folder && one.lang?.toLowerCase() === lang?.toLowerCase(),
    );
  }
}

/** What the `kinds` option takes as a path. */
function isPath(part: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}_~+.-]*$/u.test(part);
}

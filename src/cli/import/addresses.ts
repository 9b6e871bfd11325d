import { readable } from '../../config/addresses.ts';
import { addressPart, offeredPart, slugFlaw } from '../../schema/slugs.ts';
import type { AddressFate, Doc, Settings, Site } from './contract.ts';
import { localBefore, placeOf } from './permalinks.ts';
import { addressKey } from './resolve.ts';

/** The settings that a URL of a site is in Astro. */
export function siteAndBase({ origin, pathname }: URL): { site: string; base: string } {
  return { site: origin, base: pathname.replace(/\/*$/, '/') };
}

/** The URL of a document in the blog, from its root, with slashes at both ends. */
export function hrefOf(doc: Doc): string {
  if (doc.role === 'post')
    return doc.at === undefined
      ? listHref(doc, doc.slug)
      : listHref({ prefix: doc.prefix, list: doc.at });
  const path = pagePath(doc.path);
  return path === '' ? '/' : `/${path}/`;
}

/** The URL of the list that a post is in, or of a page below it. */
export function listHref({ prefix, list }: Pick<Doc, 'prefix' | 'list'>, slug = ''): string {
  return `/${[prefix, list, slug].filter((part) => part !== '').join('/')}/`;
}

/** The first folder of the old URL of a post, and its slug if that is all that follows. */
export function placeBefore({
  before,
  prefix,
}: Pick<Doc, 'before' | 'prefix'>): { folder: string; slug?: string } | undefined {
  const steps = readable(before ?? '')
    .split('/')
    .filter((step) => step !== '');
  if (prefix !== '' && steps.shift() !== prefix) return undefined;
  const [folder, slug, ...more] = steps;
  if (folder === undefined || slug === undefined) return undefined;
  return more.length > 0 || /\.html?$/.test(slug) ? { folder } : { folder, slug };
}

function pagePath(path: string): string {
  return path.replace(/\.mdx?$/, '').replace(/(?:^|\/)index$/, '');
}

/**
 * The name of a document's file, or of its folder if the file is `index`; without the language at its
 * end.
 */
export function nameOf(path: string, lang?: string): string {
  const [last = '', ...parents] = path
    .replace(/\.mdx?$/, '')
    .split('/')
    .reverse();
  const name = withoutLanguage(last, lang);
  return /^(?:index|readme|_index)$/i.test(name) ? (parents[0] ?? name) : name;
}

/**
 * Gives every post a slug that its collection has once in its language: that of its URL if this can stay,
 * else the one of its front matter or file name; for a translation without a URL of its language, with that
 * language; if that is taken, with the name of its folder, then with a number.
 */
export function settleSlugs(docs: readonly Doc[], timeZone: string, canHaveUrls: boolean): void {
  const taken = new Set<string>();
  // URLs of pages, and of posts that are not below their list.
  const places = new Set(docs.filter(({ role }) => role === 'page').map(hrefOf));
  const posts = docs.filter(({ role }) => role === 'post');
  const stays = (doc: Doc): string | undefined => {
    if (doc.pattern !== undefined) {
      const slug = localBefore(doc)?.split('/').at(-1) ?? '';
      const isThere = isUsable(slug) && placeOf(doc, slug, timeZone) === localBefore(doc);
      return isThere ? slug : undefined;
    }
    const { folder, slug } = placeBefore(doc) ?? {};
    return folder === doc.list && slug !== undefined && isUsable(slug) ? slug : undefined;
  };
  const rank = (doc: Doc) =>
    Number(doc.lang !== undefined) * 1000 +
    Number(stays(doc) === undefined) * 100 +
    doc.path.split('/').length;
  // Posts in the language of the blog keep their slugs, and so do those whose URL can stay, and those at
  // the top of their folder.
  for (const doc of [...posts].sort((a, b) => rank(a) - rank(b))) {
    const own = doc.head.text('slug');
    const written = stays(doc) ?? own ?? nameOf(doc.path, doc.lang);
    const valid =
      slugFlaw(written) === undefined
        ? addressPart(written)
        : (offeredPart(written, doc.head.text('title') ?? '') ?? 'post');
    const folder = doc.path
      .split('/')
      .slice(0, -1)
      .filter((step) => step !== valid)
      .at(-1);
    const candidates = [
      valid,
      ...(doc.lang === undefined || doc.isLocated ? [] : [`${valid}-${doc.lang.toLowerCase()}`]),
      ...(folder === undefined ? [] : [offeredPart(`${folder} ${valid}`) ?? valid]),
    ];
    const id = (slug: string) => `${doc.prefix}/${doc.collection}/${slug}`.toLowerCase();
    const placeAt = (slug: string) =>
      listHref({ prefix: doc.prefix, list: placeOf(doc, slug, timeZone) });
    const isFree = (slug: string) =>
      !taken.has(id(slug)) && (doc.pattern === undefined || !places.has(placeAt(slug)));
    let slug = candidates.find(isFree);
    for (let count = 2; slug === undefined; count++) {
      if (isFree(`${valid}-${count}`)) slug = `${valid}-${count}`;
    }
    taken.add(id(slug));
    doc.slug = slug;
    const local = localBefore(doc);
    const hasUrl = doc.before !== undefined && doc.head.has('url');
    const wantsUrl = hasUrl || (doc.pattern !== undefined && stays(doc) !== undefined);
    if (doc.pattern !== undefined) doc.at = placeOf(doc, slug, timeZone);
    const isThere = hrefOf(doc) === doc.before;
    if (canHaveUrls && wantsUrl && !isThere && local !== undefined && !places.has(`/${local}/`)) {
      doc.at = local;
      doc.head.set('url', `/${local}/`);
    } else if (hasUrl) {
      doc.head.remove('url');
      doc.did.set('addresses', 1);
    }
    if (doc.at !== undefined) places.add(hrefOf(doc));
    if (slug === (own ?? implied(doc))) continue;
    doc.head.set('slug', slug);
    if (own !== undefined || slug !== valid) doc.did.set('slugs', 1);
  }
}

/** `ring.de` is `ring` in German. */
function withoutLanguage(name: string, lang: string | undefined): string {
  const end = `.${lang ?? ''}`.toLowerCase();
  return lang !== undefined && name.toLowerCase().endsWith(end) ? name.slice(0, -end.length) : name;
}

/** The slug that the theme gives to a file without one. */
function implied({ to, lang, isLocated }: Doc): string {
  const [last = '', folder = ''] = to
    .replace(/\.mdx?$/, '')
    .split('/')
    .reverse();
  const name = isLocated ? withoutLanguage(last, lang) : last;
  return addressPart(name === 'index' ? folder : name);
}

function isUsable(slug: string): boolean {
  return slugFlaw(slug) === undefined && addressPart(slug) === slug;
}

/**
 * What becomes of the URLs of the old site. Posts whose URL changes get an alias; pages and lists a
 * redirect of the config.
 */
export function settleAddresses(
  docs: readonly Doc[],
  settings: Settings,
  ask: Site['ask'],
): AddressFate[] {
  const now = new Map(docs.map((doc) => [addressKey(hrefOf(doc)), doc]));
  const fates: AddressFate[] = [];
  const given = new Map<string, Doc>();
  for (const doc of docs) {
    const after = hrefOf(doc);
    const own = oldAliases(doc);
    const wanted = [...(doc.before === undefined ? [] : [doc.before]), ...own];
    const aliases: string[] = [];
    for (const before of wanted) {
      if (addressKey(before) === addressKey(after) && !/\.html?$/.test(before)) {
        fates.push({ before, after, how: 'same' });
        continue;
      }
      const key = addressKey(before);
      // The home page is not theirs.
      if (key === '') continue;
      const other = [now.get(key), given.get(key)].find((one) => one !== undefined && one !== doc);
      if (other !== undefined) ask('url-taken', doc, 1, `${before} (${other.from})`);
      if (other !== undefined || given.has(key)) continue;
      given.set(key, doc);
      if (doc.role === 'post') aliases.push(before);
      else settings.redirects.set(before, after);
      fates.push({ before, after, how: doc.role === 'post' ? 'alias' : 'redirect' });
    }
    const kept = doc.role === 'post' ? aliases : [];
    if (kept.length > 0) {
      doc.head.set('aliases', kept);
      if (kept.join() !== own.join()) doc.did.set('addresses', kept.length);
    } else if (doc.head.has('aliases')) {
      doc.head.remove('aliases');
      doc.did.set('addresses', 1);
    }
  }
  for (const [before, after] of settings.redirects) {
    const giver = given.get(addressKey(before));
    if (giver?.role === 'page') continue;
    if (now.has(addressKey(before)) || giver !== undefined) {
      settings.redirects.delete(before);
      continue;
    }
    const isSame = addressKey(before) === addressKey(after);
    if (isSame) settings.redirects.delete(before);
    fates.push({ before, after, how: isSame ? 'same' : 'redirect' });
  }
  return fates.sort((a, b) => (a.before < b.before ? -1 : 1));
}

/** Aliases as paths from the root. In Hugo, one without a slash in front is beside the page. */
function oldAliases(doc: Doc): string[] {
  const written = [doc.head.value('aliases') ?? []].flat().map(String);
  return written.flatMap((alias) => {
    if (alias.trim() === '' || /^[a-z]+:\/\//i.test(alias)) return [];
    if (alias.startsWith('/')) return [withSlash(alias)];
    const beside = new URL(alias, `https://a.invalid${parent(doc.before ?? '/')}`).pathname;
    return [withSlash(decodeURI(beside))];
  });
}

function parent(path: string): string {
  return path.replace(/[^/]+\/?$/, '');
}

function withSlash(path: string): string {
  return /\.html?$|\/$/.test(path) ? path : `${path}/`;
}

import { addressPart, fileName, wordSlug } from '../schema/slugs.ts';
import { dateFormat } from './formats.ts';
import { listPaths } from './list-paths.ts';
import { findLocale } from './locales.ts';
import type { Options } from './options.ts';
import type { Session, SyncedPost } from './session.ts';

/** The parts of a post that its URL is made of. */
export interface Addressed {
  slug: string;
  title: string;
  /** Relative to any folder. */
  file: string;
  /** Name of its locale; absent for the default one. */
  locale?: string | undefined;
  /** ISO string; a draft may have none. */
  date: string | undefined;
  /** Its `url`, without slashes at its ends. */
  url?: { path: string } | undefined;
}

/** How the options say where the posts of a collection are. */
export interface Addressing {
  /** Of its list, from the root of the language, without slashes at its ends. */
  list: string;
  /** Such as `/posts/:year/:slug/`; absent for posts below their list. */
  pattern?: string | undefined;
  /** Whether `url` of the front matter counts: only with the `permalinks` option. */
  hasUrls: boolean;
  timeZone: string;
}

/** The path of a post from the root of its language, without slashes at its ends. A draft without a date is below its list. */
export function permalink(post: Addressed, addressing: Addressing): string {
  const { list, pattern, hasUrls, timeZone } = addressing;
  if (hasUrls && post.url !== undefined) return post.url.path;
  const { slug, title, file, locale, date } = post;
  const usual = `${list}/${slug}`;
  if (pattern === undefined || (date === undefined && /:(?:year|month|day)\b/.test(pattern)))
    return usual;
  const [year = '', month = '', day = ''] =
    date === undefined ? [] : dateParts(new Date(date), timeZone);
  const values: Readonly<Record<string, string>> = {
    ...{ year, month, day, slug, section: list },
    title: wordSlug(title) || slug,
    filename: addressPart(withoutLocale(fileName(file), locale)),
  };
  const steps = pattern.split('/').filter((step) => step !== '');
  const path = steps.map((step) => decodeURIComponent(step).normalize('NFC')).join('/');
  return path.replace(/:([a-z]+)/g, (whole, token: string) => values[token] ?? whole);
}

/** `ring.de` is `ring` in German. */
function withoutLocale(name: string, locale = ''): string {
  const end = `.${locale}`.toLowerCase();
  const isNamed = locale !== '' && name.toLowerCase().endsWith(end);
  return isNamed ? name.slice(0, -end.length) : name;
}

/** Year, month and day of a date, such as `2026`, `03` and `14`. */
export function dateParts(date: Date, timeZone: string): string[] {
  return dateFormat('sv-SE', { timeZone }).format(date).split('-');
}

/** The `permalinks` option of a locale. @param locale its name; without one, that of the blog */
export function permalinksIn(
  { permalinks, locales }: Pick<Options, 'permalinks' | 'locales'>,
  locale: string | undefined,
): Options['permalinks'] {
  return (locale === undefined ? undefined : locales[locale]?.permalinks) ?? permalinks;
}

type Sites = Pick<Session, 'templates' | 'locales' | 'collections' | 'options'>;

/** Where the posts of a collection are in a language, and its first part of URLs. */
export function addressingOf(
  { templates, locales, options }: Pick<Session, 'templates' | 'locales' | 'options'>,
  collection: string,
  locale?: string,
): Addressing & { prefix: string } {
  const own = findLocale(locales, locale);
  const { permalinks, timeZone } = own?.options ?? options;
  const template = (own?.templates ?? templates).find((one) => one.collection === collection);
  return {
    list: template?.path ?? collection,
    pattern: permalinks?.[collection],
    ...{ hasUrls: permalinks !== undefined, timeZone, prefix: own?.prefix ?? '' },
  };
}

/** The path of each post from the root of the site, without slashes at its ends, and that of its list. */
export function postPaths(
  session: Sites,
): (collection: string, post: SyncedPost) => { path: string; list: string } {
  const lists = new Map<string | undefined, Map<string, string>>();
  const known = new Map<string, ReturnType<typeof addressingOf>>();
  return (collection, post) => {
    const { locale } = post;
    const ofLocale = lists.get(locale) ?? listPaths(session, locale);
    lists.set(locale, ofLocale);
    const key = `${locale ?? ''}/${collection}`;
    const addressing = known.get(key) ?? addressingOf(session, collection, locale);
    known.set(key, addressing);
    const path = permalink(post, addressing);
    return {
      path: addressing.prefix === '' ? path : `${addressing.prefix}/${path}`,
      list: ofLocale.get(collection) ?? collection,
    };
  };
}

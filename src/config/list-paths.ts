import { findLocale } from './locales.ts';
import type { Session } from './session.ts';

/** Where the lists of the collections of a locale are, from the root of the site, by collection. */
export function listPaths(
  { templates, locales, collections }: Pick<Session, 'templates' | 'locales' | 'collections'>,
  locale?: string,
): Map<string, string> {
  const own = findLocale(locales, locale);
  const prefix = own === undefined || own.prefix === '' ? '' : `${own.prefix}/`;
  const paths = (own?.templates ?? templates).map(
    ({ collection, path }) => [collection, prefix + path] as const,
  );
  const known = new Map(paths);
  return new Map([...collections.keys()].map((name) => [name, known.get(name) ?? prefix + name]));
}

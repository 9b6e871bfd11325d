import { locales } from 'virtual:tradeoff/site';
import { currentLocale } from '../config/current-locale.ts';
import { findLocale } from '../config/locales.ts';

/** The locale whose pages are below a path from the root of the site; the default one has all others. */
function localeAt(path: string) {
  const first = path.split('/').find((segment) => segment !== '');
  return (
    locales.find(({ prefix }) => prefix !== '' && prefix === first) ??
    locales.find(({ isDefault }) => isDefault)
  );
}

/** The name of the locale of a page; `undefined` in a blog without locales. */
export function localeOf(path: string): string | undefined {
  return localeAt(path)?.name;
}

/** The pattern of a route as the default locale has it. */
export function localPattern(pattern: string): string {
  const prefix = localeAt(pattern)?.prefix;
  const start = `/${prefix}`;
  if (!prefix || (pattern !== start && !pattern.startsWith(`${start}/`))) return pattern;
  return pattern.slice(start.length) || '/';
}

/** The locale whose page is being made; `undefined` in a blog without locales. */
export function ownLocale() {
  return findLocale(locales, currentLocale());
}

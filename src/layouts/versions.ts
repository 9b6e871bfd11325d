import { address, locales } from 'virtual:tradeoff/site';
import { absoluteHref } from '../config/addresses.ts';
import type { PageVersion, Translation } from '../data/types.ts';

/** The same page in every language that has it, for search engines; `x-default` is that of the default locale. */
export function pageAlternates(versions: readonly PageVersion[]): Translation[] {
  const same = versions.filter(({ isSame }) => isSame);
  if (same.length < 2) return [];
  const first = locales.find(({ isDefault }) => isDefault)?.lang;
  const alternates = same.map(({ lang, href }) => ({ lang, href: absoluteHref(href, address) }));
  const fallback = alternates.find(({ lang }) => lang === first);
  return [...alternates, ...(fallback ? [{ ...fallback, lang: 'x-default' }] : [])];
}

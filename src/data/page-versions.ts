import { locales } from 'virtual:tradeoff/site';
import { localPath, pathHref } from '../config/addresses.ts';
import { inLocale } from '../config/current-locale.ts';
import { currentSession } from '../config/current-session.ts';
import type { SessionLocale } from '../config/session.ts';
import { localeOf, localPattern } from './locales.ts';
import { getAllPosts, getBlog } from './posts.ts';
import type { PageVersion } from './types.ts';

/**
 * A page in every locale, for the language menu: the same page, else the nearest page above it that the locale has.
 *
 * @param path of the page from the root of the site, not encoded
 * @returns nothing in a blog without locales
 */
export async function pageVersions(path: string): Promise<PageVersion[]> {
  const own = localeOf(path);
  if (own === undefined) return [];
  const whole = path.replace(/^\/+|(?:\/index)?\.html$|\/+$/g, '');
  const post = (await getAllPosts()).find((one) => one.path === whole);
  const { locales: all, address } = currentSession();
  return Promise.all(
    locales.map(async ({ name, label, lang, dir }) => {
      const version = { label, lang, dir, isCurrent: name === own };
      if (name === own) return { ...version, href: pathHref(whole, address), isSame: true };
      const translation = post?.translations.find((one) => one.lang === lang);
      if (translation !== undefined) return { ...version, href: translation.href, isSame: true };
      const from = all.find((one) => one.name === own);
      const to = all.find((one) => one.name === name);
      const local = localPattern(`/${whole}`).slice(1).split('/');
      for (let length = local.length; from && to && length > 0; length--) {
        const found = await pathIn(local.slice(0, length).join('/'), from, to);
        const isSame = length === local.length && post === undefined;
        if (found !== undefined) return { ...version, href: pathHref(found, address), isSame };
      }
      return { ...version, href: pathHref(to?.prefix ?? '', address), isSame: false };
    }),
  );
}

/** Where a page of one locale is in another, the paths of types of posts translated, if that has it. */
async function pathIn(
  local: string,
  from: SessionLocale,
  to: SessionLocale,
): Promise<string | undefined> {
  const kind = from.templates.find(({ path }) => path === local)?.collection;
  const moved = to.templates.find(({ collection }) => collection === kind)?.path;
  if (moved !== undefined) return localPath(moved, to);
  const path = localPath(local, to);
  const [folder, slug, ...further] = local.split('/');
  if (slug !== undefined && (folder === 'tags' || folder === 'categories' || folder === 'series')) {
    const terms = (await inLocale(to.name, getBlog))[folder];
    // Its further pages are as many as its posts need, in each language.
    return further.length === 0 && terms.some((term) => term.slug === slug) ? path : undefined;
  }
  const isPage = currentSession().paths.some(
    ({ pattern, regex }) => !pattern.includes('[') && regex.test(`/${path}`),
  );
  return isPage ? path : undefined;
}

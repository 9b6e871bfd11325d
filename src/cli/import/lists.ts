import { wordSlug } from '../../schema/slugs.ts';
import { listHref } from './addresses.ts';
import type { Doc, Survey } from './contract.ts';
import { prefixOf } from './locales.ts';
import { type MovedList, redirectPagers } from './pagers.ts';

/** Redirects the lists of the old site, their further pages and their feeds to where the theme has them. */
export function moveLists(docs: readonly Doc[], survey: Survey): void {
  const { settings, feedOfLists } = survey;
  const posts = docs.filter(({ role, head }) => role === 'post' && head.value('draft') !== true);
  const lists = [...termLists(survey, posts), ...sectionLists(survey, posts)];
  for (const { before, after } of lists) {
    settings.redirects.set(before, after);
    if (feedOfLists !== undefined) settings.feeds.set(before + feedOfLists, feedOf(after));
  }
  redirectPagers([...lists, ...homes(posts)], survey);
}

/** Lists of tags, categories and series, where the theme has them under another URL. */
function termLists(
  { terms, settings }: Pick<Survey, 'terms' | 'settings'>,
  docs: readonly Doc[],
): MovedList[] {
  const found = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const doc of docs) {
    for (const { key, before } of terms) {
      const named = doc.head.keys().find((one) => settings.keys.get(one.toLowerCase()) === key);
      const written = doc.head.value(named ?? key);
      const values =
        typeof written === 'string' ? written.split(',') : Array.isArray(written) ? written : [];
      for (const value of values.map(String)) {
        const term = value.trim();
        if (wordSlug(term) === '') continue;
        const old = before(term, doc);
        found.set(old, listHref({ prefix: doc.prefix, list: key }, wordSlug(term)));
        counts.set(old, (counts.get(old) ?? 0) + 1);
      }
    }
  }
  return [...found].map(([before, after]) => {
    const posts = counts.get(before) ?? 0;
    // A series is one page.
    return { before, after, posts, postsNow: after.includes('/series/') ? 1 : posts };
  });
}

function sectionLists(survey: Survey, posts: readonly Doc[]): MovedList[] {
  return [...survey.lists].map(([before, { folder, lang }]) => {
    const own = inFolder(posts, survey, folder, lang);
    const after = listOf(own) ?? listHref({ ...prefixOf(lang, survey.settings), list: 'archive' });
    const postsNow = posts.filter((doc) => listHref(doc) === after).length;
    return { before, after, posts: own.length, postsNow };
  });
}

function inFolder(
  posts: readonly Doc[],
  { settings }: Pick<Survey, 'settings'>,
  folder: string,
  lang: string | undefined,
): Doc[] {
  return posts.filter(
    (doc) =>
      `${doc.group}/`.startsWith(`${folder}/`) &&
      (settings.languages.length === 0 || doc.lang === lang),
  );
}

/** The list in which most of these posts are. */
function listOf(posts: readonly Doc[]): string | undefined {
  const [most] = [...Map.groupBy(posts, (doc) => listHref(doc))].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  return most?.[0];
}

/** The home pages of the languages, which list all posts. */
function homes(posts: readonly Doc[]): MovedList[] {
  return [...Map.groupBy(posts, ({ prefix }) => prefix)].map(([prefix, own]) => {
    const home = listHref({ prefix, list: '' }).replace('//', '/');
    return { before: home, after: home, posts: own.length, postsNow: own.length };
  });
}

/** The feed of a list; the archive has that of the site. */
function feedOf(list: string): string {
  return `${list.replace(/archive\/$/, '')}rss.xml`;
}

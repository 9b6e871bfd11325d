import { slug as githubSlug } from 'github-slugger';
import type { SourceFolder, Survey } from '../contract.ts';

const pages = 'src/pages/';
/** Pages that list the posts of a term, such as `src/pages/tags/[tag]/index.astro`. */
const termRoute =
  /^src\/pages\/((?:[^[]+\/)?(tags?|topics?|categor(?:y|ies)|series))\/\[(?:\.{3})?\w+\](?:\/.*)?\.astro$/;
/** Further pages of a list, such as `src/pages/posts/[...page].astro`. */
const pagerRoute = /^src\/pages\/(.*?)\[(?:\.{3})?page\](?:\/index)?\.astro$/;
const feedRoute = /^src\/pages\/((?:[^[]+\/)?)([\w.-]+\.(?:xml|json))\.[jt]s$/;
/** Posts on a page, unless the site says how many: the default of Astro's `paginate`. */
const astroSize = 10;

const keys: readonly [RegExp, string][] = [
  [/^(?:tag|topic)/, 'tags'],
  [/^categor/, 'categories'],
  [/^series/, 'series'],
];

/** The lists of tags, categories and series of an Astro site: `list` gives the URL of a term's. */
export function termsIn({ files }: Pick<SourceFolder, 'files'>) {
  const found = new Map<string, string>();
  for (const file of files) {
    const [, folder, name = ''] = termRoute.exec(file) ?? [];
    const key = keys.find(([pattern]) => pattern.test(name))?.[1];
    if (folder !== undefined && key !== undefined && !found.has(key)) found.set(key, folder);
  }
  return [...found].map(([key, folder]) => {
    // Themes differ in how they write a term; most do so as anchors are written.
    const list = (term: string) => `/${folder}/${githubSlug(term)}/`;
    return { key, list, before: list };
  });
}

/** How an Astro site numbers the pages of its lists. @param size posts on a page, if the site says so */
export function pagerIn({ files }: Pick<SourceFolder, 'files'>, size: unknown): Survey['pager'] {
  const patterns = files.flatMap((file) => {
    const [, folder] = pagerRoute.exec(file) ?? [];
    return folder === undefined ? [] : [folder];
  });
  if (patterns.length === 0) return undefined;
  return {
    ...{ size: typeof size === 'number' ? size : astroSize, hasFirst: false },
    href(list, page) {
      const steps = list.split('/').filter((step) => step !== '');
      const own = patterns.find((pattern) => {
        const wanted = pattern.replace(/(?:^|\/)page\/$/, '').split('/');
        const names = wanted.filter((step) => step !== '');
        return (
          names.length === steps.length &&
          names.every((name, index) => name.startsWith('[') || name === steps[index])
        );
      });
      if (own === undefined) return undefined;
      return `${list}${/(?:^|\/)page\/$/.test(own) ? 'page/' : ''}${page}/`;
    },
  };
}

/** Feeds of an Astro site that are not where the theme has them: their URL, and the list that they are of. */
export function feedsIn({
  files,
}: Pick<SourceFolder, 'files'>): { before: string; list: string }[] {
  return files.flatMap((file) => {
    const [, folder, name] = feedRoute.exec(file) ?? [];
    if (folder === undefined || name === undefined || !/rss|feed|atom|index/.test(name)) return [];
    return [{ before: `/${file.slice(pages.length).replace(/\.[jt]s$/, '')}`, list: `/${folder}` }];
  });
}

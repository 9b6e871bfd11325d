import { slug as githubSlug } from 'github-slugger';
import { dirname } from 'node:path/posix';
import type { BlogConfig } from '../blog-config.ts';
import type { Doc, SourceFolder, Survey, Surveyed } from '../contract.ts';
import { published } from '../markdown/survey.ts';
import { pathLanguages } from '../path-languages.ts';
import { defaultIn } from './literals.ts';
import { feedsIn, pagerIn, termsIn } from './routes.ts';
import { astroSettings } from './settings.ts';

/** Folders of posts: collections, and the one of AstroPaper. */
const collection = /^src\/(?:content|data)\/([^/]+)\/(.+)$/;
/** A page for each entry, such as `src/pages/posts/[...slug]/index.astro`. */
const entryRoute =
  /^src\/pages\/(?:(.+)\/)?\[(?:\.{3})?(?:slug|id|post|path|article)\](?:\/index)?\.astro$/;
/** Folders of pages that are not those of posts. */
const listRoutes =
  /(?:^|\/)(?:tags?|categor(?:y|ies)|authors?|archives?|page|og|api|series|topics?)(?:\/|$)/;

/** Sorts an Astro site into posts, pages, files of `public`, and what is left out. */
export function surveyAstro(source: SourceFolder, _: unknown, blog?: BlogConfig): Survey {
  const texts = source.files.flatMap((file) => {
    const path = collection.exec(file)?.[2];
    return path !== undefined && /\.mdx?$/.test(path) ? [path] : [];
  });
  const languages = pathLanguages(texts, blog);
  const docs: Surveyed[] = [];
  const files: Survey['files'] = [];
  const leftOut: Survey['leftOut'] = [];
  const lists: Survey['lists'] = new Map();
  const settings = astroSettings(source, languages);
  settings.redirects.set('/archives/', '/archive/').set('/search/', '/search/');
  const routes = source.files.flatMap((file) => {
    const [whole, folder = ''] = entryRoute.exec(file) ?? [];
    return whole === undefined || listRoutes.test(folder) || folder.includes('[') ? [] : [folder];
  });
  const folders = new Map<string, string>();
  for (const from of source.files) {
    const [, name = '', path = ''] = collection.exec(from) ?? [];
    if (from.startsWith('public/')) files.push({ from, to: from });
    else if (name !== '' && /(?:^|\/)_[^/]*\.mdx?$/.test(path)) {
      leftOut.push({ from, why: 'Astro ignores files whose name begins with `_`' });
    } else if (name !== '' && /\.mdx?$/.test(path)) {
      folders.set(from, name);
      const inner = dirname(path) === '.' ? name : `${name}/${dirname(path)}`;
      docs.push({
        ...{ from, role: 'post', group: inner, path: published(path) },
        ...languages.of(path),
      });
    } else if (/^src\/pages\/[^[]+\.mdx?$/.test(from)) {
      docs.push({ from, role: 'page', group: '', path: from.slice('src/pages/'.length) });
    } else {
      const why = whyOut(from);
      if (why !== undefined) leftOut.push({ from, why });
    }
  }
  for (const name of new Set(folders.values())) {
    const route = routeOf(name, routes);
    if (route !== undefined && route !== '') lists.set(`/${route}/`, { folder: name });
  }
  const terms = termsIn(source);
  for (const before of defaultTerms(source, terms)) settings.redirects.set(before, '/archive/');
  for (const { before, list } of feedsIn(source)) {
    const own = before.endsWith('atom.xml') ? '/atom.xml' : '/rss.xml';
    if (list === '/' && before !== own && !before.endsWith('feed.json'))
      settings.feeds.set(before, own);
  }
  return {
    ...{ docs, files, leftOut, settings, lists, listTexts: [], terms },
    pager: pagerIn(source, settings.options['pageSize']),
    ...{ roots: ['public'], contentRoots: [], sourceRoot: 'src', bundles: true, byName: false },
    hasAddresses: true,
    before: (doc) => addressOf(doc, folders.get(doc.from), routes),
  };
}

/** Lists of the terms that the schema gives to posts without one, such as `others` in AstroPaper. */
function defaultTerms(source: SourceFolder, terms: ReturnType<typeof termsIn>): string[] {
  const file = source.files.find((one) => /^src\/content(?:\.|\/)config\.[jt]s$/.test(one));
  const schema = file === undefined ? '' : source.text(file);
  return terms.flatMap(({ key, list }) => {
    const found = defaultIn(schema, key);
    return Array.isArray(found)
      ? found.filter((term) => typeof term === 'string').map((term) => list(term))
      : [];
  });
}

/** The folder of pages for a collection: that of its name, or the only one. */
function routeOf(name: string, routes: readonly string[]): string | undefined {
  return routes.find((route) => route === name) ?? (routes.length === 1 ? routes[0] : undefined);
}

/** The URL of an entry, whose id Astro makes of its path. */
function addressOf(
  doc: Doc,
  name: string | undefined,
  routes: readonly string[],
): string | undefined {
  if (doc.role === 'page')
    return `/${doc.path.replace(/(?:(?:^|\/)index)?\.mdx?$/, '')}/`.replace(/^\/{2}/, '/');
  const route = name === undefined ? undefined : routeOf(name, routes);
  if (route === undefined) return undefined;
  const [, , path = ''] = collection.exec(doc.from) ?? [];
  const id = path
    .replace(/\.mdx?$/, '')
    .split('/')
    .filter((step) => !step.startsWith('_'))
    .map((step) => githubSlug(step))
    .join('/')
    .replace(/\/index$/, '');
  return `/${[route, doc.head.text('slug') ?? doc.head.text('postSlug') ?? id].filter((step) => step !== '').join('/')}/`;
}

function whyOut(from: string): string | undefined {
  if (/\.astro$/.test(from)) return 'a page or component of the old theme';
  if (/^src\/(?:styles|layouts|components|utils|lib|scripts|plugins|types|i18n)\//.test(from))
    return 'code of the old theme';
  if (
    /^src\/[^/]+\.(?:ts|js|mjs|json)$|^src\/(?:content|data)\/[^/]+\.(?:ts|json)$|^src\/pages\//.test(
      from,
    )
  )
    return 'code of the old site';
  if (!from.includes('/')) return 'a file of the old repository';
  return undefined;
}

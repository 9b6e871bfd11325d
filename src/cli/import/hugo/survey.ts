import { posix } from 'node:path';
import { isMap } from '../../../schema/keys.ts';
import { isOwnPath } from '../../../config/own-paths.ts';
import { canonicalLanguage } from '../../../schema/fields.ts';
import { urlPath } from '../../../schema/url-path.ts';
import type { BlogConfig } from '../blog-config.ts';
import type { Doc, Site, SourceFolder, Survey, Surveyed } from '../contract.ts';
import { splitHead } from '../head.ts';
import { prefixOf as localePrefix } from '../locales.ts';
import { hugoAddress, prefixOf, urlPart } from './addresses.ts';
import { type HugoConfig, languageOfFile, pagerOf, readConfig } from './config.ts';
import { hugoSettings } from './settings.ts';
import { languagesOf } from './languages.ts';

/** Pages that the theme has itself, by the layout of PaperMod and others. */
const ownPages: Readonly<Record<string, string>> = {
  archives: '/archive/',
  archive: '/archive/',
  search: '/search/',
};

/** Lists of Hugo's taxonomies, and where the theme has them. */
const taxonomies: Readonly<Record<string, string>> = {
  tags: 'tags',
  categories: 'categories',
  series: 'series',
};

/** Hugo makes a page of HTML only if it begins with front matter. */
const hasHead = /^\s*(?:---|\+\+\+|\{)/;

/** Sorts the files of a Hugo site into posts, pages, files that are copied, and what is left out. */
export function surveyHugo(source: SourceFolder, ask: Site['ask'], blog?: BlogConfig): Survey {
  const config = readConfig(source);
  const settings = hugoSettings(config);
  const used = languagesUsed(source, config);
  Object.assign(settings, languagesOf(config, used, blog));
  if (used.size > 1 && settings.languages.length === 0) {
    settings.remarks.push(
      `The site is in ${used.size} languages (${[...used].join(', ')}): posts have \`lang\`, and the interface is in one.`,
    );
  }
  const own = (lang: string | undefined, path: string) =>
    `/${prefixInBlog(lang, settings)}${path}`.replace(/^\/{2}/, '/');
  for (const file of config.broken)
    ask('setting-open', { from: file }, 1, 'The file cannot be read.');
  const docs: Surveyed[] = [];
  const leftOut: Survey['leftOut'] = config.files.map((from) => ({
    from,
    why: 'its settings are in the report and in the config',
  }));
  const files: Survey['files'] = [];
  const paths = new Map<string, string>();
  /** Paths of stand-alone pages that say their URL. */
  const ownUrls = new Map<string, string>();
  const lists: Survey['lists'] = new Map();
  const listTexts: Survey['listTexts'] = [];
  const inSections = sectionsOf(source, config);

  const isConfig = new Set(config.files);
  for (const from of source.files) {
    if (isConfig.has(from)) continue;
    const root = config.staticDirs.find((folder) => from.startsWith(`${folder}/`));
    if (root !== undefined) {
      files.push({ from, to: `public/${from.slice(root.length + 1)}` });
      continue;
    }
    const place = placeOf(from, config);
    if (place === undefined || !/\.(?:md|markdown|html?)$/i.test(from)) {
      const why = whyOut(from);
      if (place === undefined && why !== undefined) leftOut.push({ from, why });
      continue;
    }
    const { path, lang: folderLang } = place;
    if (/\.html?$/i.test(path) && !hasHead.test(source.text(from))) {
      // In the folder of a post it is a file of that post.
      if (!source.has(`${posix.dirname(from)}/index.md`))
        leftOut.push({ from, why: 'it is HTML without front matter; copy it to `public`' });
      continue;
    }
    const { name, lang: fileLang } = languageOfFile(path, config.languages);
    const lang = fileLang ?? folderLang;
    const folder = posix.dirname(path) === '.' ? '' : posix.dirname(path);
    if (name === '_index') {
      const way = folder
        .split('/')
        .map((step) => urlPart(step, true))
        .join('/');
      if (folder !== '' && !Object.hasOwn(taxonomies, path.split('/')[0] ?? ''))
        lists.set(`${prefixOf(lang, config)}/${way}/`, { folder, lang: tagOf(lang, config) });
      noteList(from, folder, { source, ask, leftOut, settings, listTexts, lang, config });
      continue;
    }
    const { head } = splitHead(source.text(from), from);
    const layout = (head.text('layout') ?? head.text('type') ?? '').toLowerCase();
    const page =
      folder === ''
        ? (ownPages[layout] ?? (/^(?:search|archives?)$/.test(name) ? ownPages[name] : undefined))
        : undefined;
    if (page !== undefined) {
      const now = own(lang, page);
      leftOut.push({ from, why: `the theme has this page at ${now}` });
      settings.redirects.set(
        `${prefixOf(lang, config)}/${head.text('url')?.replace(/^\/+|\/+$/g, '') ?? name}/`,
        now,
      );
      continue;
    }
    const section = path.split('/')[0] ?? '';
    const isPage =
      folder === '' || (name === 'index' && folder === section && !inSections.has(section));
    const target = isPage ? pagePath(path, name, lang, config) : postPath(path, name, lang, config);
    const at = isPage ? pageAtUrl(head.text('url'), lang, config) : undefined;
    if (at !== undefined) ownUrls.set(from, at);
    paths.set(from, path);
    docs.push({
      ...{ from, role: isPage ? 'page' : 'post', group: folder, path: target },
      lang: tagOf(lang, config),
      translation: posix.join(folder, name).replace(/\/index$/, ''),
    });
  }
  for (const [from, at] of ownUrls) {
    const page = docs.find((doc) => doc.from === from);
    // Translations of a page are found by its path.
    const isAlone = docs.every((doc) => doc === page || doc.translation !== page?.translation);
    if (page !== undefined && isAlone) page.path = at;
  }
  addLists(inSections, config, { settings, lists }, own);
  return {
    ...{ docs, files, leftOut, settings, lists, listTexts, bundles: true, byName: false },
    roots: config.staticDirs,
    contentRoots: [config.contentDir, 'assets'],
    feedOfLists: 'index.xml',
    pager: pagerOf(config),
    hasAddresses: true,
    terms: Object.values(taxonomies).map((key) => ({
      key,
      before: (term, { lang }) =>
        `${prefixOf(lang, config)}/${taxonomyName(key, config, lang)}/${urlPart(term, true)}/`,
    })),
    before: (doc: Doc) => hugoAddress(doc, paths.get(doc.from) ?? doc.path, config),
  };
}

/** The language tag of a file; `undefined` for the language of the site. */
function tagOf(lang: string | undefined, { defaultLanguage }: HugoConfig): string | undefined {
  return lang === undefined || lang === defaultLanguage
    ? undefined
    : (canonicalLanguage(lang) ?? lang);
}

/** First part of the URLs of a language in the blog; empty if the blog has one language. */
function prefixInBlog(lang: string | undefined, settings: Survey['settings']): string {
  const isOfSite = settings.languages.find(({ name }) => name === lang)?.isDefault !== false;
  return localePrefix(isOfSite ? undefined : lang, settings).prefix;
}

/** Languages that content files are in, that of the site first. */
function languagesUsed(source: SourceFolder, config: HugoConfig): Set<string> {
  const used = new Set([config.defaultLanguage]);
  for (const file of source.files) {
    const place = placeOf(file, config);
    if (place === undefined || !/\.(?:md|markdown|html?)$/i.test(file)) continue;
    const lang = languageOfFile(place.path, config.languages).lang ?? place.lang;
    if (lang !== undefined) used.add(lang);
  }
  return used;
}

/** What the site calls a taxonomy in URLs. */
function taxonomyName(
  key: string,
  { data, defaultLanguage }: HugoConfig,
  lang: string | undefined,
): string {
  const languages = data['languages'];
  const own = isMap(languages) ? languages[lang?.toLowerCase() ?? defaultLanguage] : undefined;
  const named =
    (isMap(own) && isMap(own['taxonomies']) ? own['taxonomies'] : undefined) ?? data['taxonomies'];
  const singular = { tags: 'tag', categories: 'category', series: 'series' }[key] ?? key;
  const name = isMap(named) ? named[singular] : undefined;
  return typeof name === 'string' ? name.toLowerCase() : key;
}

/** The path of a content file below its folder, and the language if that is a folder. */
function placeOf(
  from: string,
  { contentDir, data, languages, defaultLanguage }: HugoConfig,
): { path: string; lang?: string } | undefined {
  const all = data['languages'];
  for (const lang of languages) {
    const own = isMap(all) && isMap(all[lang]) ? all[lang]['contentdir'] : undefined;
    const folder = typeof own === 'string' ? own : undefined;
    if (folder !== undefined && from.startsWith(`${folder}/`))
      return { path: from.slice(folder.length + 1), lang };
  }
  if (!from.startsWith(`${contentDir}/`)) return undefined;
  const path = from.slice(contentDir.length + 1);
  const first = path.split('/')[0]?.toLowerCase() ?? '';
  const isLanguage = path.includes('/') && first !== defaultLanguage && languages.includes(first);
  return isLanguage ? { path: path.slice(first.length + 1), lang: first } : { path };
}

/** Top-level folders of the content that hold more than one page's own files. */
function sectionsOf(source: SourceFolder, config: HugoConfig): Set<string> {
  const sections = new Set<string>();
  for (const file of source.files) {
    const path = placeOf(file, config)?.path;
    if (path === undefined || !/\.(?:md|markdown|html?)$/i.test(path)) continue;
    const [first = '', ...rest] = path.split('/');
    const isOwn = rest.length === 1 && /^index(?:\.[\w-]+)?\.\w+$/.test(rest[0] ?? '');
    if (rest.length > 0 && !isOwn) sections.add(first);
  }
  return sections;
}

/** A stand-alone page that says its URL is there; `undefined` if it cannot be. */
function pageAtUrl(
  url: string | undefined,
  lang: string | undefined,
  config: HugoConfig,
): string | undefined {
  if (url === undefined) return undefined;
  const prefix = prefixOf(lang, config);
  const read = urlPath(url.startsWith('/') ? url : `${prefix}/${url}`);
  // Pages outside of the folder of their language would be in another one.
  if ('flaw' in read || !`/${read.path}/`.startsWith(`${prefix}/`)) return undefined;
  const steps = read.path.split('/');
  const isFree = steps.every((step) => /^[a-z\d][\w~-]*$/.test(step)) && !isOwnPath(steps[0] ?? '');
  return isFree ? `${read.path}.md` : undefined;
}

/** Stand-alone pages keep their path; the language is its first folder. */
function pagePath(
  path: string,
  name: string,
  lang: string | undefined,
  config: HugoConfig,
): string {
  const folder = name === 'index' ? posix.dirname(path) : posix.join(posix.dirname(path), name);
  return `${prefixOf(lang, config).slice(1)}/${folder}.md`
    .replace(/^\//, '')
    .split('/')
    .map((step) => urlPart(step, true))
    .join('/');
}

/** The section of a post is its collection, so its folder goes; folders in it stay. */
function postPath(
  path: string,
  name: string,
  lang: string | undefined,
  config: HugoConfig,
): string {
  const steps = path.split('/').slice(1, -1);
  const isOther = lang !== undefined && lang !== config.defaultLanguage;
  const file = isOther ? `${name}.${lang}.md` : `${name}.md`;
  const usable = steps.map((step) => step.replace(/^[._]+/, ''));
  if (usable.length === 0 && name === 'index') return `${path.split('/')[0] ?? 'post'}/${file}`;
  return [...usable, file.replace(/^[._]+/, '')].join('/');
}

interface ListContext {
  source: SourceFolder;
  ask: Site['ask'];
  leftOut: Survey['leftOut'];
  settings: Survey['settings'];
  listTexts: Survey['listTexts'];
  lang: string | undefined;
  config: HugoConfig;
}

/** A list has no text of its own in the theme; the intro of a tag is an option. */
function noteList(
  from: string,
  folder: string,
  { source, ask, leftOut, settings, listTexts, lang, config }: ListContext,
): void {
  const { head, body, bodyLine } = splitHead(source.text(from), from);
  const intro =
    head.text('description') ?? (/^[^\n#!<{[]+$/.test(body.trim()) ? body.trim() : undefined);
  const tag = /^tags\/(.+)$/.exec(folder)?.[1];
  leftOut.push({ from, why: 'lists have their heading and description from the theme' });
  if (tag !== undefined && intro !== undefined) {
    const intros = (settings.options['tagIntros'] ??= {}) as Record<string, string>;
    intros[tag] = intro;
  } else if (folder !== '' && (body.trim() === '' || body.trim() === intro)) {
    listTexts.push({
      ...{ from, folder, lang: tagOf(lang, config), title: head.text('title'), text: intro },
      line: body.trim() === '' ? undefined : bodyLine,
    });
  } else if (body.trim() !== '')
    ask('list-text', { from }, bodyLine, body.trim().split('\n')[0]?.slice(0, 80) ?? '');
}

/** The lists and feeds of a site and its sections, in each language. */
function addLists(
  sections: ReadonlySet<string>,
  config: HugoConfig,
  survey: Pick<Survey, 'settings' | 'lists'>,
  own: (lang: string | undefined, path: string) => string,
): void {
  const { redirects, feeds } = survey.settings;
  for (const lang of [undefined, ...config.languages]) {
    const prefix = prefixOf(lang, config);
    feeds.set(`${prefix}/index.xml`, own(lang, '/rss.xml'));
    for (const section of sections) {
      if (Object.hasOwn(taxonomies, section)) continue;
      survey.lists.set(`${prefix}/${urlPart(section, true)}/`, {
        folder: section,
        lang: tagOf(lang, config),
      });
    }
    // Hugo redirects the folder of the default language to the home page.
    if (prefix !== '' || lang !== undefined)
      redirects.set(`${prefix === '' ? `/${lang ?? ''}` : prefix}/`, own(lang, '/'));
    for (const key of Object.values(taxonomies)) {
      const before = `${prefix}/${taxonomyName(key, config, lang)}/`;
      if (before !== `/${key}/`) redirects.set(before, own(lang, `/${key}/`));
      feeds.set(`${before}index.xml`, own(lang, '/rss.xml'));
    }
  }
}

function whyOut(from: string): string | undefined {
  if (/^assets\/css\//.test(from))
    return 'style of the old theme; name what you need in `customCss`';
  if (/^assets\/js\//.test(from)) return 'a script of the old theme';
  if (from.startsWith('assets/')) return undefined;
  if (from.startsWith('layouts/shortcodes/') || from.startsWith('layouts/_shortcodes/'))
    return 'a template of a shortcode';
  if (from.startsWith('layouts/')) return 'a template of the old theme';
  if (from.startsWith('archetypes/')) return 'an archetype; `npx tradeoff new` has scaffolds';
  if (from.startsWith('data/')) return 'data for templates of the old theme';
  if (from.startsWith('i18n/')) return 'texts of the old theme; see the `strings` option';
  if (from.startsWith('public/')) return 'a build of the old site';
  if (from.startsWith('config/')) return 'settings for one environment';
  if (!from.includes('/')) return 'a file of the old repository';
  return undefined;
}

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { componentNames } from './component-names.ts';
import { fontFamilies } from './font-families.ts';
import { languageFonts } from './language-fonts.ts';
import { languages } from './languages.ts';
import { likesTarget } from './likes.ts';
import { storedLocale } from './locales.ts';
import type { RegisteredTemplate, Session, SessionLocale } from './session.ts';
import { themeColors } from './theme-colors.ts';

const prefix = 'virtual:tradeoff/';
const tokens = new URL('../styles/tokens.css', import.meta.url);
const faces = new URL('../styles/fonts.css', import.meta.url);

/**
 * The modules that give pages the owner's configuration:
 *
 * - `virtual:tradeoff/site`: options, strings, address and the templates in use;
 * - `virtual:tradeoff/layouts`: the layout of each template;
 * - `virtual:tradeoff/custom-templates`: outline and schema of the blog's own templates;
 * - `virtual:tradeoff/components/<Name>`: a named component, or the owner's override of it;
 * - `virtual:tradeoff/likes-service`: the service of the like buttons, for their script;
 * - `virtual:tradeoff/page-script`: the script of every page;
 * - `virtual:tradeoff/custom-css`: the owner's stylesheets, after `virtual:tradeoff/fonts.css`, which puts the
 *   owner's font families before the theme's, and `virtual:tradeoff/languages.css`, which adds those of the languages
 *   of the blog.
 */
export function virtualModules(session: Session): Plugin {
  return {
    name: 'tradeoff:virtual-modules',
    resolveId(id) {
      return id.startsWith(prefix) ? `\0${id}` : undefined;
    },
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      const name = id.slice(prefix.length + 1);
      if (name === 'site') return site(session);
      if (name === 'layouts') return layouts(session);
      if (name === 'custom-templates') return customTemplates(session);
      if (name === 'likes-service') return likesService(session);
      if (name === 'page-script') return pageScript(session);
      if (name === 'custom-css') {
        const { fonts, customCss } = session.options;
        const own = Object.keys(fonts).length > 0 ? [`import '${prefix}fonts.css';`] : [];
        if (languagesCss(session) !== '') own.push(`import '${prefix}languages.css';`);
        return [...own, ...customCss.map((css) => `import ${source(css, session)};`)].join('\n');
      }
      if (name === 'languages.css') return languagesCss(session);
      if (name === 'fonts.css')
        return fontFamilies(session.options.fonts, readFileSync(tokens, 'utf8'));
      const component = name.replace(/^components\//, '');
      if (!componentNames.some((known) => known === component)) return undefined;
      return `export { default } from ${componentSource(component, session)};`;
    },
  };
}

function likesService({ options, command }: Session): string {
  const likes = likesTarget(options.likes, command);
  const service = likes && (likes.provider === 'lyket' ? likes.apiKey : likes.endpoint);
  return [
    `export const provider = ${JSON.stringify(likes?.provider)};`,
    `export const service = ${JSON.stringify(service)};`,
  ].join('\n');
}

function site(session: Session): string {
  const { options, address, command } = session;
  // The collections are known after the first sync. A build bundles after it. The dev server reads them from the
  // session, because a collection can be added while it runs.
  const inUse =
    command === 'build'
      ? JSON.stringify([...session.collections.keys()])
      : "[...globalThis[Symbol.for('tradeoff.session')].collections.keys()]";
  const has = (what: 'hasDeck' | 'hasSources') =>
    command === 'build'
      ? String(hasPost(session, what))
      : `[...globalThis[Symbol.for('tradeoff.session')].collections.values()].some(({ posts }) => [...posts.values()].some((post) => post.${what}))`;
  if (session.locales.length > 0) return siteOfLocales(session, inUse);
  return [
    `export const options = ${JSON.stringify(options)};`,
    `export const strings = ${JSON.stringify(session.strings())};`,
    ...otherStrings(session),
    `export const address = ${JSON.stringify(address)};`,
    'export const locales = [];',
    ...sameForAll(session),
    `const templates = ${JSON.stringify(outlinesOf(session.templates))};`,
    `export const hasDecks = () => ${has('hasDeck')};`,
    `export const hasSources = () => ${has('hasSources')};`,
    `export const outlines = () => templates.filter(({ collection }) => ${inUse}.includes(collection));`,
  ].join('\n');
}

function sameForAll({ csp, hasPolicy, options, command, version }: Session): string[] {
  return [
    `export const csp = ${JSON.stringify(csp)};`,
    `export const hasPolicy = ${JSON.stringify(hasPolicy)};`,
    `export const likes = ${JSON.stringify(likesTarget(options.likes, command))};`,
    `export const version = ${JSON.stringify(version)};`,
    "export const alternatesOfPages = () => globalThis[Symbol.for('tradeoff.session')]?.record.alternates;",
    "export const indexing = () => globalThis[Symbol.for('tradeoff.session')]?.indexing;",
    `export const themeColors = ${JSON.stringify(themeColors(readFileSync(tokens, 'utf8')))};`,
  ];
}

function outlinesOf(templates: readonly RegisteredTemplate[]) {
  return templates.map(({ files: _files, custom: _custom, ...outline }) => outline);
}

/**
 * The same module for a blog of several languages, whose texts and URLs are those of the locale of the page.
 *
 * @param inUse code of the list of collections
 */
function siteOfLocales(session: Session, inUse: string): string {
  const { locales, address, command } = session;
  const names = locales.map(({ name }) => name);
  const by = (value: (locale: SessionLocale) => unknown) =>
    JSON.stringify(Object.fromEntries(locales.map((locale) => [locale.name, value(locale)])));
  const fallback = JSON.stringify(names[0]);
  const live = (what: 'hasDeck' | 'hasSources') =>
    `[...globalThis[Symbol.for('tradeoff.session')].collections.values()].some(({ posts }) => [...posts.values()].some((post) => post.${what} && (post.locale ?? ${fallback}) === (currentLocale() ?? ${fallback})))`;
  const has = (what: 'hasDeck' | 'hasSources') =>
    command === 'build' ? `at(${by((locale) => hasPost(session, what, locale))})` : live(what);
  return [
    `import { currentLocale, localised } from ${JSON.stringify(fileURLToPath(new URL('./current-locale.ts', import.meta.url)))};`,
    `const at = (values) => values[currentLocale() ?? ${fallback}];`,
    `export const locales = ${JSON.stringify(locales.map(({ name, prefix, label, isDefault, options: { lang, dir } }) => ({ name, prefix, label, isDefault, lang, dir })))};`,
    `export const options = localised(${by(({ options }) => options)}, ${fallback});`,
    `export const strings = localised(${by(({ options }) => session.strings(options.lang))}, ${fallback});`,
    `export const address = localised(${by(({ prefix }) => ({ ...address, prefix }))}, ${fallback});`,
    ...otherStrings(session),
    ...sameForAll(session),
    `const templates = ${by((locale) => outlinesOf(locale.templates))};`,
    `export const hasDecks = () => ${has('hasDeck')};`,
    `export const hasSources = () => ${has('hasSources')};`,
    `export const outlines = () => at(templates).filter(({ collection }) => ${inUse}.includes(collection));`,
  ].join('\n');
}

/** The words for posts in other languages than the blog; a dev server may get the first of one while it runs. */
function otherStrings({ collections, command, strings }: Session): string[] {
  if (command !== 'build')
    return [
      "export const stringsIn = (lang) => globalThis[Symbol.for('tradeoff.session')].strings(lang);",
    ];
  const posts = [...collections.values()].flatMap((collection) => [...collection.posts.values()]);
  const langs = new Set(posts.flatMap(({ lang }) => lang ?? []));
  const words = Object.fromEntries([...langs].map((lang) => [lang, strings(lang)]));
  return [
    `const others = ${JSON.stringify(words)};`,
    'export const stringsIn = (lang) => others[lang] ?? strings;',
  ];
}

/** What the languages of the blog and of its posts need; in development a post in any language can be added. */
function languagesCss({ options, locales, collections, command }: Session): string {
  const posts = [...collections.values()].flatMap((collection) => [...collection.posts.values()]);
  const used = [
    options.lang,
    ...locales.map((locale) => locale.options.lang),
    ...posts.flatMap(({ lang }) => lang ?? []),
    ...(command === 'build' ? [] : languages()),
  ];
  return languageFonts(used, {
    tokens: readFileSync(tokens, 'utf8'),
    faces: readFileSync(faces, 'utf8'),
    fonts: options.fonts,
  });
}

function hasPost(
  { collections }: Session,
  what: 'hasDeck' | 'hasSources',
  locale?: SessionLocale,
): boolean {
  const own = storedLocale(locale);
  return [...collections.values()].some(({ posts }) =>
    [...posts.values()].some((post) => post[what] && (locale === undefined || post.locale === own)),
  );
}

/** One module, because each costs a round trip on a slow connection. */
function pageScript(session: Session): string {
  const { options, command } = session;
  const parts = [
    'scheme-switch.ts',
    ...(options.search ? ['search/search-button.ts'] : []),
    // In the dev server, a post can add the first deck at any time.
    ...(command !== 'build' || hasPost(session, 'hasDeck') ? ['practice-count.ts'] : []),
  ];
  return parts.map((part) => `import ${ownSource(part)};`).join('\n');
}

function customTemplates({ templates }: Session): string {
  const custom = templates.filter((template) => template.custom);
  return [
    ...custom.map(
      ({ files }, i) => `import { schema as schema${i} } from ${JSON.stringify(files.schema)};`,
    ),
    `export const customTemplates = [${custom.map(({ files: _, ...outline }, i) => `{ outline: ${JSON.stringify(outline)}, schema: schema${i} }`).join(', ')}];`,
  ].join('\n');
}

function layouts({ templates }: Session): string {
  return [
    ...templates.map(({ files }, i) => `import layout${i} from ${JSON.stringify(files.layout)};`),
    `export const layouts = { ${templates.map(({ name }, i) => `${JSON.stringify(name)}: layout${i}`).join(', ')} };`,
  ].join('\n');
}

function componentSource(name: string, session: Session): string {
  const override = Object.entries(session.options.components).find(([key]) => key === name)?.[1];
  return override === undefined ? ownSource(`${name}.astro`) : source(override, session);
}

/** A file among the theme's components. */
function ownSource(file: string): string {
  return JSON.stringify(fileURLToPath(new URL(`../components/${file}`, import.meta.url)));
}

/** A path of the project (`./x`, `/x`) as an absolute one; a package specifier as it is. */
function source(specifier: string, session: Session): string {
  if (specifier.startsWith('./')) return JSON.stringify(session.root + specifier.slice(2));
  if (specifier.startsWith('/')) return JSON.stringify(session.root + specifier.slice(1));
  return JSON.stringify(specifier);
}

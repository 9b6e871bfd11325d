import type { AstroConfig } from 'astro';
import { canonicalLanguage } from '../schema/fields.ts';
import { nearest } from '../schema/nearest.ts';
import type { Options } from './options.ts';
import { OptionsError } from './options-error.ts';
import { directionOf } from './options-values.ts';

/** A language of a blog. */
export interface BlogLocale {
  /** Its key in the `locales` option. */
  name: string;
  /** First part of its URLs; empty for the default locale, unless that has a prefix too. */
  prefix: string;
  /** Its name in the language menu. */
  label: string;
  isDefault: boolean;
  options: Options;
}

/** Options of Astro's `i18n` that say the same as those of the theme. */
type AstroLocales = Pick<NonNullable<AstroConfig['i18n']>, 'defaultLocale' | 'routing'>;

/**
 * The languages of a blog, the default one first; empty without the `locales` option. Texts outside of `locales` are
 * in the default language, so only that one takes them.
 *
 * @param astro what `i18n` of Astro's config says of the default locale, if the options of the theme do not
 * @throws {@link OptionsError} when the default locale is not one of them
 */
export function resolveLocales(options: Options, astro?: AstroLocales): BlogLocale[] {
  const names = Object.keys(options.locales);
  const [first] = names;
  if (first === undefined) return [];
  const chosen = options.defaultLocale ?? astro?.defaultLocale ?? first;
  if (!names.includes(chosen)) throw new OptionsError([unknownDefault(chosen, names)]);
  const routing = astro?.routing;
  const ofAstro = typeof routing === 'object' ? routing.prefixDefaultLocale : undefined;
  const hasPrefix = options.prefixDefaultLocale ?? ofAstro ?? false;
  return [chosen, ...names.filter((name) => name !== chosen)].map((name) => {
    const { label, lang = canonicalLanguage(name) ?? name, ...given } = options.locales[name] ?? {};
    const isDefault = name === chosen;
    const texts = isDefault ? options : withoutTexts(options);
    const own = Object.entries(given).filter(([, value]) => value !== undefined);
    return {
      name,
      prefix: isDefault && !hasPrefix ? '' : name,
      label: label ?? ownName(lang),
      isDefault,
      options: { ...texts, ...Object.fromEntries(own), lang, dir: given.dir ?? directionOf(lang) },
    };
  });
}

/** The options without what is written in the default language. */
function withoutTexts(options: Options): Options {
  const { licence } = options.footer;
  const { mode, image } = options.home;
  const moved = Object.entries(options.kinds).map(([name, { path }]) => [name, { path }]);
  return {
    ...options,
    description: '',
    nav: undefined,
    tagIntros: {},
    strings: {},
    footer: { links: [], ...(licence && { licence }) },
    home: { mode, links: [], ...(image && { image }) },
    kinds: Object.fromEntries(moved) as Options['kinds'],
  };
}

/** The name of a language in that language, capitalised: `Deutsch`. */
function ownName(lang: string): string {
  const name = new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang;
  const [first = '', ...rest] = name;
  return first.toLocaleUpperCase(lang) + rest.join('');
}

function unknownDefault(name: string, names: readonly string[]) {
  const near = nearest(name, names);
  const hint = near === undefined ? '' : ` Did you mean '${near}'?`;
  const known = names.map((each) => `'${each}'`).join(', ');
  return {
    path: 'defaultLocale',
    message: `\`defaultLocale\` is '${name}', which \`locales\` does not have.${hint} It has ${known}.`,
  };
}

/** A source file without the part of its path that names its language. */
export interface LocatedFile {
  /** Name of its locale; `undefined` for the default one. */
  locale: string | undefined;
  /** As the file would be named in a blog of one language. */
  bare: string;
}

/**
 * The language of a source file: that of the folder in its collection (`designs/de/ring.md`), else that at the end of
 * its name (`ring.de.md`, `ring/index.de.md`), else the default one.
 *
 * @param file path of the file
 * @param base folder of the collection, relative to the same folder
 */
export function locatedFile(
  file: string,
  base: string,
  locales: readonly Pick<BlogLocale, 'name' | 'isDefault'>[],
): LocatedFile {
  const found = (written: string | undefined) =>
    locales.find(({ name }) => name.toLowerCase() === written?.toLowerCase());
  const root = `${base.replace(/^\.\/|\/+$/g, '')}/`;
  const [folder, ...rest] = file.startsWith(root) ? file.slice(root.length).split('/') : [];
  const ofFolder = rest.length > 0 ? found(folder) : undefined;
  if (ofFolder !== undefined)
    return { locale: storedLocale(ofFolder), bare: root + rest.join('/') };
  const [, start, tag, end] = /^(.*)\.([A-Za-z]{2,3}(?:-[A-Za-z\d]+)*)(\.mdx?)$/.exec(file) ?? [];
  const ofName = found(tag);
  if (ofName === undefined) return { locale: undefined, bare: file };
  return { locale: storedLocale(ofName), bare: `${start}${end}` };
}

/** The name of a locale as posts and their ids have it: `undefined` for the default one. */
export function storedLocale(
  locale: Pick<BlogLocale, 'name' | 'isDefault'> | undefined,
): string | undefined {
  return locale === undefined || locale.isDefault ? undefined : locale.name;
}

/** The locale with a name: the default one for `undefined`, as {@link storedLocale} gives it. */
export function findLocale<Locale extends Pick<BlogLocale, 'name' | 'isDefault'>>(
  locales: readonly Locale[],
  wanted: string | undefined,
): Locale | undefined {
  return locales.find(({ name, isDefault }) =>
    wanted === undefined ? isDefault : name === wanted,
  );
}

/** The id of a post in its collection: its slug, after the locale if that is not the default one. */
export function entryId({ slug, locale }: { slug: string; locale?: string | undefined }): string {
  return locale === undefined ? slug : `${locale}/${slug}`;
}

/** The id of a post: its collection, its locale if that is not the default one, and its slug. */
export function postId(
  collection: string,
  post: { slug: string; locale?: string | undefined },
): string {
  return `${collection}/${entryId(post)}`;
}

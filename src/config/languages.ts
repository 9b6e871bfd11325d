import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { english, resolveStrings, type StringOverrides, type Strings } from './strings.ts';

/** How pages name the posts of a template. */
export interface KindWords {
  /** Of one post: "Design". */
  label: string;
  /** Of the list: "Designs". */
  plural: string;
  /** One sentence for the home and list pages. */
  description: string;
}

/** What a file of `languages/` says. */
export interface Language {
  /** BCP 47 tag: the name of the file. */
  lang: string;
  words: StringOverrides;
  /** By the name of the template. */
  kinds: Readonly<Record<string, KindWords>>;
}

/** Words that a language has only where they differ from English: names of keys and files, and bare patterns. */
export const sameEverywhere: readonly (keyof Strings)[] = [
  'titleTemplate',
  'searchKeys',
  'searchKeysMac',
  'cardBlank',
  'practiceFile',
  'practiceWeekDay',
];

/** Two levels below the root of the package, in the sources and where they are compiled. */
const folder = new URL('../../src/config/languages/', import.meta.url);
const read = new Map<string, Language>();
const resolved = new WeakMap<Chosen, Map<string | undefined, Strings>>();

/** Tags of the languages that the interface has been translated into, English not among them. */
export function languages(): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => basename(file, '.json'))
    .sort();
}

/**
 * The words of a language: those of its own file, else of one with the same script (`zh-TW` reads `zh-Hant`, `pt-PT`
 * reads `pt-BR`).
 *
 * @param lang BCP 47 tag
 * @returns nothing for English, and for a language without a file
 */
export function languageFile(lang: string): Language | undefined {
  const tag = fileFor(lang);
  if (tag === undefined) return undefined;
  const known = read.get(tag);
  if (known !== undefined) return known;
  const written = JSON.parse(readFileSync(new URL(`${tag}.json`, folder), 'utf8')) as Language;
  const language = { ...written, lang: tag };
  read.set(tag, language);
  return language;
}

function fileFor(lang: string): string | undefined {
  const tags = languages();
  const wanted = new Intl.Locale(lang).maximize();
  const alike = (tag: string) => {
    const { language, script } = new Intl.Locale(tag).maximize();
    return language === wanted.language && script === wanted.script;
  };
  return tags.find((tag) => tag === lang) ?? tags.find(alike);
}

/** The parts of the options that choose words. */
interface Chosen {
  lang: string;
  strings: StringOverrides;
}

/** The words of a blog: the owner's, else those of its language, else English. */
export function blogStrings({ lang, strings }: Chosen): Strings {
  return resolveStrings(strings, lang, languageFile(lang));
}

/**
 * The words of the interface as a text in another language has them. The owner's are in the language of the blog, so
 * they do not count; a language without a file has the words of the blog.
 *
 * @param lang BCP 47 tag; without one, that of the blog
 */
export function stringsIn(lang: string | undefined, blog: Chosen): Strings {
  const known = resolved.get(blog) ?? new Map<string | undefined, Strings>();
  const strings = known.get(lang) ?? newStrings(lang, blog);
  resolved.set(blog, known.set(lang, strings));
  return strings;
}

function newStrings(lang: string | undefined, blog: Chosen): Strings {
  if (lang === undefined || isSameLanguage(lang, blog.lang)) return blogStrings(blog);
  const language = languageFile(lang);
  if (language !== undefined) return resolveStrings({}, language.lang, language);
  return isEnglish(lang) ? resolveStrings({}, 'en') : blogStrings(blog);
}

function isSameLanguage(lang: string, other: string): boolean {
  if (isEnglish(lang)) return isEnglish(other);
  const tag = fileFor(lang);
  return tag !== undefined && tag === fileFor(other);
}

function isEnglish(lang: string): boolean {
  return new Intl.Locale(lang).language === 'en';
}

/** The words that a language has no translation of, in the order of the English ones. */
export function missingWords(lang: string): (keyof Strings)[] {
  const keys = Object.keys(english) as (keyof Strings)[];
  if (isEnglish(lang)) return [];
  const { words = {} } = languageFile(lang) ?? {};
  return keys.filter((key) => words[key] === undefined && !sameEverywhere.includes(key));
}

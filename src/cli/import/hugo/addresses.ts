import { isMap } from '../../../schema/keys.ts';
import { parseDate } from '../../../schema/dates.ts';
import type { Doc } from '../contract.ts';
import type { HugoConfig } from './config.ts';
import { languageOfFile } from './config.ts';

/**
 * The URL that Hugo gives to a page: `url` of its front matter, or the pattern of its section in
 * `permalinks`, or the path of its file.
 *
 * @param path of the file below the content folder, without a folder of a language
 * @see https://gohugo.io/content-management/urls/
 */
export function hugoAddress(doc: Doc, path: string, config: HugoConfig): string | undefined {
  const { head } = doc;
  const isLower = config.data['disablepathtolower'] !== true;
  const part = (name: string) => urlPart(name, isLower);
  const steps = path.split('/');
  const { name } = languageOfFile(path, config.languages);
  const isBundle = name === 'index';
  const folders = steps.slice(0, isBundle ? -2 : -1);
  const fileName = isBundle ? (steps.at(-2) ?? '') : name;
  const slug = head.text('slug');
  const title = head.text('title') ?? fileName;
  const prefix = prefixOf(doc.lang, config);

  const own = head.text('url');
  if (own !== undefined) return own.startsWith('/') ? withSlash(own) : `${prefix}${withSlash(own)}`;

  const section = (isBundle ? steps[0] : folders[0]) ?? '';
  const pattern = patternOf(section, config);
  if (pattern === undefined) {
    const last = slug ?? fileName;
    const way = [...folders, last]
      .filter((step) => step !== '')
      .map(part)
      .join('/');
    return isUgly(config, section) ? `${prefix}/${way}.html` : `${prefix}/${way}/`;
  }
  const date = parseDate(head.value('date'), 'UTC');
  const two = (number: number) => String(number).padStart(2, '0');
  const tokens: Record<string, string | undefined> = {
    year: date && String(date.getUTCFullYear()),
    month: date && two(date.getUTCMonth() + 1),
    monthname: date && date.toLocaleString('en', { month: 'long', timeZone: 'UTC' }).toLowerCase(),
    day: date && two(date.getUTCDate()),
    weekday: date && String(date.getUTCDay()),
    weekdayname:
      date && date.toLocaleString('en', { weekday: 'long', timeZone: 'UTC' }).toLowerCase(),
    yearday:
      date &&
      String(Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 0)) / 86_400_000)),
    section: part(section),
    sections: folders.map(part).join('/'),
    title: part(title),
    slug: part(slug ?? title),
    slugorfilename: part(slug ?? fileName),
    slugorcontentbasename: part(slug ?? fileName),
    filename: part(fileName),
    contentbasename: part(fileName),
  };
  let isKnown = true;
  const filled = pattern.replace(/:([a-z]+)(?:\[[^\]]*\])?/gi, (_, token: string) => {
    const value = tokens[token.toLowerCase()];
    if (value === undefined) isKnown = false;
    return value ?? '';
  });
  if (!isKnown) return undefined;
  return withSlash(`${prefix}/${filled}`.replace(/\/{2,}/g, '/'));
}

function patternOf(section: string, { data }: HugoConfig): string | undefined {
  const { permalinks } = data;
  if (!isMap(permalinks)) return undefined;
  const own = isMap(permalinks['page']) ? permalinks['page'] : permalinks;
  const pattern = own[section.toLowerCase()] ?? own['/'];
  return typeof pattern === 'string' ? pattern : undefined;
}

function isUgly({ data }: HugoConfig, section: string): boolean {
  const ugly = data['uglyurls'];
  return ugly === true || (isMap(ugly) && ugly[section.toLowerCase()] === true);
}

/** The folder of a language in URLs: none for that of the site, unless the config says so. */
export function prefixOf(lang: string | undefined, { data, defaultLanguage }: HugoConfig): string {
  if (lang === undefined || lang === defaultLanguage) {
    return data['defaultcontentlanguageinsubdir'] === true ? `/${defaultLanguage}` : '';
  }
  return `/${lang.toLowerCase()}`;
}

function withSlash(path: string): string {
  return /\.\w{2,5}$|\/$/.test(path) ? path : `${path}/`;
}

/** A name as Hugo writes it into a URL: spaces become hyphens, and other punctuation goes. */
export function urlPart(name: string, isLower: boolean): string {
  let part = '';
  let wasHyphen = false;
  let isSpace = false;
  for (const character of name.normalize('NFC').trim()) {
    if (/[\p{L}\p{N}\p{M}._#+~@-]/u.test(character)) {
      wasHyphen = character === '-';
      if (isSpace && !wasHyphen) part += '-';
      isSpace = false;
      part += character;
    } else if (/\s/.test(character) && part !== '' && !wasHyphen) isSpace = true;
  }
  return isLower ? part.toLowerCase() : part;
}

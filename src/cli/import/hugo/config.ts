import { basename } from 'node:path/posix';
import { isMap } from '../../../schema/keys.ts';
import { siteAndBase } from '../addresses.ts';
import type { Pager, SourceFolder } from '../contract.ts';
import { readSettings } from '../head.ts';

/** The config of a Hugo site, all keys in lower case. */
export interface HugoConfig {
  data: Record<string, unknown>;
  /** Its files. */
  files: string[];
  /** Files that cannot be read. */
  broken: string[];
  contentDir: string;
  staticDirs: string[];
  /** Language tags that the site is in, that of the site first; empty if the config names none. */
  languages: string[];
  defaultLanguage: string;
  /** Path below the host, with slashes at both ends. */
  base: string;
  site: string | undefined;
}

const whole =
  /^(?:(?:hugo|config)\.(?:toml|ya?ml|json)|config\/_default\/(?:hugo|config)\.(?:toml|ya?ml|json))$/;
const part = /^config\/_default\/([\w-]+)(?:\.([\w-]+))?\.(?:toml|ya?ml|json)$/;

/** Reads the config, whether it is one file or several. */
export function readConfig(source: SourceFolder): HugoConfig {
  const files = source.files.filter((file) => whole.test(file) || part.test(file));
  const broken: string[] = [];
  let data: Record<string, unknown> = {};
  for (const file of files) {
    let read: Record<string, unknown>;
    try {
      read = lowered(readSettings(source.text(file), file)) as Record<string, unknown>;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      broken.push(file);
      continue;
    }
    const [, name = '', lang] = whole.test(file) ? [] : (part.exec(file) ?? []);
    const key = name === 'menus' ? 'menu' : name.toLowerCase();
    const nested =
      key === '' ? read : { [key]: 'menu' in read && key === 'menu' ? read['menu'] : read };
    data = merged(
      data,
      lang === undefined
        ? nested
        : key === 'languages'
          ? { languages: { [lang.toLowerCase()]: read } }
          : { languages: { [lang.toLowerCase()]: nested } },
    );
  }
  const languages = isMap(data['languages']) ? Object.keys(data['languages']) : [];
  const defaultLanguage =
    text(data['defaultcontentlanguage'])?.toLowerCase() ?? languages[0] ?? 'en';
  const baseUrl = text(data['baseurl']) ?? '';
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  return {
    ...{ data, files, broken, languages, defaultLanguage },
    contentDir: text(data['contentdir']) ?? 'content',
    staticDirs: [data['staticdir'] ?? 'static'].flat().map(String),
    ...(url === undefined ? { site: undefined, base: '/' } : siteAndBase(url)),
  };
}

/** The settings of one language, over those of the site. */
export function inLanguage({ data, defaultLanguage }: HugoConfig): Record<string, unknown> {
  const languages = data['languages'];
  const own = isMap(languages) ? languages[defaultLanguage] : undefined;
  return isMap(own) ? merged(data, own) : data;
}

export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function lowered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lowered);
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key.toLowerCase(), lowered(inner)]),
  );
}

function merged(a: Record<string, unknown>, b: Record<string, unknown>): Record<string, unknown> {
  const both = { ...a };
  for (const [key, value] of Object.entries(b)) {
    const own = both[key];
    both[key] = isMap(own) && isMap(value) ? merged(own, value) : value;
  }
  return both;
}

/** The name of a file without its language and extension, and its language if the site has it. */
export function languageOfFile(
  file: string,
  languages: readonly string[],
): { name: string; lang: string | undefined } {
  const name = basename(file).replace(/\.(?:mdx?|markdown|html?)$/i, '');
  const lang = /\.([a-z]{2,3}(?:-[a-z\d]+)*)$/i.exec(name)?.[1]?.toLowerCase();
  if (lang === undefined || !languages.includes(lang)) return { name, lang: undefined };
  return { name: name.slice(0, -lang.length - 1), lang };
}

/** Hugo's pages of lists: `/posts/page/2/`. Its first page redirects from `/posts/page/1/`. */
export function pagerOf(config: HugoConfig): Pager {
  const data = inLanguage(config);
  const pagination = isMap(data['pagination']) ? data['pagination'] : {};
  const size = [pagination['pagersize'], data['paginate']].find(
    (one): one is number => typeof one === 'number' && one > 0,
  );
  const path = text(pagination['path']) ?? text(data['paginatepath']) ?? 'page';
  return {
    ...{ size: size ?? 10, hasFirst: true },
    href: (list, page) => `${list}${path}/${page}/`,
  };
}

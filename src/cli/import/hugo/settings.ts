import { displayFields, negatedSwitches } from '../../../schema/display.ts';
import { shareTarget } from '../../../schema/share-targets.ts';
import { isMap } from '../../../schema/keys.ts';
import { canonicalLanguage } from '../../../schema/fields.ts';
import type { Settings } from '../contract.ts';
import { prefixOf } from './addresses.ts';
import { type HugoConfig, inLanguage, pagerOf, text } from './config.ts';

/** What `hugo.yaml` says, as options of the theme. */
export function hugoSettings(config: HugoConfig): Settings {
  const data = inLanguage(config);
  const params = isMap(data['params']) ? data['params'] : {};
  const remarks: string[] = [];
  const options: Record<string, unknown> = {};
  const set = (key: string, value: unknown): void => {
    if (value !== undefined) options[key] = value;
  };
  set('title', text(data['title']) ?? 'My blog');
  set('description', text(params['description']));
  set('author', author(params['author'] ?? data['author']));
  const lang = canonicalLanguage(
    text(data['languagecode']) ?? text(data['locale']) ?? config.defaultLanguage,
  );
  if (lang !== undefined && lang !== 'en') set('lang', lang);
  set('timeZone', text(data['timezone']));
  const prefix = prefixOf(undefined, config);
  const { size } = pagerOf(config);
  if (size !== 10 && size >= 1 && size <= 100) set('pageSize', size);
  set('nav', menu(data, config, prefix));
  set('social', social(params['socialicons'], remarks));
  set('footer', footer(data, params));
  set('home', home(params, prefix));
  set('display', display(params));
  const targets = Array.isArray(params['sharebuttons'])
    ? params['sharebuttons'].flatMap((one) => shareTarget(String(one)) ?? [])
    : [];
  if (targets.length > 0) set('shareButtons', targets);
  const edit = params['editpost'];
  const editUrl = isMap(edit) ? text(edit['url']) : undefined;
  if (editUrl !== undefined) {
    remarks.push(
      `Posts linked to ${editUrl} for changes. Set \`editLink\` to your new repository: its paths differ.`,
    );
  }
  if (JSON.stringify(data['markup'] ?? {}).includes('"\\\\(')) set('math', { brackets: true });
  const favicon = isMap(params['assets']) ? text(params['assets']['favicon']) : undefined;
  if (favicon !== undefined && /^(?:\/|https?:)/.test(favicon)) set('favicon', favicon);
  else if (favicon !== undefined) set('favicon', `/${favicon.replace(/^\.?\/*/, '')}`);
  for (const key of ['analytics', 'googleanalytics', 'disqusshortname', 'giscus', 'utterances']) {
    if (params[key] !== undefined || data[key] !== undefined) {
      remarks.push(`\`${key}\` is not copied: see the recipes for analytics and comments.`);
    }
  }
  for (const key of ['defaulttheme', 'disablethemetoggle', 'dateformat']) {
    if (params[key] !== undefined && params[key] !== 'auto' && params[key] !== false)
      remarks.push(`\`params.${key}\` has no option: see the guide about Hugo.`);
  }
  return {
    ...{ site: config.site, base: config.base, options, remarks, keys: taxonomyKeys(config) },
    ...{ redirects: new Map(), feeds: new Map(), languages: [], prefixDefault: false },
    headingIds: headingIds(data),
    ...(editUrl !== undefined && { editUrl: withSlash(editUrl) }),
  };
}

/** The `autoHeadingIDType` of Goldmark, unless it is the default. */
function headingIds({ markup }: Record<string, unknown>): string | undefined {
  const goldmark = isMap(markup) ? markup['goldmark'] : undefined;
  const parser = isMap(goldmark) ? goldmark['parser'] : undefined;
  const type = isMap(parser) ? text(parser['autoheadingidtype']) : undefined;
  return type === 'github' ? undefined : type;
}

function author(value: unknown): unknown {
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value))
    return value.filter((one) => typeof one === 'string').length === 0
      ? undefined
      : value.map((name) => ({ name: String(name) }));
  if (!isMap(value)) return undefined;
  const name = text(value['name']);
  return name === undefined
    ? undefined
    : { name, ...(text(value['email']) !== undefined && { email: text(value['email']) }) };
}

/** @param prefix of the language in URLs, such as `/de`; Hugo puts it in front of each */
export function menu(
  data: Record<string, unknown>,
  { site, base }: HugoConfig,
  prefix: string,
): unknown {
  const menus = data['menu'] ?? data['menus'];
  const main = isMap(menus) ? menus['main'] : undefined;
  if (!Array.isArray(main)) return undefined;
  const entries = main.filter(isMap).sort((a, b) => weightOf(a) - weightOf(b) || 0);
  const links = entries.flatMap((entry) => {
    const label = text(entry['name']) ?? text(entry['title']) ?? text(entry['identifier']);
    const url = text(entry['url']) ?? text(entry['pageref']);
    if (label === undefined || url === undefined) return [];
    const own =
      site !== undefined && url.startsWith(`${site}${base}`)
        ? `/${url.slice(site.length + base.length)}`
        : url;
    return { label, href: inSite(own, prefix) };
  });
  return links.length > 0 ? links : undefined;
}

/** A URL that the old theme passes through `absLangURL`: a path gets the prefix of the language. */
function inSite(url: string, prefix: string): string {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/|#)/i.test(url)) return url;
  const path = `/${url.replace(/^\/+/, '')}`.replace(/([^/])$/, '$1/');
  return path.startsWith(`${prefix}/`) ? path : prefix + path;
}

/** Entries without a weight come last. */
function weightOf({ weight }: Record<string, unknown>): number {
  return typeof weight === 'number' && weight !== 0 ? weight : Infinity;
}

/** Taxonomies of the site and of its languages, whose names are the keys in front matter. */
function taxonomyKeys({ data }: HugoConfig): Map<string, string> {
  const usual: Readonly<Record<string, string>> = {
    tag: 'tags',
    category: 'categories',
    series: 'series',
  };
  const languages = isMap(data['languages']) ? Object.values(data['languages']).filter(isMap) : [];
  const all = [data, ...languages].map((one) => one['taxonomies']).filter(isMap);
  return new Map(
    all.flatMap((one) =>
      Object.entries(one).flatMap(([singular, plural]): [string, string][] => {
        const ours = usual[singular];
        const theirs = String(plural).toLowerCase();
        return ours === undefined || theirs === ours ? [] : [[theirs, ours]];
      }),
    ),
  );
}

function social(value: unknown, remarks: string[]): unknown {
  if (!Array.isArray(value)) return undefined;
  const links = value.filter(isMap).flatMap((entry) => {
    const name = text(entry['name']);
    const url = text(entry['url']);
    if (name === undefined || url === undefined) return [];
    if (!/^(?:https?:|mailto:|\/)/i.test(url)) {
      remarks.push(`The social link \`${name}\` to \`${url}\` was left out.`);
      return [];
    }
    return { label: `${name.charAt(0).toUpperCase()}${name.slice(1)}`, href: url };
  });
  return links.length > 0 ? links : undefined;
}

function footer(data: Record<string, unknown>, params: Record<string, unknown>): unknown {
  const own = isMap(params['footer']) ? text(params['footer']['text']) : undefined;
  const licence = text(data['copyright']);
  const found = {
    ...(own !== undefined && { text: plain(own) }),
    ...(licence !== undefined && { licence: plain(licence) }),
  };
  return Object.keys(found).length > 0 ? found : undefined;
}

/** What the home page begins with. */
export function home(params: Record<string, unknown>, prefix: string): unknown {
  const profile = params['profilemode'];
  if (isMap(profile) && profile['enabled'] === true) {
    const buttons = Array.isArray(profile['buttons']) ? profile['buttons'].filter(isMap) : [];
    const links = buttons.flatMap((button) => {
      const label = text(button['name']);
      const href = text(button['url']);
      return label === undefined || href === undefined ? [] : { label, href: inSite(href, prefix) };
    });
    return {
      mode: 'profile',
      ...headed(profile['title'], profile['subtitle']),
      ...(links.length > 0 && { links }),
    };
  }
  if (params['disablespecial1stpost'] === true) return { mode: 'posts' };
  const info = params['homeinfoparams'];
  if (!isMap(info)) return undefined;
  const found = headed(info['title'], info['content']);
  return Object.keys(found).length > 0 ? found : undefined;
}

function headed(title: unknown, content: unknown): Record<string, string> {
  const heading = text(title);
  const words = text(content);
  return {
    ...(heading !== undefined && { heading: plain(heading) }),
    ...(words !== undefined && { text: plain(words) }),
  };
}

/** Texts of options are plain: links keep their words. */
function plain(markdown: string): string {
  return markdown
    .replace(/<[^>]+>/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^[-*]\s+/gm, '')
    .replace(/[*_`]{1,2}(\S[^*_`]*)[*_`]{1,2}/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

function display(params: Record<string, unknown>): unknown {
  const negated = new Map(
    Object.entries(negatedSwitches).map(([theirs, ours]) => [theirs.toLowerCase(), ours]),
  );
  const known = new Map(Object.keys(displayFields).map((key) => [key.toLowerCase(), key]));
  const found = Object.entries(params).flatMap(([key, value]): [string, boolean][] => {
    if (typeof value !== 'boolean') return [];
    const ours = known.get(key);
    if (ours !== undefined) return [[ours, value]];
    const opposite = negated.get(key);
    return opposite === undefined ? [] : [[opposite, !value]];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

function withSlash(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}

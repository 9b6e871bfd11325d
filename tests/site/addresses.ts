import { decode, readTags } from './html.ts';
import type { Tag } from './html.ts';

const addressAttributes = [
  ...['href', 'src', 'poster', 'data', 'action', 'xlink:href'],
  // What the theme's scripts fetch.
  'data-decks',
];
const listAttributes = ['srcset', 'imagesrcset'];
const metaNames = /^(?:og:(?:image|url)|twitter:image)$/;

/** URLs that a browser or a reader of the page's metadata would follow. */
export function addressesOf({ name, attributes, text }: Tag): string[] {
  const get = (key: string): string[] => {
    const value = attributes.get(key);
    return value === undefined ? [] : [value];
  };
  const found = [
    ...addressAttributes.flatMap(get),
    ...listAttributes
      .flatMap(get)
      .flatMap((list) => list.split(/,\s+/).map((part) => part.trim().split(/\s+/)[0] ?? '')),
    ...get('style').flatMap(cssAddresses),
    // The folder of the search index; scripts load this file of it first.
    ...get('data-bundle').map((folder) => `${folder}pagefind-entry.json`),
  ];
  if (name === 'style') found.push(...cssAddresses(text));
  if (name === 'script' && attributes.get('type') === 'application/ld+json') {
    found.push(...jsonAddresses(JSON.parse(text)));
  }
  const property = attributes.get('property') ?? attributes.get('name');
  if (name === 'meta' && metaNames.test(property ?? '')) found.push(...get('content'));
  if (name === 'meta' && attributes.get('http-equiv') === 'refresh') {
    found.push(...get('content').map((content) => content.replace(/^\d+;\s*url=/i, '')));
  }
  return found;
}

export function cssAddresses(css: string): string[] {
  const source = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const urls = source.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)/gi);
  const imports = source.matchAll(/@import\s+(?:"([^"]*)"|'([^']*)')/gi);
  return [...urls, ...imports].map(([, double, single, bare]) => double ?? single ?? bare ?? '');
}

/**
 * The URLs in a file that is not a page: a feed, a sitemap, a manifest, a drawing, a text for
 * machines.
 */
export function machineAddresses(file: string, text: string): string[] {
  if (/(?:^|[\\/])_redirects$/.test(file)) return redirectAddresses(text);
  if (file.endsWith('.svg')) return drawingAddresses(text);
  if (file.endsWith('.xml')) return xmlAddresses(text);
  if (/\.(?:json|webmanifest)$/.test(file)) return jsonAddresses(JSON.parse(text));
  return textAddresses(text);
}

/** Both sides of each line, because hosts without redirects have a page at the old URL. */
function redirectAddresses(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .flatMap((line) => {
      const [from = '', to = ''] = line.trim().split(/\s+/);
      // The line without the slash is for hosts that match lines as they are written.
      return from.endsWith('/') || /\.\w+$/.test(from) ? [from, to] : [to];
    });
}

function drawingAddresses(svg: string): string[] {
  const sheets = svg.matchAll(/<\?xml-stylesheet[^>]*\bhref="([^"]*)"/g);
  // References within a drawing are not URLs of the site.
  const inside = readTags(svg).flatMap(addressesOf);
  return [...Array.from(sheets, ([, href = '']) => decode(href)), ...inside].filter(
    (address) => !address.startsWith('#'),
  );
}

/** From Markdown and robots.txt. Texts also show URLs in examples, which are code. */
function textAddresses(text: string): string[] {
  const prose = text
    .replace(/^( *)(`{3,}|~{3,})[^\n]*\n[\s\S]*?^\1\2`*~*[ \t]*$/gm, '')
    .replace(/(`+)(?!`)[^\n]*?[^`\n]\1(?!`)/g, '');
  const links = prose.matchAll(/\]\(<?([^\s)>]+)>?(?:\s+"[^"]*")?\)/g);
  const named = prose.matchAll(/^\[[^\]\n]+\]:\s+<?(\S+?)>?(?:\s|$)/gm);
  const lines = prose.matchAll(/^(?:Sitemap|Url):\s*(\S+)$/gim);
  const found = [...links, ...lines, ...[...named].filter(([line]) => !line.startsWith('[^'))];
  return [...found.map(([, address = '']) => address), ...htmlAddresses(prose)];
}

const addressTexts = /<(link|guid|loc|icon|id|uri)(?:\s[^>]*)?>([^<]*)<\/\1>/g;
const htmlTexts = /<(content:encoded|content)(?:\s[^>]*)?>([^<]*)<\/\1>/g;

function xmlAddresses(xml: string): string[] {
  const attributes = readTags(xml).flatMap((tag) => [
    ...addressesOf(tag),
    ...[tag.attributes.get('url') ?? []].flat(),
  ]);
  const texts = [...xml.matchAll(addressTexts)].map(([, , text = '']) => decode(text).trim());
  const bodies = [...xml.matchAll(htmlTexts)].map(([, , text = '']) => decode(text));
  return [...attributes, ...texts, ...bodies.flatMap(htmlAddresses)].filter((text) => text !== '');
}

function htmlAddresses(html: string): string[] {
  return readTags(html).flatMap(addressesOf);
}

const addressKeys = new Set([
  ...['url', 'home_page_url', 'feed_url', 'icon', 'favicon', 'image', 'external_url', 'src'],
  ...['start_url', 'scope', '@id', 'item', 'mainEntityOfPage', 'logo', 'contentUrl', 'sameAs'],
  'href',
]);

function jsonAddresses(value: unknown, key = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => jsonAddresses(item, key));
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, inner]) => jsonAddresses(inner, name));
  }
  if (typeof value !== 'string') return [];
  if (key === 'content_html') return htmlAddresses(value);
  return addressKeys.has(key) || /^https?:\/\/\S+$/.test(value) ? [value] : [];
}

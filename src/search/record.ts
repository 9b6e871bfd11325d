import {
  decode,
  escapeHtml,
  hasClass,
  parseHtml,
  textOf,
  type HtmlElement,
  type HtmlNode,
} from '../feeds/html.ts';
import { indexedText } from '../config/search-words.ts';
import { elementsIn } from './elements.ts';
import { asciiLabels, svgLabels } from './labels.ts';

/** What a page says of its post for the search, as JSON in `data-search` of its article. */
export interface SearchFacts {
  title: string;
  /** Name of the template. */
  kind: string;
  tags: string[];
  /** ISO 8601; a draft may have none. */
  date?: string | undefined;
  year?: number | undefined;
  /** A `PostState` other than `published`, in development. */
  state?: string | undefined;
}

/**
 * The document that is indexed in place of the page of a post: its title, terms and date as data, and
 * the text of its article by headings. Diagrams count by their labels, and what nobody would search
 * this post for is left out. Nothing for a page that is not to be found.
 *
 * @param html the whole page
 * @throws when the article has no facts
 */
export function searchRecord(html: string): string | undefined {
  const start = html.search(/<article\b[^>]*\sdata-pagefind-body\b/);
  if (start === -1) return undefined;
  const end = html.lastIndexOf('</article>') + '</article>'.length;
  const [article] = parseHtml(html.slice(start, end));
  const facts = typeof article === 'object' && article.attributes['data-search'];
  if (typeof article !== 'object' || typeof facts !== 'string') {
    throw new Error('The article of a page with `data-pagefind-body` needs `data-search` too.');
  }
  const lang = /<html\b[^>]*\slang="([^"]*)"/.exec(html)?.[1] ?? 'unknown';
  return [
    `<html lang="${lang}"><body>`,
    ...factElements(JSON.parse(decode(facts)) as SearchFacts),
    content(article),
    '</body></html>',
  ].join('\n');
}

/** Later than every date: drafts come first, as in the lists. */
const undated = '9999-12-31';

function factElements({ title, kind, tags, date = undated, year, state }: SearchFacts): string[] {
  const fact = (attribute: string, value: string | number | undefined) =>
    value === undefined
      ? []
      : `<p data-pagefind-ignore data-pagefind-${attribute}>${escapeHtml(String(value))}</p>`;
  return [
    fact('meta="title"', indexedText(title)),
    fact('meta="tags"', tags.length === 0 ? undefined : indexedText(tags.join(', '))),
    fact('meta="state"', state),
    fact('filter="kind"', kind),
    tags.map((tag) => fact('filter="tag"', tag)),
    fact('filter="year"', year),
    fact('sort="date"', date),
  ].flat(2);
}

const skipped = new Set(
  'script style template noscript nav footer button h1 annotation'.split(' '),
);
const skippedAttributes = ['data-pagefind-ignore', 'data-footnote-ref', 'data-footnote-backref'];
const skippedClasses = ['secno', 'toc-bar', 'toc-rail', 'option-letter', 'lang'];
const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** The HTML that is indexed for a node of an article. */
function indexed(node: HtmlNode): string {
  if (typeof node === 'string') return indexedText(node);
  const { name, attributes } = node;
  if (skipped.has(name) || skippedAttributes.some((key) => key in attributes)) return '';
  if (skippedClasses.some((known) => hasClass(node, known))) return '';
  if (name === 'br') return ' ';
  if (name === 'img') return block(indexedText(attributes['alt'] ?? ''));
  if (name === 'svg') return block(list(svgLabels(node)));
  if (name === 'pre' && !hasClass(node, 'shiki')) return block(list(asciiLabels(textOf([node]))));
  if (name === 'header') {
    // The cells of a title block repeat the facts.
    const paragraphs = elementsIn(node).filter((element) => element.name === 'p');
    return paragraphs.map(content).map(block).join('');
  }
  if (/^h[2-6]$/.test(name)) return heading(node);
  return inline.has(name) ? content(node) : block(content(node));
}

function content({ children }: HtmlElement): string {
  return children.map(indexed).join('');
}

/** Pagefind ends a sentence with it. */
function block(html: string): string {
  return html.trim() === '' ? '' : `<div>${html}</div>\n`;
}

/** Its title is what results show: with the number that the page draws before it. */
function heading(node: HtmlElement): string {
  const { id } = node.attributes;
  const html = content(node);
  if (id === undefined) return block(html);
  const number = elementsIn(node).find(({ attributes }) => attributes['data-n'] !== undefined);
  const words = decode(html.replace(/<[^>]*>/g, ' ')).trim();
  const title = [number?.attributes['data-n'], words].filter(Boolean).join(' ');
  return `<${node.name} id="${id}" data-pagefind-title="${escapeHtml(title)}">${html}</${node.name}>\n`;
}

/** Separated, so that an excerpt reads as a list. */
function list(labels: readonly string[]): string {
  return escapeHtml(indexedText(labels.join(', ')));
}

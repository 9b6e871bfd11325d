import type { Element, ElementContent, Properties, Root } from 'hast';
import type { SearchedArticle, SearchFacts } from '../config/search-index.ts';
import { indexedText } from '../config/search-words.ts';
import type { LeavingNode, SearchContext } from '../markdown/constructs/leave-contract.ts';
import { leaving } from '../markdown/constructs/leaving.ts';
import { element } from '../markdown/hast.ts';
import { htmlOfTree, treeOfHtml } from '../markdown/leaving/html.ts';
import { elementsIn, isSpace, property, text, textOf } from '../markdown/leaving/tree.ts';

/**
 * The document that is indexed in place of the page of a post: its title, terms and date as data,
 * and the text of its article by headings. Diagrams are represented by their labels, and text that
 * no one would search this post for is left out. `undefined` for a page that is not searchable.
 *
 * @param html the whole page
 * @throws when the article has no facts
 */
export function searchRecord(html: string): string | undefined {
  const article = articleIn(html);
  return article && articleRecord(article);
}

/** The article of a page that can be searched for, else `undefined`. @throws when it has no facts. */
export function articleIn(html: string): Omit<SearchedArticle, 'url'> | undefined {
  const opening = html
    .match(/<article\b(?:"[^"]*"|'[^']*'|[^"'>])*>/g)
    ?.find((tag) => /\sdata-pagefind-body\b/.test(tag));
  if (opening === undefined) return undefined;
  const [article] = treeOfHtml(opening).children;
  const facts = article?.type === 'element' && property(article, 'dataSearch');
  if (typeof facts !== 'string') {
    throw new Error('The article of a page with `data-pagefind-body` needs `data-search` too.');
  }
  const [, lang = 'unknown'] = /<html\b[^>]*\slang="([^"]*)"/.exec(html) ?? [];
  const start = html.indexOf(opening) + opening.length;
  return {
    lang,
    facts: JSON.parse(facts) as SearchFacts,
    html: html.slice(start, html.lastIndexOf('</article>')),
  };
}

/** The document that is indexed for an article. */
export function articleRecord({ lang, facts, html }: Omit<SearchedArticle, 'url'>): string {
  const body = [
    ...factElements(facts).flatMap((fact) => [fact, text('\n')]),
    ...indexed(treeOfHtml(html).children),
  ];
  const page: Root = {
    type: 'root',
    children: [element('html', { lang }, [element('body', {}, body)])],
  };
  return htmlOfTree(page);
}

/** Later than every date: drafts come first, as in the lists. */
const undated = '9999-12-31';

function factElements(facts: SearchFacts): Element[] {
  const { title, kind, tags, date = undated, year, state } = facts;
  const fact = (properties: Properties, value: string | number | undefined) =>
    value === undefined
      ? []
      : element('p', { dataPagefindIgnore: '', ...properties }, [text(String(value))]);
  return [
    fact({ dataPagefindMeta: 'title' }, indexedText(title)),
    fact(
      { dataPagefindMeta: 'tags' },
      tags.length === 0 ? undefined : indexedText(tags.join(', ')),
    ),
    fact({ dataPagefindMeta: 'state' }, state),
    fact({ dataPagefindFilter: 'kind' }, kind),
    tags.map((tag) => fact({ dataPagefindFilter: 'tag' }, tag)),
    fact({ dataPagefindFilter: 'year' }, year),
    fact({ dataPagefindSort: 'date' }, date),
  ].flat(2);
}

const skipped = new Set('script style template noscript nav footer button h1'.split(' '));
const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
const context: SearchContext = {
  inside: indexed,
  block,
  text: (value) => [text(indexedText(value))],
};

/** What is indexed of the nodes of an article. */
function indexed(nodes: readonly LeavingNode[]): ElementContent[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return context.text(node.value);
    return node.type === 'element' ? indexedElement(node) : [];
  });
}

function indexedElement(node: Element): ElementContent[] {
  const { tagName, children, properties } = node;
  if (skipped.has(tagName) || 'dataPagefindIgnore' in properties) return [];
  for (const construct of leaving) {
    const made = construct.search?.(node, context);
    if (made !== undefined) return made;
  }
  if (tagName === 'br') return [text(' ')];
  if (tagName === 'header') {
    // The cells of a title block repeat the facts.
    const paragraphs = elementsIn(node).filter((one) => one.tagName === 'p');
    return paragraphs.flatMap((one) => block(indexed(one.children)));
  }
  if (/^h[2-6]$/.test(tagName)) return heading(node);
  return inline.has(tagName) ? indexed(children) : block(indexed(children));
}

/** Pagefind ends a sentence with it. */
function block(nodes: ElementContent[]): ElementContent[] {
  return nodes.every(isSpace) ? [] : [element('div', {}, nodes), text('\n')];
}

/** Its title is what results show, with the number that the page shows before it. */
function heading(node: Element): ElementContent[] {
  const id = property(node, 'id');
  const nodes = indexed(node.children);
  if (id === undefined) return block(nodes);
  const numbers = elementsIn(node).map((one) => property(one, 'dataN'));
  const title = [numbers.find(Boolean), textOf(nodes).trim()].filter(Boolean).join(' ');
  return [element(node.tagName, { id, dataPagefindTitle: title }, nodes), text('\n')];
}

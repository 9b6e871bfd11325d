import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { withoutContents } from './contents.ts';
import { formulasIn } from './formulas.ts';

/** What a page says, whatever its theme. */
export interface Facts {
  /** Where it redirects at once. */
  redirect?: string | undefined;
  /** Its canonical URL. */
  canonical?: string | undefined;
  title: string;
  /** Whether it has a body that an author wrote, as posts and stand-alone pages do. */
  hasBody: boolean;
  headings: { text: string; id?: string | undefined }[];
  words: number;
  pictures: number;
  tables: number;
  /** Formulas, as TeX or drawn. */
  formulas: number;
  /** Films and sounds of the site itself. */
  films: number;
  /** URLs of pages that it embeds. */
  frames: string[];
  /** Texts of blocks of code. */
  code: string[];
  /** Destinations of links in the body, as they are written. */
  links: string[];
  /** All ids of the page. */
  ids: ReadonlySet<string>;
  /** All text of the page without white space, and all its links, embedded pages and media. */
  whole: { text: string; links: ReadonlySet<string>; sources: readonly string[] };
}

/** Classes of the body of a post in generators and themes; ours is `prose`. */
const bodyClasses = new Set([
  ...['prose', 'post-content', 'entry-content', 'article-content', 'e-content', 'markdown-body'],
  ...['post-body', 'article-body', 'content__default', 'single-content'],
]);
/** Classes of what is beside a text, such as numbers of lines, and of formulas. */
const ofTheme = /^(?:lnt|ln|line-number|headerlink|anchor|katex|MathJax)$/;
const unseen = new Set(['script', 'style', 'template', 'noscript', 'head']);

/** Reads a page. The body is what has one of the known classes, else the article, else the main part. */
export function factsOf(html: string): Facts {
  const root = fromHtml(html);
  const all = elementsOf(root);
  const bodies = outermost(
    all.filter((one) => classesOf(one).some((name) => bodyClasses.has(name))),
  );
  const named = (tag: string) => all.filter(({ tagName }) => tagName === tag);
  const articles = named('article');
  const found: Nodes[] =
    bodies.length > 0
      ? bodies
      : [
          (articles.length === 1 ? articles[0] : undefined) ??
            named('main')[0] ??
            named('body')[0] ??
            root,
        ];
  const ids = new Set(all.flatMap((one) => [idOf(one) ?? [], nameOf(one) ?? []].flat()));
  const content = found.map((node) => withoutContents(node, ids));
  const inBody = content.flatMap((node) => elementsOf(node));
  const captions = new Set(
    inBody.filter(({ tagName }) => tagName === 'figcaption').flatMap((one) => elementsOf(one)),
  );
  const first = (tag: string) =>
    named(tag)
      .map(textOf)
      .find((text) => text !== '');
  return {
    redirect: redirectOf(named('meta')),
    canonical: named('link')
      .filter(({ properties: { rel } }) => Array.isArray(rel) && rel.includes('canonical'))
      .map(({ properties: { href } }) => href)
      .find((href) => typeof href === 'string'),
    title: first('h1') ?? first('title') ?? '',
    hasBody: bodies.length > 0,
    headings: inBody
      .filter((one) => /^h[1-6]$/.test(one.tagName) && !captions.has(one))
      .map((one) => ({ text: textOf(one), id: idOf(one) }))
      .filter(({ text }) => text !== ''),
    words: withoutTex(content.map(textOf).join(' ')).match(/[\p{L}\p{N}]+/gu)?.length ?? 0,
    pictures: inBody.filter(isPicture).length,
    tables: inBody.filter((one) => one.tagName === 'table' && !isLines(one)).length,
    formulas: content.reduce((sum, node) => sum + formulasIn(node), 0),
    films: inBody.filter(({ tagName }) => tagName === 'video' || tagName === 'audio').length,
    frames: inBody.filter(({ tagName }) => tagName === 'iframe').flatMap(sourcesOf),
    code: inBody
      .filter((one) => one.tagName === 'pre' && !classesOf(one).includes('mermaid'))
      .map((one) => squeezed(textOf(one)))
      .filter((text) => !/^\d*$/.test(text)),
    links: inBody.flatMap(hrefOf),
    ids,
    whole: {
      text: squeezed(textOf(root)),
      links: new Set(all.flatMap(hrefOf)),
      sources: all.flatMap((one) => [...hrefOf(one), ...sourcesOf(one)]),
    },
  };
}

/** A text without formulas that a browser draws. */
export function withoutTex(text: string): string {
  return text.replace(/\$\$[^$]+\$\$|\$[^$\n]+\$|\\\([^]*?\\\)|\\\[[^]*?\\\]/g, ' ');
}

/** White space says nothing in a comparison of two generators. */
export function squeezed(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

function elementsOf(node: Nodes): Element[] {
  const inside = 'children' in node ? node.children.flatMap((child) => elementsOf(child)) : [];
  return node.type === 'element' ? [node, ...inside] : inside;
}

/** Those that are in no other of the list. */
function outermost(elements: readonly Element[]): Element[] {
  const inner = new Set(elements.flatMap((one) => elementsOf(one).slice(1)));
  return elements.filter((one) => !inner.has(one));
}

/** What a reader sees of a node: without signs beside headings and numbers of lines. */
function textOf(node: Nodes | Root): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (node.type === 'element') {
    const { hidden, ariaHidden } = node.properties;
    if (unseen.has(node.tagName) || hidden === true || ariaHidden === 'true') return '';
    // Formulas have no text that two ways to draw them share.
    if (node.tagName === 'math' || classesOf(node).some((name) => ofTheme.test(name))) return '';
  }
  const isBlock = node.type === 'element' && !inline.has(node.tagName);
  const text = node.children.map((child) => textOf(child)).join('');
  return isBlock ? ` ${text} ` : text;
}

const inline = new Set(
  'a abbr b bdi code del em i kbd mark q s small span strong sub sup time u var'.split(' '),
);

function classesOf({ properties: { className } }: Element): string[] {
  return Array.isArray(className) ? className.map(String) : [];
}

/** What an element loads. */
function sourcesOf({ properties: { src, dataSrc } }: Element): string[] {
  return [src, dataSrc].filter((one) => typeof one === 'string');
}

function idOf({ properties: { id } }: Element): string | undefined {
  return typeof id === 'string' && id !== '' ? id : undefined;
}

function nameOf({ tagName, properties: { name } }: Element): string | undefined {
  return tagName === 'a' && typeof name === 'string' ? name : undefined;
}

function hrefOf({ tagName, properties: { href } }: Element): string[] {
  return tagName === 'a' && typeof href === 'string' ? [href] : [];
}

/** Pictures, and diagrams, which an old theme may have drawn in the browser. */
function isPicture(one: Element): boolean {
  const { tagName } = one;
  if (tagName === 'img') return true;
  if (tagName === 'pre' || tagName === 'div') return classesOf(one).includes('mermaid');
  return tagName === 'figure' && elementsOf(one).some((inner) => inner.tagName === 'svg');
}

/** A table that only puts numbers beside lines of code. */
function isLines(one: Element): boolean {
  return (
    classesOf(one).includes('lntable') || elementsOf(one).some(({ tagName }) => tagName === 'pre')
  );
}

function redirectOf(metas: readonly Element[]): string | undefined {
  const [content] = metas
    .filter(({ properties: { httpEquiv } }) => String(httpEquiv).toLowerCase() === 'refresh')
    .map(({ properties }) => properties['content']);
  return typeof content === 'string'
    ? /url=\s*['"]?([^'"]+)/i.exec(content)?.[1]?.trim()
    : undefined;
}

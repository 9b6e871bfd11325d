import { parse } from 'ultrahtml';

/** An element of rendered HTML. Names are in lower case. */
export interface HtmlElement {
  name: string;
  /** Values as written: entities are not decoded. */
  attributes: Readonly<Record<string, string>>;
  children: HtmlNode[];
}

/** A text, as written, or an element. Comments are not kept. */
export type HtmlNode = HtmlElement | string;

/** What `ultrahtml` answers, which it types as `any`. */
interface Parsed {
  type: number;
  name?: string;
  value?: string;
  attributes?: Record<string, string>;
  children?: Parsed[];
}

const elementType = 1;
const textType = 2;

const part =
  /<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?<\/\1\s*>|<([a-z][^\s/>]*)((?:\s+[^\s=>/"']+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?|\s*\/)*)\s*>/gi;
const attribute = /([^\s=>/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/**
 * The nodes of an HTML fragment. Scripts, styles and comments are left out: nothing that leaves the page
 * has a use for them.
 */
export function parseHtml(html: string): HtmlNode[] {
  // Closing tags without an opening one stop the parser unless something is open.
  const root = parse(`<body>${plain(html)}</body>`) as Parsed;
  return (root.children?.[0]?.children ?? []).flatMap(toNode);
}

/**
 * The parser ends a tag at the first `>`, also inside a value, knows values in quotes only, and drops the
 * text before a comment.
 */
function plain(html: string): string {
  return html.replace(part, (whole: string, raw?: string, name?: string, attributes?: string) => {
    if (name === undefined || raw !== undefined) return '';
    const close = /\/\s*>$/.test(whole) && !/=\s*[^\s"'>]+\/>$/.test(whole) ? ' /' : '';
    const written = [...(attributes ?? '').matchAll(attribute)].map(
      ([, key = '', double, single, bare]) => {
        const value = (double ?? single ?? bare ?? '')
          .replaceAll('>', '&gt;')
          .replaceAll('"', '&quot;')
          .replaceAll('\\', '&#92;');
        return ` ${key.toLowerCase()}="${value}"`;
      },
    );
    return `<${name.toLowerCase()}${written.join('')}${close}>`;
  });
}

function toNode({
  type,
  name = '',
  value = '',
  attributes = {},
  children = [],
}: Parsed): HtmlNode[] {
  if (type === textType) return [value];
  if (type !== elementType) return [];
  return [{ name, attributes, children: children.flatMap(toNode) }];
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
};

/** Text with its entities decoded: those that renderers write. Others stay as they are. */
export function decode(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (hex !== undefined) return character(Number.parseInt(String(hex), 16));
    if (decimal !== undefined) return character(Number(decimal));
    return entities[String(name)] ?? whole;
  });
}

/** Numbers beyond Unicode name the replacement character, as in browsers. */
function character(code: number): string {
  return code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code);
}

/** Text as HTML and XML have it, in elements and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The text of nodes, decoded. */
export function textOf(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => (typeof node === 'string' ? decode(node) : textOf(node.children)))
    .join('');
}

export function hasClass({ attributes }: HtmlElement, name: string): boolean {
  return attributes['class']?.split(/\s+/).includes(name) ?? false;
}

/** The elements among nodes and below them that pass a test, in document order; none inside another. */
export function findAll(
  nodes: readonly HtmlNode[],
  test: (element: HtmlElement) => boolean,
): HtmlElement[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return [];
    return test(node) ? [node] : findAll(node.children, test);
  });
}

import { decode, parseHtml, textOf, type HtmlElement, type HtmlNode } from '../feeds/html.ts';

/**
 * Markdown of HTML that has been cleaned for feeds: its addresses are whole, and nothing of the page's own
 * drawing is left. Cells that span several become single ones.
 */
export function htmlToMarkdown(html: string): string {
  return blocks(parseHtml(html));
}

function blocks(nodes: readonly HtmlNode[]): string {
  const written: string[] = [];
  let line: HtmlNode[] = [];
  const endLine = () => {
    const text = inline(line).trim();
    if (text !== '') written.push(text);
    line = [];
  };
  for (const node of nodes) {
    if (typeof node === 'string' || !blockNames.test(node.name)) {
      line.push(node);
      continue;
    }
    endLine();
    const text = block(node);
    if (text.trim() !== '') written.push(text);
  }
  endLine();
  return written.join('\n\n');
}

const blockNames =
  /^(?:h[1-6]|p|pre|ul|ol|dl|blockquote|figure|figcaption|table|hr|details|summary|audio|video)$/;

function block(element: HtmlElement): string {
  const { name, children, attributes } = element;
  const heading = /^h([1-6])$/.exec(name)?.[1];
  if (heading !== undefined) return `${'#'.repeat(Number(heading))} ${inline(children).trim()}`;
  switch (name) {
    case 'pre':
      return fence(textOf(children));
    case 'ul':
    case 'ol':
      return items(element);
    case 'dl':
      return blocks(
        children.flatMap((child) => (typeof child === 'string' ? [] : paragraph(child))),
      );
    case 'blockquote':
      return blocks(children).replace(/^/gm, '> ').replace(/ +$/gm, '');
    case 'figure':
    case 'details':
      return blocks(children);
    case 'summary':
      return `**${inline(children).trim()}**`;
    case 'table':
      return table(element);
    case 'hr':
      return '---';
    case 'audio':
    case 'video':
      return attributes['src'] === undefined ? '' : `<${decode(attributes['src'])}>`;
    default:
      return inline(children).trim();
  }
}

function paragraph({ name, children }: HtmlElement): HtmlElement[] {
  if (name !== 'dt') return [{ name: 'p', attributes: {}, children }];
  return [{ name: 'p', attributes: {}, children: [{ name: 'strong', attributes: {}, children }] }];
}

function fence(source: string): string {
  const longest = Math.max(2, ...[...source.matchAll(/`{3,}/g)].map(([marks]) => marks.length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}\n${source.replace(/\n$/, '')}\n${marks}`;
}

function items({ name, children, attributes }: HtmlElement): string {
  const first = Number(attributes['start'] ?? 1);
  const list = children.filter((child) => typeof child !== 'string');
  const texts = list.map(({ children: inner }, index) => {
    const mark = name === 'ol' ? `${first + index}. ` : '- ';
    return mark + blocks(inner).replace(/\n(?!\n)/g, `\n${' '.repeat(mark.length)}`);
  });
  return texts.join(texts.some((text) => text.includes('\n\n')) ? '\n\n' : '\n');
}

function table({ children }: HtmlElement): string {
  const rows = rowsOf(children);
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return '';
  const [head = [], ...body] = rows.map((row) =>
    Array.from({ length: width }, (_, index) => row[index] ?? ''),
  );
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}

function rowsOf(nodes: readonly HtmlNode[]): string[][] {
  return nodes.flatMap((node): string[][] => {
    if (typeof node === 'string') return [];
    if (node.name !== 'tr') return rowsOf(node.children);
    const cells = node.children.filter((cell) => typeof cell !== 'string');
    return [
      cells.map(({ children }) =>
        inline(children).replace(/\s+/g, ' ').replaceAll('|', '\\|').trim(),
      ),
    ];
  });
}

const marks: Readonly<Record<string, string>> = {
  em: '*',
  i: '*',
  strong: '**',
  b: '**',
  del: '~~',
};

function inline(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => (typeof node === 'string' ? escaped(node) : inlineElement(node)))
    .join('');
}

function inlineElement({ name, attributes, children }: HtmlElement): string {
  const inner = () => inline(children);
  const mark = marks[name];
  if (mark !== undefined) return inner().trim() === '' ? '' : `${mark}${inner().trim()}${mark}`;
  switch (name) {
    case 'code':
      return codeSpan(textOf(children));
    case 'br':
      return '  \n';
    case 'img':
      return `![${escaped(attributes['alt'] ?? '')}](${target(attributes['src'])})`;
    case 'a':
      return attributes['href'] === undefined
        ? inner()
        : `[${inner().trim()}](${target(attributes['href'])})`;
    case 'math':
      return formula(attributes['display'] === 'block', children);
    default:
      return inner();
  }
}

function target(written = ''): string {
  return decode(written).replaceAll('(', '%28').replaceAll(')', '%29').replaceAll(' ', '%20');
}

function codeSpan(source: string): string {
  const longest = Math.max(0, ...[...source.matchAll(/`+/g)].map(([run]) => run.length));
  const ticks = '`'.repeat(longest + 1);
  const pad = longest > 0 ? ' ' : '';
  return `${ticks}${pad}${source}${pad}${ticks}`;
}

/** The source of a formula, which its drawing carries along. */
function formula(isBlock: boolean, children: readonly HtmlNode[]): string {
  const source = annotation(children) ?? textOf(children);
  return isBlock ? `\n$$\n${source.trim()}\n$$\n` : `$${source.trim()}$`;
}

function annotation(nodes: readonly HtmlNode[]): string | undefined {
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    if (node.name === 'annotation') return textOf(node.children);
    const inside = annotation(node.children);
    if (inside !== undefined) return inside;
  }
  return undefined;
}

/** What Markdown would take for its own. */
function escaped(text: string): string {
  return decode(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*[\]<]/g, '\\$&')
    .replace(/(^|\s)_|_(?=\s|$)/g, (found) => found.replace('_', '\\_'));
}

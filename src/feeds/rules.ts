import { cards, quiz, sourceKind } from './study-rules.ts';
import { math } from './math-rule.ts';
import { decode, escapeHtml, findAll, hasClass, textOf } from './html.ts';
import type { HtmlElement, HtmlNode } from './html.ts';
import type { Rule } from './rule.ts';

/** Before a heading the page shows the number of the section, by its stylesheet. */
const sectionNumber: Rule = (element) => {
  if (!hasClass(element, 'secno')) return undefined;
  const number = element.attributes['data-n'] ?? '';
  return /\d/.test(number) ? `${number} ` : '';
};

/** The number of a figure or table, before its caption. */
const figureNumber: Rule = (element, { inside }) =>
  hasClass(element, 'no') ? `<strong>${inside(element.children)}</strong> ` : undefined;

/** A diagram as the file of its picture, with what it says in words for those who do not see it. */
const diagram: Rule = (element, { url, inside }) => {
  if (element.name !== 'figure' || !hasClass(element, 'diagram')) return undefined;
  const [file] = findAll(element.children, (one) => hasClass(one, 'enlarge'));
  const href = file?.attributes['href'];
  if (href === undefined) return undefined;
  const [svg] = findAll(element.children, ({ name }) => name === 'svg');
  const words = findAll(element.children, (one) => one.name === 'ul' && hasClass(one, 'sr-only'));
  const lines = words.flatMap(({ children }) => findAll(children, ({ name }) => name === 'li'));
  const name = svg === undefined ? '' : labelOf(svg);
  const described = findAll(svg?.children ?? [], (one) => one.name === 'desc');
  const alt = [name, ...[...described, ...lines].map((one) => textOf(one.children).trim())]
    .map((text) => text.replace(/\.$/, ''))
    .filter(Boolean);
  const size = ['width', 'height'].flatMap((key) => {
    const value = svg?.attributes[key];
    return value === undefined ? [] : ` ${key}="${escapeHtml(value)}"`;
  });
  const src = new URL(decode(href), url).href;
  const image = `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt.join('. '))}"${size.join('')}>`;
  const [caption] = findAll(element.children, (one) => one.name === 'figcaption');
  const shown = caption?.children.filter(
    (child) =>
      typeof child === 'string' || !(hasClass(child, 'enlarge') || hasClass(child, 'source')),
  );
  const text = shown === undefined ? '' : inside(shown).trim();
  const [steps] = findAll(element.children, (one) => hasClass(one, 'steps'));
  const walk = steps === undefined ? '' : `<ol>${inside(steps.children)}</ol>`;
  return `<figure>${image}${walk}${text === '' ? '' : `<figcaption>${text}</figcaption>`}</figure>`;
};

/** An alert as a quote that says first what it is. */
const alert: Rule = (element, { inside }) => {
  if (!hasClass(element, 'alert')) return undefined;
  const [head, ...body] = element.children.filter((child) => !isSpace(child));
  if (head === undefined) return undefined;
  const name = typeof head === 'string' ? [head] : head.children;
  return `<blockquote>\n<p><strong>${inside(name).trim()}</strong></p>\n${inside(body)}\n</blockquote>`;
};

function isSpace(node: HtmlNode): boolean {
  return typeof node === 'string' && node.trim() === '';
}

/** Code as text: colours, line numbers and buttons are the page's. The file's name stays. */
const code: Rule = (element) => {
  if (element.name !== 'figure' || !hasClass(element, 'code')) return undefined;
  const [pre] = findAll(element.children, ({ name }) => name === 'pre');
  const [file] = findAll(element.children, (one) => hasClass(one, 'file'));
  const name = file === undefined ? '' : textOf(file.children).trim();
  const caption = name === '' ? '' : `<figcaption>${escapeHtml(name)}</figcaption>`;
  const block = `<pre><code>${escapeHtml(textOf(codeLines(pre?.children ?? [])))}</code></pre>`;
  return caption === '' ? block : `<figure>${caption}${block}</figure>`;
};

function codeLines(nodes: readonly HtmlNode[]): HtmlNode[] {
  return nodes.flatMap((node): HtmlNode[] => {
    if (typeof node === 'string') return [node];
    const { attributes } = node;
    if (attributes['aria-hidden'] === 'true' || 'data-line-number' in attributes) return [];
    return [{ ...node, children: codeLines(node.children) }];
  });
}

/** Boxes of task lists are controls, which readers remove. */
const taskBox: Rule = ({ name, attributes }) => {
  if (name !== 'input') return undefined;
  if (attributes['type'] !== 'checkbox') return '';
  return 'checked' in attributes ? '☑' : '☐';
};

/** Whatever plays inside the page is a link in a feed. */
const embedded: Rule = ({ name, attributes }, { inside }) => {
  if (name !== 'iframe') return undefined;
  const { src, title } = attributes;
  if (src === undefined) return '';
  return inside([
    {
      name: 'p',
      attributes: {},
      children: [{ name: 'a', attributes: { href: src }, children: [title ?? src] }],
    },
  ]);
};

/** A drawing of the page itself has ids and styles that clash; what it says stays. */
const inlineDrawing: Rule = (element) => {
  if (element.name !== 'svg') return undefined;
  const label = labelOf(element);
  return label === '' ? '' : `[${escapeHtml(label)}]`;
};

function labelOf({ attributes, children }: HtmlElement): string {
  const [title] = findAll(children, ({ name }) => name === 'title');
  const label = attributes['aria-label'] ?? '';
  return (title === undefined ? decode(label) : textOf(title.children)).trim();
}

/** The way back from a footnote leads into the page, away from the reader. */
const footnoteReturn: Rule = ({ attributes }) =>
  'data-footnote-backref' in attributes ? '' : undefined;

/** Number, sentence and state of a criterion, which the page sets in columns. */
const criterion: Rule = (element, { inside }) => {
  if (element.name !== 'ol' || !hasClass(element, 'criteria')) return undefined;
  const items = findAll(element.children, ({ name }) => name === 'li');
  const lines = items.map(({ children }) => {
    const parts = children.map((child) =>
      typeof child !== 'string' && hasClass(child, 'criterion-id')
        ? `<strong>${inside(child.children)}</strong>`
        : inside([child]),
    );
    return `<li>${parts.filter((part) => part.trim() !== '').join(' ')}</li>`;
  });
  return `<ul>\n${lines.join('\n')}\n</ul>`;
};

/** The parts of a decision record that the page tells apart by their look. */
const decision: Rule = (element, { inside }) => {
  const { attributes, children, name } = element;
  if (hasClass(element, 'decision-title') || hasClass(element, 'decision-label')) {
    return `<p><strong>${inside(children)}</strong></p>\n`;
  }
  if (hasClass(element, 'decision-chosen')) return `(${inside(children)})`;
  const side = name === 'ul' && (hasClass(element, 'pros') || hasClass(element, 'cons'));
  if (!side) return undefined;
  const label = attributes['aria-label'];
  const heading = label === undefined ? '' : `<p><em>${escapeHtml(decode(label))}</em></p>\n`;
  return `${heading}<ul>${inside(children)}</ul>\n`;
};

/** In order; the first that answers writes the element. */
export const rules: readonly Rule[] = [
  sectionNumber,
  figureNumber,
  diagram,
  alert,
  code,
  taskBox,
  embedded,
  inlineDrawing,
  math,
  footnoteReturn,
  criterion,
  decision,
  quiz,
  cards,
  sourceKind,
];

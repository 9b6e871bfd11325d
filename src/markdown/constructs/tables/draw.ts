import type { Element, ElementContent } from 'hast';
import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { figureNumber } from '../figures/draw.ts';
import { scrollable, tableOverflows, textIn } from '../../overflow.ts';
import type { DrawingWords } from '../../types.ts';

/**
 * Puts every table into a box that scrolls, by keyboard too where it may have to, and turns column
 * alignment into classes. Columns of quantities without an alignment are aligned at the end.
 */
export function tablesPlugin(words: Pick<DrawingWords, 'table'>): HastPluginEntry {
  return defineHastPlugin({
    name: 'tradeoff:tables',
    element: {
      filter: ['table'],
      visit(node, ctx) {
        const rows = find(node, 'tr').map((row) => row.children.filter(isCell).map(textIn));
        const name = () => figureNumber(ctx.parent(node)) ?? (label(node) || words.table);
        return {
          type: 'element',
          tagName: 'div',
          properties: {
            className: ['table'],
            ...(tableOverflows(rows) && scrollable(name())),
          },
          children: [{ ...node, children: node.children.map(aligned(quantityColumns(node))) }],
        };
      },
    },
  });
}

/**
 * A number with its signs and units: `≤ 2.5 ms`, `$1,200`, `99.95%`, `3×`, `1 in 7`, `12,000/s`,
 * `—`.
 */
const quantity =
  /^[<>≤≥≈~±+\-−–]?\s*[$€£]?\d[\d.,\s]*(?:\s?[%‰×x°]|\s?[\p{L}µ°/·]{1,10}(?:\/\p{L}{1,6})?)?$/u;
const blank = /^[\s—–-]*$/;

/** The columns whose body cells are all quantities, some blank. */
function quantityColumns(table: Readonly<Element>): Set<number> {
  const rows = find(table, 'tbody').flatMap((body) => find(body, 'tr'));
  const texts = rows.map((row) => row.children.filter(isCell).map((cell) => textIn(cell).trim()));
  const columns = Math.max(0, ...texts.map((row) => row.length));
  const isQuantity = (text: string) => blank.test(text) || quantity.test(text);
  return new Set(
    Array.from({ length: columns }, (_, column) => column).filter((column) => {
      const cells = texts.map((row) => row[column] ?? '');
      return cells.some((text) => !blank.test(text)) && cells.every(isQuantity);
    }),
  );
}

/** A box that takes the focus needs a name: the texts of the header cells. */
function label(table: Readonly<Element>): string {
  const texts = find(table, 'th').map((cell) => textIn(cell).trim());
  return texts.filter(Boolean).join(', ');
}

function find(node: Readonly<Element>, tagName: string): Element[] {
  return node.children.flatMap((child) =>
    child.type !== 'element' ? [] : child.tagName === tagName ? [child] : find(child, tagName),
  );
}

function isCell(node: ElementContent): node is Element {
  return node.type === 'element' && /^t[hd]$/.test(node.tagName);
}

/**
 * The cells as valid HTML: `align` is obsolete, a strict CSP forbids `style`, and a header without
 * text, as in the corner of a comparison, is not a header.
 */
function aligned(quantities: ReadonlySet<number>) {
  const cells = (node: ElementContent): ElementContent => {
    if (node.type !== 'element') return node;
    const children = node.children.filter(isCell);
    return {
      ...node,
      children: node.children.map((child) =>
        isCell(child) ? cell(child, quantities.has(children.indexOf(child))) : cells(child),
      ),
    };
  };
  return cells;
}

function cell(node: Element, isQuantity: boolean): Element {
  const heads = node.tagName !== 'th' || textIn(node).trim() !== '';
  const { align, style, ...properties } = node.properties;
  const value = typeof align === 'string' ? align : /text-align:\s*(\w+)/.exec(String(style))?.[1];
  const side = value === 'right' || (value === undefined && isQuantity) ? 'end' : value;
  const tagName = heads ? node.tagName : 'td';
  return {
    ...node,
    tagName,
    properties: {
      ...properties,
      ...(tagName === 'th' && { scope: 'col' }),
      ...((side === 'end' || side === 'center') && { className: [`align-${side}`] }),
    },
  };
}

import type { Element, ElementContent } from 'hast';
import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { figureNumber } from './figures.ts';
import { scrollable, tableOverflows, textIn } from './overflow.ts';
import type { DrawingWords } from './types.ts';

/**
 * Puts every table into a box that scrolls sideways, by keyboard too where it may have to, and turns
 * column alignment into classes.
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
          children: [{ ...node, children: node.children.map(cells) }],
        };
      },
    },
  });
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
 * The cells as HTML wants them: `align` is obsolete, `style` is what a strict CSP forbids, and a header
 * without text, as in the corner of a comparison, heads nothing.
 */
function cells(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  const heads = node.tagName !== 'th' || textIn(node).trim() !== '';
  const { align, style, ...properties } = node.properties;
  const value = typeof align === 'string' ? align : /text-align:\s*(\w+)/.exec(String(style))?.[1];
  const side = value === 'right' ? 'end' : value;
  const tagName = heads ? node.tagName : 'td';
  return {
    ...node,
    tagName,
    properties: {
      ...properties,
      ...(tagName === 'th' && { scope: 'col' }),
      ...((side === 'end' || side === 'center') && { className: [`align-${side}`] }),
    },
    children: node.children.map(cells),
  };
}

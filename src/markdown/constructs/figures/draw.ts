import type { Element, Parents } from 'hast';
import type { Custom } from 'satteri';
import { textIn } from '../../overflow.ts';
import type { Root } from '../../read/tree.ts';
import { type Drawn, drawn, text } from '../../structure/drawn.ts';
import { type Figure, figuresOf } from './find.ts';
import type { DrawingWords } from '../../types.ts';

/**
 * Puts captioned drawings, pictures and tables into a figure with an anchor and a number: `fig-1`,
 * `table-1`. Numbers follow the order on the page. The plugins of code and tables render the
 * scrolling content.
 *
 * @returns the same array if there are none.
 */
export function withFigures(
  nodes: readonly Drawn[],
  words: Pick<DrawingWords, 'figure' | 'tableNumber'>,
): readonly Drawn[] {
  const drawings = new Map<Drawn, Drawn | undefined>();
  for (const figure of figuresOf({ type: 'root', children: nodes as Root['children'] })) {
    const { caption, node } = figure;
    if (caption === undefined) continue;
    if (caption.paragraph) drawings.set(caption.paragraph, undefined);
    drawings.set(node, drawFigure({ ...figure, caption }, words));
  }
  return drawings.size === 0 ? nodes : replaced(nodes, drawings);
}

function replaced(
  nodes: readonly Drawn[],
  drawings: ReadonlyMap<Drawn, Drawn | undefined>,
): readonly Drawn[] {
  const result = nodes.flatMap((node): Drawn[] => {
    if (drawings.has(node)) return [drawings.get(node) ?? []].flat();
    if (!('children' in node) || node.children === undefined) return [node];
    const children = replaced(node.children, drawings);
    return [children === node.children ? node : ({ ...node, children } as Drawn)];
  });
  const isSame =
    result.length === nodes.length && result.every((node, index) => node === nodes[index]);
  return isSame ? nodes : result;
}

const classes = {
  drawing: 'ascii',
  diagram: 'diagram',
  image: 'picture',
  table: 'tabular',
} as const;

function drawFigure(
  { kind, caption, ...figure }: Figure & { caption: NonNullable<Figure['caption']> },
  words: Pick<DrawingWords, 'figure' | 'tableNumber'>,
): Custom {
  const isTable = caption.label === 'table';
  const number = `${caption.number}`;
  const id = `${isTable ? 'table' : 'fig'}-${number}`;
  const name = (isTable ? words.tableNumber : words.figure).replace('{number}', number);
  const head = drawn('figcaption', { className: ['fig-cap'] }, [
    drawn('a', { className: ['no'], href: `#${id}` }, [text(name)]),
    drawn('span', {}, caption.text),
  ]);
  const body = 'image' in figure ? figure.image : figure.node;
  return drawn('figure', { className: [classes[kind]], id }, isTable ? [head, body] : [body, head]);
}

/** The number that the figure around an element shows, such as `Fig. 1`, if it is in one. */
export function figureNumber(parent: Readonly<Parents> | undefined): string | undefined {
  if (parent?.type !== 'element' || parent.tagName !== 'figure') return undefined;
  for (const child of parent.children) {
    if (child.type !== 'element' || child.tagName !== 'figcaption') continue;
    const [number] = child.children;
    if (number?.type !== 'element' || !isNumber(number)) continue;
    return textIn(number);
  }
  return undefined;
}

function isNumber({ properties: { className } }: Readonly<Element>): boolean {
  return Array.isArray(className) && className.includes('no');
}

import type { Element, Properties } from 'hast';
import type { DrawnDiagram } from '../../../diagrams/contract.ts';
import { writtenSteps } from '../../../diagrams/text/steps.ts';
import { figureNumber } from '../figures/draw.ts';
import { element } from '../../hast.ts';
import { scrollable, textIn } from '../../overflow.ts';
import type { DrawingWords } from '../../types.ts';
import { pictureOf } from './picture.ts';

/** The parts of a diagram's figure. */
export interface FigureParts {
  /** As the numbering created it: the fence, and the caption with the number. */
  figure: Readonly<Element>;
  source: string;
  words: Pick<DrawingWords, 'mermaid' | 'inWords' | 'steps' | 'enlarge' | 'source' | 'code'>;
}

export interface FigureAddresses {
  /** URL of the image as a file. */
  picture: string;
  /** The URL for a link in it, by the URL that its author wrote; `undefined` keeps that. */
  link: (written: string) => Properties | undefined;
}

/** How small the text of a drawing may become, in pixels, so that it fits and is still legible. */
const readable = 12;
/** What fits a page of 320 px. */
const narrow = 280;

/**
 * A diagram with its caption, a description for those who cannot see it, the URL of its image, and
 * its source.
 *
 * @param addresses of the image as a file, and of the links in it.
 */
export function drawnFigure(
  parts: FigureParts,
  drawn: DrawnDiagram,
  addresses: FigureAddresses,
): Element {
  const { figure, words } = parts;
  const { width, letters, outline, steps } = drawn;
  const caption = captionOf(figure, drawn.title);
  const label = figureNumber(figure) ?? words.mermaid;
  const least = Math.round(width * Math.min(1, readable / letters));
  const body = element(
    'div',
    { className: ['fig-body'], ...(least > narrow && scrollable(label)) },
    [
      pictureOf(drawn, {
        id: String(figure.properties['id']),
        label: caption.text || label,
        link: addresses.link,
      }),
      // An element without height, which keeps the drawing from becoming narrower.
      element('svg', { className: ['strut'], width: least, height: 0, ariaHidden: 'true' }, []),
    ],
  );
  const inWords = listOf('ul', outline, { className: ['sr-only'], ariaLabel: words.inWords });
  const enlarge = element('a', { className: ['enlarge'], href: addresses.picture }, [
    { type: 'text', value: words.enlarge },
  ]);
  const head = { ...caption.node, children: [...caption.node.children, enlarge, source(parts)] };
  const children = [body, ...(outline.length > 0 ? [inWords] : []), ...walk(steps, words), head];
  return element('zoom-figure', {}, [{ ...figure, children }]);
}

/** The sentences of a walk-through, which a script shows step by step. */
function walk(steps: readonly string[], words: Pick<FigureParts['words'], 'steps'>): Element[] {
  if (steps.length === 0) return [];
  const list = listOf('ol', steps, { className: ['steps'], ariaLabel: words.steps });
  return [element('diagram-steps', {}, [list])];
}

function listOf(name: 'ol' | 'ul', lines: readonly string[], properties: Properties): Element {
  const items = lines.map((line) => element('li', {}, [{ type: 'text', value: line }]));
  return element(name, properties, items);
}

/** A diagram that the reader's browser draws; without scripts its source is shown instead. */
export function browserFigure({ figure, source, words }: FigureParts): Element {
  const { node } = captionOf(figure, undefined);
  const label = figureNumber(figure) ?? words.mermaid;
  const pre = element('pre', { className: ['mermaid'] }, [{ type: 'text', value: source }]);
  const body = element('div', { className: ['fig-body'], ...scrollable(label) }, [pre]);
  const properties = { ...figure.properties, className: ['diagram', 'in-browser'] };
  const steps = writtenSteps(source).map(({ text }) => text);
  return { ...figure, properties, children: [body, ...walk(steps, words), node] };
}

/**
 * The caption with its number, filled with the diagram's title if the author did not write another.
 */
function captionOf(
  figure: Readonly<Element>,
  title: string | undefined,
): { node: Element; text: string } {
  const node = figure.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'figcaption',
  );
  if (node === undefined) throw new TypeError('A figure of a diagram has no caption.');
  const [number, words] = node.children;
  const written = words === undefined ? '' : textIn(words).trim();
  if (written !== '' || number === undefined) return { node, text: written };
  const text = title?.trim() ?? '';
  const caption = element('span', {}, [{ type: 'text', value: text }]);
  return { node: { ...node, children: [number, caption] }, text };
}

/** The source behind a summary, with a button that copies it. */
function source({ source, words }: FigureParts): Element {
  const code = element('code', {}, [{ type: 'text', value: source }]);
  const label = `${words.code}: Mermaid`;
  return element('details', { className: ['source'] }, [
    element('summary', {}, [{ type: 'text', value: words.source }]),
    element('code-copy', {}, [
      element('figure', { className: ['code'] }, [
        element('figcaption', { className: ['code-head'] }, [
          element('span', { className: ['file'] }, []),
          element('span', { className: ['lang'] }, [{ type: 'text', value: 'Mermaid' }]),
        ]),
        element('pre', { className: ['shiki'], ...scrollable(label) }, [code]),
      ]),
    ]),
  ]);
}

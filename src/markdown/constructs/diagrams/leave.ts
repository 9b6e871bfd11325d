import type { Element, Properties } from 'hast';
import { element } from '../../hast.ts';
import { elementsIn, findAll, hasClass, property, textOf } from '../../leaving/tree.ts';
import { trimmed, withoutClass } from '../../leaving/tree.ts';
import { distinctLabels } from '../figures/labels.ts';
import type { Leaving, PlainContext } from '../leave-contract.ts';

/** A diagram as the file of its image; searchable by its labels. */
export const diagramsLeaving: Leaving = {
  plain(figure, context) {
    if (figure.tagName !== 'figure' || !hasClass(figure, 'diagram')) return undefined;
    const [file] = findAll(figure.children, (one) => hasClass(one, 'enlarge'));
    const href = file && property(file, 'href');
    return href === undefined ? undefined : [picture(figure, href, context)];
  },
  search(part, { block, text }) {
    // Its source repeats its labels.
    if (hasClass(part, 'enlarge') || (part.tagName === 'details' && hasClass(part, 'source')))
      return [];
    if (part.tagName !== 'svg') return undefined;
    // Separated, so that an excerpt reads as a list.
    return block(text(svgLabels(part).join(', ')));
  },
};

function picture({ children }: Element, href: string, { url, inside }: PlainContext): Element {
  const [svg] = findAll(children, ({ tagName }) => tagName === 'svg');
  const [caption] = findAll(children, ({ tagName }) => tagName === 'figcaption');
  const [steps] = findAll(children, (one) => hasClass(one, 'steps'));
  const shown = trimmed(inside(withoutClass(caption?.children ?? [], 'enlarge', 'source')));
  const image: Properties = {
    src: new URL(href, url).href,
    alt: inWords(children, svg),
    width: svg?.properties['width'],
    height: svg?.properties['height'],
  };
  return element('figure', {}, [
    element('img', image),
    ...(steps === undefined ? [] : [element('ol', {}, inside(steps.children))]),
    ...(shown.length === 0 ? [] : [element('figcaption', {}, shown)]),
  ]);
}

/**
 * A description of a diagram for those who cannot see it: its name, its description and its
 * relations.
 */
function inWords(children: Element['children'], svg: Element | undefined): string {
  const words = findAll(children, (one) => one.tagName === 'ul' && hasClass(one, 'sr-only'));
  const lines = words.flatMap((list) => findAll(list.children, ({ tagName }) => tagName === 'li'));
  const described = findAll(svg?.children ?? [], ({ tagName }) => tagName === 'desc');
  return [
    svg === undefined ? '' : svgName(svg),
    ...[...described, ...lines].map((one) => textOf(one.children).trim()),
  ]
    .map((said) => said.replace(/\.$/, ''))
    .filter(Boolean)
    .join('. ');
}

/** The name of a vector drawing; empty for a decoration. */
export function svgName(svg: Element): string {
  const [title] = findAll(svg.children, ({ tagName }) => tagName === 'title');
  return (title === undefined ? (property(svg, 'ariaLabel') ?? '') : textOf([title])).trim();
}

const labelNames = new Set(['title', 'desc', 'text', 'foreignobject']);

/** The labels of a drawing made of vectors: its name, its description and its texts, each once. */
export function svgLabels(svg: Element): string[] {
  return distinctLabels(
    elementsIn(svg)
      .filter(({ tagName }) => labelNames.has(tagName.toLowerCase()))
      // Each line of a label is a separate element.
      .map(({ children }) => children.map((child) => textOf([child])).join(' ')),
  );
}

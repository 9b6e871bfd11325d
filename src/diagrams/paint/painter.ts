import { isElement } from '../dom/nodes.ts';
import {
  carriesInk,
  fillPair,
  strokePair,
  textPair,
  washPair,
  writePair,
} from './author-colours.ts';
import { colourPattern, opaqueHex, parseColour } from './colour-text.ts';
import { roleFor } from './standins.ts';
import { roleOf } from './sentinels.ts';
import type { Colour } from './colour-spaces.ts';
import type { DomElement } from '../dom/element.ts';
import type { Pair } from './author-colours.ts';
import type { Role } from './roles.ts';

const shapes = new Set('rect circle ellipse polygon path polyline'.split(' '));
const texts = new Set(['text', 'tspan', 'textPath']);
/** Names of colours in a source; every word is looked up. */
const word = /[a-z]+/gi;

/** Colours, as `#rrggbb`, that the author of a diagram wrote into it. */
export function writtenColours(source: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const pattern of [colourPattern, word]) {
    for (const [text] of source.matchAll(pattern)) {
      const colour = parseColour(text);
      if (colour !== undefined) found.add(opaqueHex(colour));
    }
  }
  return found;
}

/** Chooses the colour of the drawing for each colour that mermaid used. */
export class Painter {
  readonly #kind: string;
  readonly #written: ReadonlySet<string>;
  /** Fills of authors, by the group whose text is on them. */
  readonly #fills = new Map<DomElement, Pair>();

  constructor(kind: string, source: string) {
    this.#kind = kind;
    this.#written = writtenColours(source);
  }

  /** @param opacity of the element's fill. */
  paint(value: string, property: string, element: DomElement, opacity: number): string {
    const colour = parseColour(value);
    if (colour === undefined) return value;
    if (this.#isAuthors(colour))
      return writePair(this.#authors(colour, property, element, opacity));
    const role = roleFor(colour, property, this.#kind);
    if (role === undefined) return writePair(this.#authors(colour, property, element, opacity));
    const onFill = texts.has(element.localName) ? this.#fillUnder(element) : undefined;
    if (onFill !== undefined && property === 'fill' && !carriesInk(onFill)) {
      return writePair(textPair(undefined, onFill));
    }
    const variable = `var(--dg-${this.#isOnPale(role, element, onFill) ? 'ink' : role})`;
    if (colour.alpha >= 1) return variable;
    const percent = Math.round(colour.alpha * 100);
    return percent === 0 ? 'none' : `color-mix(in srgb,${variable} ${percent}%,transparent)`;
  }

  /** The paint of text without a colour, if the author's fill requires another than the theme's. */
  textPaint(element: DomElement): string | undefined {
    const fill = this.#fillUnder(element);
    if (fill === undefined || carriesInk(fill)) return undefined;
    return writePair(textPair(undefined, fill));
  }

  #isAuthors(colour: Colour): boolean {
    return this.#written.has(opaqueHex(colour)) && roleOf(colour) === undefined;
  }

  #authors(colour: Colour, property: string, element: DomElement, opacity: number): Pair {
    if (property === 'stroke') return strokePair(colour);
    if (texts.has(element.localName)) return textPair(colour, this.#fillUnder(element));
    if (!shapes.has(element.localName)) return fillPair(colour);
    const group = groundOf(element);
    if (group === undefined) return washPair(colour);
    const pair = fillPair(colour);
    this.#fills.set(group, { light: faded(pair.light, opacity), dark: faded(pair.dark, opacity) });
    return pair;
  }

  /**
   * Whether mermaid gave a text the colour for strong fills, but it is on a pale one of the author, from which mermaid
   * derived that colour, or beside a bar.
   */
  #isOnPale(role: Role, element: DomElement, onFill: Pair | undefined): boolean {
    if ((role !== 'on' && role !== 'paper') || !texts.has(element.localName)) return false;
    return onFill !== undefined || (this.#kind === 'xychart' && !isOnBar(element));
  }

  #fillUnder(element: DomElement): Pair | undefined {
    for (let at = element.parentElement; at !== null; at = at.parentElement) {
      const fill = this.#fills.get(at);
      if (fill !== undefined) return fill;
    }
    return undefined;
  }
}

/** Whether a text begins on a bar of its chart. */
function isOnBar(text: DomElement): boolean {
  const number = (element: DomElement, name: string) => Number(element.getAttribute(name));
  const bars = text.parentElement?.childNodes.filter(isElement) ?? [];
  return bars.some((bar) => {
    const [right, down] = [
      number(text, 'x') - number(bar, 'x'),
      number(text, 'y') - number(bar, 'y'),
    ];
    const isInside = right >= 0 && right <= number(bar, 'width') && down >= 0;
    return bar.localName === 'rect' && isInside && down <= number(bar, 'height');
  });
}

function faded(colour: Colour, opacity: number): Colour {
  return { ...colour, alpha: colour.alpha * opacity };
}

/** The group whose text is on a shape; `undefined` if the shape is behind other things. */
function groundOf(shape: DomElement): DomElement | undefined {
  const parent = shape.parentElement;
  if (parent === null || parent.localName === 'svg') return undefined;
  // Boxes of a sequence contain a title, and are behind its lines.
  if (shape.classNames.has('rect')) return undefined;
  if (holdsText(parent)) return parent;
  // Some shapes are drawn as a group of paths.
  const outer = parent.parentElement;
  return outer !== null &&
    outer.localName === 'g' &&
    /\b(?:node|cluster)\b/.test(outer.getAttribute('class') ?? '')
    ? outer
    : undefined;
}

function holdsText(group: DomElement): boolean {
  return group.childNodes.some(
    (child) =>
      isElement(child) &&
      (child.localName === 'text' ||
        (child.localName === 'g' && child.querySelector('text') !== null)),
  );
}

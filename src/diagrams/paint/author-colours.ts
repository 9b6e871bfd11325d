import { contrast, fromOklch, toOklch } from './colour-spaces.ts';
import { writeColour } from './colour-text.ts';
import type { Colour } from './colour-spaces.ts';

/** A colour in each scheme. */
export interface Pair {
  light: Colour;
  dark: Colour;
}

const white: Colour = { red: 1, green: 1, blue: 1, alpha: 1 };
const black: Colour = { red: 0, green: 0, blue: 0, alpha: 1 };

/** Approximate text and paper colours of the theme, next to which an author's colour appears. */
const ink: Pair = {
  light: { red: 0.1, green: 0.13, blue: 0.16, alpha: 1 },
  dark: { red: 0.89, green: 0.92, blue: 0.95, alpha: 1 },
};
const paper: Pair = {
  light: { red: 0.98, green: 0.97, blue: 0.95, alpha: 1 },
  dark: { red: 0.06, green: 0.13, blue: 0.21, alpha: 1 },
};

/** Contrast that WCAG requires for text and for graphics. */
const readable = 4.5;
const visible = 3;
/**
 * Lightness of fills in the dark scheme, in OKLCH: the theme's text is readable on them, and black
 * text is not needed.
 */
const darkFill = { least: 0.3, most: 0.42 };

/**
 * An author's fill. In the light scheme it stays as it is; in the dark one a bright fill becomes a
 * dark one of the same hue, so that the page does not glare and the theme's text is readable on it.
 */
export function fillPair(colour: Colour): Pair {
  const { lightness, chroma, hue } = toOklch(colour);
  if (colour.alpha < 0.5 || (lightness >= darkFill.least && lightness <= darkFill.most)) {
    return { light: colour, dark: colour };
  }
  const part = lightness > darkFill.most ? (1 - lightness) / (1 - darkFill.most) : 0;
  const dark = darkFill.least + (darkFill.most - darkFill.least) * part;
  // Pale fills have little chroma, and would all look alike when darkened.
  const amount = lightness > 0.85 ? Math.min(chroma * 1.6, 0.09) : Math.min(chroma, 0.12);
  return {
    light: colour,
    dark: fromOklch({ lightness: dark, chroma: amount, hue }, colour.alpha),
  };
}

/** A fill under text without an author's colour: light enough for it in the light scheme. */
export function washPair(colour: Colour): Pair {
  const { dark } = fillPair(colour);
  return { light: readableUnder(colour, ink.light), dark };
}

function readableUnder(fill: Colour, text: Colour): Colour {
  if (fill.alpha < 0.5 || contrast(fill, text) >= readable) return fill;
  const { chroma, hue, lightness } = toOklch(fill);
  for (let step = lightness; step <= 1; step += 0.02) {
    const lighter = fromOklch({ lightness: step, chroma: Math.min(chroma, 0.1), hue }, fill.alpha);
    if (contrast(lighter, text) >= readable) return lighter;
  }
  return white;
}

/** An author's line: unchanged in the light scheme, and visible on dark paper in the dark one. */
export function strokePair(colour: Colour): Pair {
  return { light: colour, dark: apart(colour, paper.dark, visible) };
}

/**
 * Text on a fill, or on paper if there is none: the author's colour if it is readable, else the
 * same hue, as light or dark as necessary.
 */
export function textPair(colour: Colour | undefined, fill: Pair | undefined): Pair {
  const on = fill ?? paper;
  return {
    light: apart(colour ?? ink.light, solid(on.light, paper.light), readable),
    dark: apart(colour ?? ink.dark, solid(on.dark, paper.dark), readable),
  };
}

/** Blends a translucent fill with the paper. */
function solid(colour: Colour, under: Colour): Colour {
  const mix = (above: number, below: number) => above * colour.alpha + below * (1 - colour.alpha);
  return {
    red: mix(colour.red, under.red),
    green: mix(colour.green, under.green),
    blue: mix(colour.blue, under.blue),
    alpha: 1,
  };
}

function apart(colour: Colour, from: Colour, ratio: number): Colour {
  if (contrast(colour, from) >= ratio) return colour;
  const { lightness, chroma, hue } = toOklch(colour);
  const up = contrast(white, from) >= contrast(black, from);
  for (let amount = 0.03; amount <= 1; amount += 0.03) {
    const moved = lightness + (up ? amount : -amount);
    if (moved < 0 || moved > 1) break;
    const candidate = fromOklch({ lightness: moved, chroma, hue }, colour.alpha);
    if (contrast(candidate, from) >= ratio) return candidate;
  }
  return up ? white : black;
}

/** Whether the theme's text is readable on the fill in both schemes. */
export function carriesInk({ light, dark }: Pair): boolean {
  return (
    contrast(solid(light, paper.light), ink.light) >= readable &&
    contrast(solid(dark, paper.dark), ink.dark) >= readable
  );
}

export function writePair({ light, dark }: Pair): string {
  const [first, second] = [writeColour(light), writeColour(dark)];
  return first === second ? first : `light-dark(${first},${second})`;
}

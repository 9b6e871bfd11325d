import { fromHsl } from './colour-spaces.ts';
import { namedColours } from './named-colours.ts';
import type { Colour } from './colour-spaces.ts';

/** Every colour in a value that is not a name. */
export const colourPattern = /#[0-9a-f]{3,8}\b|(?:rgb|hsl)a?\([^()]*\)/gi;

/** Parses a CSS colour; `undefined` for anything else, `transparent` and `none` included. */
export function parseColour(text: string): Colour | undefined {
  const value = text.trim().toLowerCase();
  const hex = /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/.exec(value)?.[1];
  if (hex !== undefined) return fromHex(hex);
  if (Object.hasOwn(namedColours, value)) return fromHex(namedColours[value] ?? '');
  const call = /^(rgb|hsl)a?\(([^()]*)\)$/.exec(value);
  if (!call) return undefined;
  const parts = (call[2] ?? '').split(/[\s,/]+/).filter((part) => part !== '');
  const [first, second, third] = parts.map(Number.parseFloat);
  if (first === undefined || second === undefined || third === undefined) return undefined;
  if ([first, second, third].some(Number.isNaN)) return undefined;
  const alpha = parts[3] === undefined ? 1 : fraction(parts[3], 1);
  if (call[1] === 'hsl') return fromHsl(first, clamp(second / 100), clamp(third / 100), alpha);
  const [red, green, blue] = parts.slice(0, 3).map((part) => fraction(part, 255));
  return { red: red ?? 0, green: green ?? 0, blue: blue ?? 0, alpha };
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}

function fraction(part: string, whole: number): number {
  return clamp(Number.parseFloat(part) / (part.endsWith('%') ? 100 : whole));
}

function fromHex(hex: string): Colour {
  const digits = hex.length <= 4 ? hex.replace(/./g, '$&$&') : hex;
  const channel = (index: number) => Number.parseInt(digits.slice(index, index + 2), 16) / 255;
  return {
    red: channel(0),
    green: channel(2),
    blue: channel(4),
    alpha: digits.length === 8 ? channel(6) : 1,
  };
}

function twoDigits(channel: number): string {
  return Math.round(clamp(channel) * 255)
    .toString(16)
    .padStart(2, '0');
}

/** `#rrggbb`, without the opacity. */
export function opaqueHex({ red, green, blue }: Colour): string {
  return `#${twoDigits(red)}${twoDigits(green)}${twoDigits(blue)}`;
}

/** `#rgb`, `#rrggbb` or `#rrggbbaa`, whichever is shortest. */
export function writeColour(colour: Colour): string {
  const hex = opaqueHex(colour);
  if (colour.alpha < 1) return hex + twoDigits(colour.alpha);
  return /^#(.)\1(.)\2(.)\3$/.test(hex) ? hex.replace(/(.)\1(.)\2(.)\3/, '$1$2$3') : hex;
}

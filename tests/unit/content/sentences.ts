import { readFileSync } from 'node:fs';
import { readEstimates } from '../../../src/estimates/estimates.ts';
import type { OtherPost } from '../../../src/estimates/offered.ts';

/** A sentence of a post with `{}` for each number in it, and the numbers, computed and formatted. */
export type Claim = readonly [sentence: string, ...numbers: string[]];

export const day = 86_400;

/** `1234.5` with one decimal as `1,234.5`, and with −2 as `1,200`. */
export function fixed(value: number, decimals = 0): string {
  const shown = Math.max(0, decimals);
  const rounded = decimals < 0 ? Math.round(value * 10 ** decimals) / 10 ** decimals : value;
  return rounded.toLocaleString('en', {
    minimumFractionDigits: shown,
    maximumFractionDigits: shown,
  });
}

/** Seconds as `2 h 0 min 40 s`, from the first unit that is not zero to the last. */
export function duration(seconds: number): string {
  const whole = Math.round(seconds);
  const parts: [number, string][] = [
    [Math.floor(whole / 3600), 'h'],
    [Math.floor(whole / 60) % 60, 'min'],
    [whole % 60, 's'],
  ];
  const first = parts.findIndex(([amount]) => amount > 0);
  const last = parts.findLastIndex(([amount]) => amount > 0);
  return parts
    .slice(first, last + 1)
    .map(([amount, unit]) => `${amount} ${unit}`)
    .join(' ');
}

/** A count of at most twelve in words, rounded, e.g. `nine`. */
export const spelled = (value: number): string =>
  'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')[
    Math.round(value)
  ] ?? String(value);

/**
 * The space that PostgreSQL needs for `rows` index entries of `bytes` in pages filled to `filled`,
 * in GB.
 */
export const indexSize = (rows: number, bytes: number, filled = 0.7): number =>
  (rows * bytes) / filled / 1e9;

/** The space that PostgreSQL needs for `rows` with `perPage` in a page of 8 kB, in GB. */
export const tableSize = (rows: number, perPage: number): number => (rows * 8192) / perPage / 1e9;

/** The claim's sentence with its numbers. */
export function spell([sentence, ...numbers]: Claim): string {
  const values = [...numbers];
  const text = sentence.replaceAll('{}', () => values.shift() ?? '{}');
  if (values.length > 0 || text.includes('{}')) {
    throw new Error(`"${sentence}" has another count of places than of numbers.`);
  }
  return text;
}

/**
 * The source of a post of the demo, e.g. `designs/url-shortener.md`, with the values of its
 * estimates.
 */
export function post(path: string): string {
  const { source, fences, estimates } = estimatesOf(path);
  return source.replace(/`=\s*([\p{L}\d($][^`]*)`/gu, (written, name: string) => {
    const value = fences.length > 0 && estimates.refer(name, { line: 1, column: 1 });
    return value && 'text' in value ? value.text : written;
  });
}

function estimatesOf(path: string) {
  const source = readFileSync(new URL(`../../../src/content/${path}`, import.meta.url), 'utf8');
  const fences = [...source.matchAll(/^```estimate[^\n]*\n([^]*?)^```/gm)];
  const estimates = readEstimates(
    fences.map(([, text = ''], index) => ({ text, line: index * 1000 })),
    { id: path.replace(/\.mdx?$/, ''), find },
  );
  return { source, fences, estimates };
}

/** A post of the demo whose values another uses. */
function find(id: string): OtherPost {
  const { estimates } = estimatesOf(`${id}.md`);
  return { id, title: id, path: id, values: estimates.offered };
}

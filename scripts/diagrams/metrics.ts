/**
 * Writes src/diagrams/geometry/font-metrics.ts from the face that diagrams are set in. Reads fonts
 * with the packages of scripts/fonts: `npm ci --prefix scripts/fonts` first.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { format, resolveConfig } from 'prettier';

interface Font {
  unitsPerEm: number;
  hhea: { ascent: number; descent: number };
  hasGlyphForCodePoint: (point: number) => boolean;
  glyphForCodePoint: (point: number) => { advanceWidth: number };
}

const output = new URL('../../src/diagrams/geometry/font-metrics.ts', import.meta.url);
const require = createRequire(new URL('../fonts/package.json', import.meta.url));
const { create } = require('fontkit') as { create: (bytes: Buffer) => Font };
const lastPoint = 0x2e80;

function read(weight: number): Font {
  const file = new URL(`../../src/styles/fonts/tradeoff-sans-${weight}.woff2`, import.meta.url);
  return create(readFileSync(file));
}

/** Advances of neighbouring characters, as `first: 'advance advance …'`, in units of the font. */
function runs(font: Font): Record<number, string> {
  const found = new Map<number, number[]>();
  let first = -1;
  for (let point = 0x20; point < lastPoint; point += 1) {
    if (!font.hasGlyphForCodePoint(point)) {
      first = -1;
      continue;
    }
    if (first < 0) first = point;
    found.set(first, [...(found.get(first) ?? []), font.glyphForCodePoint(point).advanceWidth]);
  }
  return Object.fromEntries([...found].map(([point, widths]) => [point, widths.join(' ')]));
}

const regular = read(400);
const source = `// Written by scripts/diagrams/metrics.ts; run it again instead of editing.

export const unitsPerEm = ${regular.unitsPerEm};
/** Above and below the baseline, in units of the font. */
export const ascent = ${regular.hhea.ascent};
export const descent = ${-regular.hhea.descent};

/** Advances of neighbouring characters by the first of them, in units of the font. */
export const regular: Record<number, string> = ${JSON.stringify(runs(regular))};
export const semibold: Record<number, string> = ${JSON.stringify(runs(read(600)))};
`;
writeFileSync(
  output,
  await format(source, { ...(await resolveConfig(output)), parser: 'typescript' }),
);

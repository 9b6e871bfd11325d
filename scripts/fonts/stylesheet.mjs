/** Writes src/styles/fonts.css. */

const HEADER = `/*
 * Written by scripts/fonts/build.mjs; run it again instead of editing.
 * The "Fallback" families are system fonts scaled to ours: same text width, same line boxes.
 */
`;

/** @param {number} fraction */
const percent = (fraction) => `${Number((fraction * 100).toFixed(2))}%`;

/** Gaps up to this many code points are bridged, to keep the range short. */
const BRIDGED = 8;

/**
 * @param {number[]} codes Sorted code points.
 * @param {Set<number>} elsewhere Code points of the family's other files, never in the range.
 * @returns {string[]} A CSS unicode-range.
 */
function unicodeRange(codes, elsewhere) {
  const spans = [];
  for (const code of codes) {
    const last = spans.at(-1);
    if (last && isBridged(last.end, code, elsewhere)) last.end = code;
    else spans.push({ start: code, end: code });
  }
  const hex = (/** @type {number} */ code) => code.toString(16).toUpperCase();
  return spans.map(({ start, end }) =>
    start === end ? `U+${hex(start)}` : `U+${hex(start)}-${hex(end)}`,
  );
}

/** @param {number} end @param {number} code @param {Set<number>} elsewhere */
function isBridged(end, code, elsewhere) {
  if (code - end - 1 > BRIDGED) return false;
  for (let between = end + 1; between < code; between += 1) {
    if (elsewhere.has(between)) return false;
  }
  return true;
}

const LINE_WIDTH = 100;

/** @param {string} property @param {string[]} values @returns {string} A declaration as Prettier sets it. */
function declaration(property, values) {
  const single = `  ${property}: ${values.join(', ')};`;
  if (single.length <= LINE_WIDTH) return single;
  const lines = [`  ${property}:`];
  let line = '   ';
  values.forEach((value, index) => {
    const item = ` ${value}${index === values.length - 1 ? ';' : ','}`;
    if (line.length + item.length > LINE_WIDTH) {
      lines.push(line);
      line = `   ${item}`;
    } else line += item;
  });
  return [...lines, line].join('\n');
}

/** @param {[property: string, ...values: string[]][]} declarations @returns {string} */
const fontFace = (declarations) =>
  `\n@font-face {\n${declarations.map(([property, ...values]) => `${declaration(property, values)}\n`).join('')}}\n`;

/** @param {import('./faces.mjs').Face} face @returns {[string, string][]} */
const selectors = (face) => [
  ['font-weight', String(face.weight)],
  ['font-style', face.style],
];

/**
 * @param {import('./faces.mjs').Face} face
 * @param {{ face: import('./faces.mjs').Face, codes: number[] }[]} faces
 */
function codesElsewhere(face, faces) {
  const others = faces.filter((other) => other.face !== face && other.face.family === face.family);
  return new Set(others.flatMap(({ codes }) => codes));
}

/**
 * @param {{ face: import('./faces.mjs').Face, codes: number[] }[]} faces
 * @param {import('./fallback.mjs').FallbackFace[]} fallbacks
 * @returns {string}
 */
export function stylesheet(faces, fallbacks) {
  const real = faces.map(({ face, codes }) =>
    fontFace([
      ['font-family', `'${face.family}'`],
      ['src', `url('./fonts/${face.file}.woff2') format('woff2')`],
      ...selectors(face),
      ['font-display', 'swap'],
      ...(face.symbols
        ? [
            /** @type {[string, ...string[]]} */ ([
              'unicode-range',
              ...unicodeRange(codes, codesElsewhere(face, faces)),
            ]),
          ]
        : []),
    ]),
  );
  const substitutes = fallbacks.map(({ family, face, local, sizeAdjust, ascent, descent }) =>
    fontFace([
      ['font-family', `'${family}'`],
      ['src', ...local.map((name) => `local('${name}')`)],
      ...selectors(face),
      ['size-adjust', percent(sizeAdjust)],
      ['ascent-override', percent(ascent)],
      ['descent-override', percent(descent)],
      ['line-gap-override', '0%'],
    ]),
  );
  return HEADER + [...real, ...substitutes].join('');
}

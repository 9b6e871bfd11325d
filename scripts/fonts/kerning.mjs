/**
 * Rewrites a face's kerning as one table of letter classes. The published tables kern each script
 * and each exception apart, and take a third of a Latin subset; rounded into classes they take
 * less than half of that.
 *
 * @see https://learn.microsoft.com/typography/opentype/spec/gpos#pair-adjustment-positioning-format-2-class-pair-adjustment
 */
import * as fontkit from 'fontkit';

/** Values this close, in thousandths of the font size, count as equal: a tenth of a pixel at text sizes. */
const TOLERANCE = 6;

/** Only words are kerned: letters and the marks beside them, no signs, scripts or fractions. */
const KERNED = /^[\p{L}\-–—.,:;!?'"‘’“”()/]$/u;

/** @typedef {{ members: number[], values: number[] }} Class Glyph places that kern alike. */

/**
 * @param {Buffer} file A TrueType font with a `kern` feature.
 * @returns {Buffer} A `GPOS` table for the characters of the font.
 */
export function classKerning(file) {
  const font = fontkit.create(file);
  const glyphs = font.characterSet
    .map((code) => ({ code, id: font.glyphForCodePoint(code).id }))
    .filter(({ id }, index, all) => all.findIndex((other) => other.id === id) === index)
    .sort((a, b) => a.id - b.id);

  const rows = glyphs.map(({ code: left, id }) => {
    const advance = font.getGlyph(id).advanceWidth;
    return glyphs.map(({ code: right }) => {
      const text = String.fromCodePoint(left, right);
      if (![...text].every((character) => KERNED.test(character))) return 0;
      const run = font.layout(text, { kern: true, liga: false });
      const kern = run.positions.length === 2 ? Math.round(run.positions[0].xAdvance - advance) : 0;
      return Math.abs(kern) < TOLERANCE ? 0 : kern;
    });
  });

  const lefts = classes(rows);
  const rights = classes(glyphs.map((_, column) => lefts.map(({ values }) => values[column])));
  const ids = glyphs.map(({ id }) => id);
  return gpos(ids, lefts, rights);
}

/**
 * Groups rows that agree within the tolerance. The first class is the one of glyphs without kerning.
 *
 * @param {number[][]} rows
 * @returns {Class[]}
 */
function classes(rows) {
  const width = rows[0]?.length ?? 0;
  /** @type {Class[]} */
  const found = [{ members: [], values: new Array(width).fill(0) }];
  rows.forEach((row, member) => {
    const alike = found.find(({ values }) =>
      values.every((value, place) => Math.abs(value - row[place]) <= TOLERANCE),
    );
    if (alike) alike.members.push(member);
    else found.push({ members: [member], values: row });
  });
  return found;
}

/** @param {number[]} words @returns {Buffer} Big-endian 16-bit words, negative ones in two's complement. */
function pack(words) {
  const data = Buffer.alloc(words.length * 2);
  words.forEach((word, index) => data.writeUInt16BE(word & 0xffff, index * 2));
  return data;
}

/** @param {string} tag @returns {[number, number]} */
function tagWords(tag) {
  const bytes = Buffer.from(tag, 'latin1');
  return [bytes.readUInt16BE(0), bytes.readUInt16BE(2)];
}

/**
 * @param {Map<number, number>} classOf Class by glyph, without class 0.
 * @returns {{ start: number, end: number, value: number }[]}
 */
function ranges(classOf) {
  const found = [];
  for (const [glyph, value] of [...classOf].sort(([a], [b]) => a - b)) {
    const last = found.at(-1);
    if (last && last.end + 1 === glyph && last.value === value) last.end = glyph;
    else found.push({ start: glyph, end: glyph, value });
  }
  return found;
}

/** @param {Map<number, number>} classOf @returns {Buffer} */
function classDefinition(classOf) {
  const spans = ranges(classOf);
  return pack([2, spans.length, ...spans.flatMap(({ start, end, value }) => [start, end, value])]);
}

/** @param {number[]} covered Sorted glyphs. @returns {Buffer} */
function coverage(covered) {
  return pack([1, covered.length, ...covered]);
}

/**
 * @param {number[]} ids Glyph by place.
 * @param {Class[]} lefts
 * @param {Class[]} rights Their values run over the left classes.
 * @returns {Buffer}
 */
function gpos(ids, lefts, rights) {
  const classOf = (/** @type {Class[]} */ groups, /** @type {number} */ from) =>
    new Map(
      groups
        .slice(1)
        .flatMap(({ members }, index) =>
          members.map((member) => /** @type {[number, number]} */ ([ids[member], index + from])),
        ),
    );
  // Glyphs without kerning stay out of the coverage, so the first kerning class can be class 0.
  const left = classOf(lefts, 0);
  const covered = [...left.keys()].sort((a, b) => a - b);
  const leftDefinition = classDefinition(new Map([...left].filter(([, value]) => value > 0)));
  const rightDefinition = classDefinition(classOf(rights, 1));
  const values = lefts.slice(1).flatMap((_, row) => rights.map((group) => group.values[row + 1]));

  const coverageTable = coverage(covered);
  const fixed = 16 + values.length * 2;
  const xAdvance = 4;
  const pairs = Buffer.concat([
    pack([
      2,
      fixed,
      xAdvance,
      0,
      fixed + coverageTable.length,
      fixed + coverageTable.length + leftDefinition.length,
      lefts.length - 1,
      rights.length,
      ...values,
    ]),
    coverageTable,
    leftDefinition,
    rightDefinition,
  ]);

  const languageSystem = [0, 0xffff, 1, 0];
  const script = [4, 0, ...languageSystem];
  const scripts = pack([2, ...tagWords('DFLT'), 14, ...tagWords('latn'), 14, ...script]);
  const features = pack([1, ...tagWords('kern'), 8, 0, 1, 0]);
  const lookups = pack([1, 4, 2, 0, 1, 8]);
  const header = pack([1, 0, 10, 10 + scripts.length, 10 + scripts.length + features.length]);
  return Buffer.concat([header, scripts, features, lookups, pairs]);
}

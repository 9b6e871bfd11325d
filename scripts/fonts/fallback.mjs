/**
 * Fallback faces: fonts of the reader's system, scaled so that text keeps its width and its line
 * boxes while our files load. A family lists its substitutes from the most common to the closest;
 * the browser takes the last one that the system has.
 */
import { readFile } from 'node:fs/promises';
import * as fontkit from 'fontkit';
import { LINE_BOX, MONO } from './faces.mjs';
import { sourcePath } from './face.mjs';

/**
 * Technical prose of the kind the theme shows. Its width in two fonts gives the size adjustment.
 */
const PROSE = `The queue accepts a write once two of three replicas have stored it, so a reader can
lose at most the last 40 ms of events. We measured the p99 at 180 ms under 12,000 requests per
second; above that the coordinator sheds load instead of growing its backlog. Each partition keeps
an append-only log, a sparse index and a checksum for every block. If a node fails, its neighbours
take over within five seconds, and clients retry with jitter. Why not a single primary? Because a
failover would stop every writer for a minute, and the on-call engineer would have to choose between
lost orders and double charges. The cost is a merge step: two carts edited at once become one.`;

/** Short phrases, as in headings, navigation and tables. */
const INTERFACE = `Designing a rate limiter for an API gateway. Decision log. Goals and non-goals.
Published 14 March 2025, 12 min read. Consistency, availability, partition tolerance. Alternatives
considered: fixed window, sliding window, token bucket. Capacity estimates. Failure modes. Open
questions. Read path, write path. Previous: Idempotent payments. Next: Storing time series. Archive,
tags, search, about. Revision 3, accepted. 250,000 reads per second at 99.95% availability.`;

/**
 * A system font known by its metrics.
 *
 * @typedef {object} Substitute
 * @property {string[]} local Full and PostScript names, of the font and of its metric twins.
 * @property {string} [twin] Module specifier of a free font with the same advances.
 * @property {number} [condense] Its advances as a fraction of the twin's.
 * @property {number} [advance] For a monospaced font: the advance as a fraction of the font size.
 */

const FONTS = '@expo-google-fonts';

const TIMES = {
  local: ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif', 'Tinos'],
  twin: `${FONTS}/tinos/400Regular/Tinos_400Regular.ttf`,
};
const TIMES_ITALIC = {
  local: [
    'Times New Roman Italic',
    'TimesNewRomanPS-ItalicMT',
    'Liberation Serif Italic',
    'Tinos Italic',
  ],
  twin: `${FONTS}/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf`,
};
const TIMES_BOLD = {
  local: ['Times New Roman Bold', 'TimesNewRomanPS-BoldMT', 'Liberation Serif Bold', 'Tinos Bold'],
  twin: `${FONTS}/tinos/700Bold/Tinos_700Bold.ttf`,
};
const NOTO = {
  local: ['Noto Serif', 'NotoSerif-Regular'],
  twin: `${FONTS}/noto-serif/400Regular/NotoSerif_400Regular.ttf`,
};
const NOTO_ITALIC = {
  local: ['Noto Serif Italic', 'NotoSerif-Italic'],
  twin: `${FONTS}/noto-serif/400Regular_Italic/NotoSerif_400Regular_Italic.ttf`,
};
const NOTO_BOLD = {
  local: ['Noto Serif Bold', 'NotoSerif-Bold'],
  twin: `${FONTS}/noto-serif/700Bold/NotoSerif_700Bold.ttf`,
};
const GEORGIA = {
  local: ['Georgia', 'Gelasio', 'Gelasio Regular'],
  twin: `${FONTS}/gelasio/400Regular/Gelasio_400Regular.ttf`,
};
const GEORGIA_ITALIC = {
  local: ['Georgia Italic', 'Georgia-Italic', 'Gelasio Italic'],
  twin: `${FONTS}/gelasio/400Regular_Italic/Gelasio_400Regular_Italic.ttf`,
};
const GEORGIA_BOLD = {
  local: ['Georgia Bold', 'Georgia-Bold', 'Gelasio Bold'],
  twin: `${FONTS}/gelasio/700Bold/Gelasio_700Bold.ttf`,
};
const ARIAL_TWIN = `${FONTS}/arimo/400Regular/Arimo_400Regular.ttf`;
const ARIAL_BOLD_TWIN = `${FONTS}/arimo/700Bold/Arimo_700Bold.ttf`;
const ARIAL = {
  local: ['Arial', 'ArialMT', 'Liberation Sans', 'Arimo'],
  twin: ARIAL_TWIN,
};
const ARIAL_BOLD = {
  local: ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold', 'Arimo Bold'],
  twin: ARIAL_BOLD_TWIN,
};
const ROBOTO = {
  local: ['Roboto', 'Roboto-Regular'],
  twin: `${FONTS}/roboto/400Regular/Roboto_400Regular.ttf`,
};
const ROBOTO_BOLD = {
  local: ['Roboto Bold', 'Roboto-Bold'],
  twin: `${FONTS}/roboto/700Bold/Roboto_700Bold.ttf`,
};
/** Arial Narrow is Arial with every advance at 82%; no free font with its metrics is published. */
const ARIAL_NARROW = {
  local: ['Arial Narrow', 'ArialNarrow', 'Liberation Sans Narrow'],
  twin: ARIAL_TWIN,
  condense: 0.82,
};
const ARIAL_NARROW_BOLD = {
  local: ['Arial Narrow Bold', 'ArialNarrow-Bold', 'Liberation Sans Narrow Bold'],
  twin: ARIAL_BOLD_TWIN,
  condense: 0.82,
};
const COURIER = {
  local: ['Courier New', 'CourierNewPSMT', 'Liberation Mono', 'Cousine'],
  advance: 1229 / 2048,
};
const MENLO = {
  local: ['Menlo', 'Menlo-Regular', 'DejaVu Sans Mono', 'DejaVuSansMono'],
  advance: 1233 / 2048,
};
const CONSOLAS = { local: ['Consolas'], advance: 1126 / 2048 };

/** @type {Record<string, Substitute[]>} Substitutes by file of the face that they replace. */
const SUBSTITUTES = {
  'tradeoff-serif-400': [TIMES, NOTO, GEORGIA],
  'tradeoff-serif-400-italic': [TIMES_ITALIC, NOTO_ITALIC, GEORGIA_ITALIC],
  'tradeoff-serif-600': [TIMES_BOLD, NOTO_BOLD, GEORGIA_BOLD],
  'tradeoff-sans-400': [ARIAL, ROBOTO, ARIAL_NARROW],
  'tradeoff-sans-600': [ARIAL_BOLD, ROBOTO_BOLD, ARIAL_NARROW_BOLD],
  'tradeoff-mono-400': [COURIER, MENLO, CONSOLAS],
};

/**
 * @typedef {object} FallbackFace
 * @property {string} family
 * @property {import('./faces.mjs').Face} face The face it replaces.
 * @property {string[]} local
 * @property {number} sizeAdjust Fraction of the font size.
 * @property {number} ascent Override as a fraction of the adjusted size.
 * @property {number} descent Override as a fraction of the adjusted size.
 */

/**
 * @param {import('./faces.mjs').Face} face
 * @param {Buffer} ttf The built face, uncompressed.
 * @returns {Promise<FallbackFace[]>} Its substitutes, the preferred one last; none for symbols.
 */
export async function fallbacksFor(face, ttf) {
  const sample = face.family === 'Tradeoff Sans' ? INTERFACE : PROSE;
  const substitutes = SUBSTITUTES[face.file] ?? [];
  return Promise.all(
    substitutes.map(async (substitute) => {
      const sizeAdjust =
        substitute.advance === undefined
          ? widthOf(ttf, sample) / (await substituteWidth(substitute, sample))
          : MONO.advance / MONO.unitsPerEm / substitute.advance;
      return {
        family: `${face.family} Fallback`,
        face,
        local: substitute.local,
        sizeAdjust,
        ascent: LINE_BOX.ascent / 1000 / sizeAdjust,
        descent: LINE_BOX.descent / 1000 / sizeAdjust,
      };
    }),
  );
}

/** @param {Substitute} substitute @param {string} sample @returns {Promise<number>} */
async function substituteWidth({ twin, condense = 1, local }, sample) {
  if (twin === undefined) throw new Error(`${local[0]} has neither an advance nor a twin.`);
  return widthOf(await readFile(sourcePath(twin)), sample) * condense;
}

/**
 * @param {Buffer} file A TrueType font.
 * @param {string} sample
 * @returns {number} Width of the sample on one line, kerned, in font sizes.
 */
function widthOf(file, sample) {
  const font = fontkit.create(file);
  return font.layout(sample.replaceAll('\n', ' ')).advanceWidth / font.unitsPerEm;
}

/**
 * What is built: the faces, where each comes from, and the characters each one covers.
 * A character missing in its source fails the build.
 */

/**
 * @typedef {object} Face
 * @property {string} file Name of the output, without extension.
 * @property {string} family CSS family.
 * @property {400 | 600} weight
 * @property {'normal' | 'italic'} style
 * @property {string} source Module specifier of the TrueType source.
 * @property {string} characters Every character to keep.
 * @property {string[]} features OpenType features to keep.
 * @property {boolean} [symbols] Fit the glyphs to the mono grid and give the face a unicode-range.
 */

/** Line box of all faces, in thousandths of the font size. */
export const LINE_BOX = { ascent: 1025, descent: 275 };

/** Units per em and advance of the mono faces. */
export const MONO = { unitsPerEm: 1000, advance: 600 };

/** Size limits in bytes: all files, and those a page without italic, bold text or diagrams loads. */
export const BUDGET = { all: 90_000, plainPage: 46_080 };

/** Faces a plain page loads, in the order it needs them; a page preloads the first two. */
export const PLAIN_PAGE = [
  'tradeoff-serif-400',
  'tradeoff-sans-600',
  'tradeoff-mono-400',
  'tradeoff-sans-400',
];

/**
 * Characters drawn by the glyph of another: Plex draws the left one only. Greek mu, delta and
 * omega are what people type for units and differences; non-breaking hyphens stay in the face.
 *
 * @type {[drawn: string, alias: string][]}
 */
export const ALIASES = [
  ['\u00b5', '\u03bc'],
  ['\u2206', '\u0394'],
  ['\u2126', '\u03a9'],
  ['-', '\u2010'],
  ['-', '\u2011'],
];

/** @param {number} first @param {number} last @returns {string} All characters, both ends included. */
const range = (first, last) =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));

/** ASCII and Latin-1, less the marks that no text uses by themselves. */
const LATIN = range(0x20, 0x7e) + range(0xa0, 0xff).replace(/[¤¦¨¯¸]/g, '');

/** Letters that the larger languages of Europe and Turkish add to Latin-1. */
const EUROPEAN = 'ĄąĆćČčĎďĐđĘęĚěĞğİıŁłŃńŇňŐőŒœŘřŚśŞşŠšŤťŮůŰűŸŹźŻżŽžȘșȚț';

const PUNCTUATION = '–—‘’‚“”„†•…‰′″';
const SUPERSCRIPTS = '⁰⁴⁵⁶⁷⁸⁹';
const SIGNS = '€™π−×√∞\u2206∑≈≠≤≥';
const ARROWS = '←↑→↓↔';
const CODE = LATIN + EUROPEAN + PUNCTUATION + SIGNS + ARROWS;
const TEXT = `${CODE}${SUPERSCRIPTS}✓`;

const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';
const FORMULAS = '∂∏∫\u2126↕';

/** Drawn by DejaVu, so that strokes meet and columns line up in diagrams made of characters. */
const SYMBOLS = [
  SUPERSCRIPTS,
  SUBSCRIPTS,
  FORMULAS,
  range(0x2500, 0x25ff),
  '↖↗↘↙↚↛↞↠↤↥↦↧↩↪↯↰↱↲↳↴↵↶↷↺↻⇄⇅⇆⇐⇑⇒⇓⇔⇕⇠⇡⇢⇣⇤⇥⇧⇨⇪',
  '∀∃∅∇∈∉∋∎∓∘∙∝∠∧∨∩∪∴∵∼≃≅≔≡≢⊂⊃⊄⊆⊇⊕⊖⊗⊢⊤⊥⋂⋃⋅⋯',
  '⌀⌈⌉⌊⌋⌘⌥⌫⏎␣★☆☐☑☒⚐⚑⚠✓✔✕✗✘❯⟨⟩⟵⟶⟷',
].join('');

const SERIF = '@expo-google-fonts/ibm-plex-serif';
const SANS = '@expo-google-fonts/ibm-plex-sans-condensed';
const PLEX_MONO = '@expo-google-fonts/ibm-plex-mono';

const serif = {
  family: 'Tradeoff Serif',
  characters: TEXT + SUBSCRIPTS,
  features: ['kern', 'liga'],
};
const sans = { family: 'Tradeoff Sans', characters: TEXT, features: ['kern'] };
const mono = { family: 'Tradeoff Mono', features: [] };

/** @type {Face[]} Text figures need no `tnum`: the digits of all three families are tabular. */
export const FACES = [
  {
    ...serif,
    file: 'tradeoff-serif-400',
    weight: 400,
    style: 'normal',
    source: `${SERIF}/400Regular/IBMPlexSerif_400Regular.ttf`,
  },
  {
    ...serif,
    file: 'tradeoff-serif-400-italic',
    weight: 400,
    style: 'italic',
    source: `${SERIF}/400Regular_Italic/IBMPlexSerif_400Regular_Italic.ttf`,
  },
  {
    ...serif,
    file: 'tradeoff-serif-600',
    weight: 600,
    style: 'normal',
    source: `${SERIF}/600SemiBold/IBMPlexSerif_600SemiBold.ttf`,
  },
  {
    ...sans,
    file: 'tradeoff-sans-400',
    weight: 400,
    style: 'normal',
    source: `${SANS}/400Regular/IBMPlexSansCondensed_400Regular.ttf`,
  },
  {
    ...sans,
    file: 'tradeoff-sans-600',
    weight: 600,
    style: 'normal',
    source: `${SANS}/600SemiBold/IBMPlexSansCondensed_600SemiBold.ttf`,
  },
  {
    ...mono,
    file: 'tradeoff-mono-400',
    weight: 400,
    style: 'normal',
    source: `${PLEX_MONO}/400Regular/IBMPlexMono_400Regular.ttf`,
    characters: CODE,
  },
  {
    ...mono,
    file: 'tradeoff-mono-symbols',
    weight: 400,
    style: 'normal',
    source: 'dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf',
    characters: SYMBOLS,
    symbols: true,
  },
];

/** Licences that travel with the fonts: file beside the fonts, and where its text comes from. */
export const LICENCES = [
  { file: 'OFL-IBM-Plex.txt', source: `${SERIF}/LICENSE_FONT` },
  { file: 'LICENSE-DejaVu.txt', source: 'dejavu-fonts-ttf/LICENSE' },
];

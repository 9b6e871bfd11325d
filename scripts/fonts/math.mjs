/** The face of formulas, which only pages with formulas load; src/markdown/constructs/math/math.css declares it. */
import { buildFace } from './face.mjs';

/** @param {number} first @param {number} last @returns {string} All characters, both ends included. */
const range = (first, last) =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));

const ACCENTS = `¯´ˆˇ˘˙˚˜${range(0x300, 0x308)}\u030a\u030c\u0332\u0338\u20d6\u20d7`;
const GREEK = `${range(0x391, 0x3a1)}${range(0x3a3, 0x3a9)}${range(0x3b1, 0x3c9)}ϑϕϖϱϵ`;
const LETTERLIKE = 'ℂℍℎℏℐℑℒℓℕℙℚℛℜℝℤℬℰℱℳℵ';
const ARROWS = '←↑→↓↔↕↖↗↘↙↛↠↦↩↪↼⇀⇄⇌⇐⇑⇒⇓⇔⟵⟶⟷⟸⟹⟺';
const OPERATORS = `±×÷·°¬…‖†‡′″‴${range(0x2200, 0x22ff)}⨀⨁⨂⩽⩾⪯⪰`;
const BRACKETS = '⌈⌉⌊⌋⏜⏝⏞⏟⟦⟧⟨⟩';
/** Bold, italic, script capitals, double-struck capitals and digits; the letters that lie elsewhere are above. */
const ALPHABETS = [
  range(0x1d400, 0x1d454) + range(0x1d456, 0x1d467),
  '𝒜𝒞𝒟𝒢𝒥𝒦𝒩𝒪𝒫𝒬𝒮𝒯𝒰𝒱𝒲𝒳𝒴𝒵',
  '𝔸𝔹𝔻𝔼𝔽𝔾𝕀𝕁𝕂𝕃𝕄𝕆𝕊𝕋𝕌𝕍𝕎𝕏𝕐',
  range(0x1d6a8, 0x1d71b) + range(0x1d7ce, 0x1d7e1),
].join('');

export const MATH = {
  file: 'tradeoff-math',
  /** Size limit in bytes. */
  budget: 61_440,
};

/** @returns {Promise<Buffer>} The compressed face, with the table that stretches brackets and roots. */
export async function buildMathFace() {
  const { woff2 } = await buildFace({
    file: MATH.file,
    family: 'Tradeoff Math',
    weight: 400,
    style: 'normal',
    source: '@ibm/plex-math/fonts/complete/woff2/IBMPlexMath-Regular.woff2',
    characters:
      range(0x20, 0x7e) + ACCENTS + GREEK + LETTERLIKE + ARROWS + OPERATORS + BRACKETS + ALPHABETS,
    features: [],
  });
  return woff2;
}

import { decodeEntities, decodePlaceholders } from '../text/entities.ts';
import { formAt, monoEm, type Form } from './forms.ts';
import { ascent, descent, regular, semibold, unitsPerEm } from './font-metrics.ts';

/** Above and below the baseline, in ems. */
export const ascentEm = ascent / unitsPerEm;
export const lineEm = (ascent + descent) / unitsPerEm;

const lastPoint = 0x2e80;
/** For a character that the face lacks, in ems: a system font draws it. */
const unknownEm = 0.62;
const ideographEm = 1;
const emojiEm = 1.3;

function advances(runs: Record<number, string>): Float64Array {
  const table = new Float64Array(lastPoint).fill(unknownEm);
  for (const [first, widths] of Object.entries(runs)) {
    widths.split(' ').forEach((width, index) => {
      table[Number(first) + index] = Number(width) / unitsPerEm;
    });
  }
  // Combining marks and joiners take no space after the character before them.
  table.fill(0, 0x300, 0x370);
  table.fill(0, 0x200b, 0x2010);
  return table;
}
const regularAdvances = advances(regular);
const semiboldAdvances = advances(semibold);

function beyondFace(point: number): number {
  if (point >= 0xfe00 && point <= 0xfe0f) return 0;
  return point >= 0x1f000 && point <= 0x1faff ? emojiEm : ideographEm;
}

/** Width of one line, in the unit of the size. Faces are 400 and 600; anything bold is 600. */
export function textWidth(text: string, size: number, bold: boolean): number {
  const table = bold ? semiboldAdvances : regularAdvances;
  let ems = 0;
  let form: Form | undefined;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < lastPoint) {
      const em = form?.mono === true ? monoEm : (table[unit] ?? unknownEm);
      ems += form === undefined ? em : em * form.scale;
      continue;
    }
    const mark = formAt(unit);
    if (mark !== undefined) {
      ({ form } = mark);
      continue;
    }
    ems += beyondFace(text.codePointAt(at) ?? unit);
    if (unit >= 0xd800 && unit <= 0xdbff) at += 1;
  }
  return ems * size;
}

/** The text as it is drawn: references as characters, white space collapsed. */
export function drawnText(text: string): string {
  return decodeEntities(decodePlaceholders(text)).replace(/\s+/g, ' ');
}

/** The text as a separate line: without white space at the ends. */
export function collapse(text: string): string {
  return drawnText(text).trim();
}

import { type At, type EstimateProblem, EstimateError } from './problems.ts';

/** A text of a line, and where it begins. */
export interface Span extends At {
  text: string;
}

export type Comparison = '≤' | '<' | '≥' | '>';

/** A line of an estimate, before its expressions are read. */
export type EstimateLine =
  | { kind: 'value'; name: Span; expression: Span; unit?: Span; digits?: number; note: string }
  | { kind: 'bound'; left: Span; comparison: Comparison; right: Span; note: string; text: string }
  | { kind: 'group'; text: string };

const relation = /<=|>=|≤|≥|<|>|=/;
const comparisons: Readonly<Record<string, Comparison>> = {
  ...{ '<=': '≤', '≤': '≤', '<': '<', '>=': '≥', '≥': '≥', '>': '>' },
};
const namePattern = /^\p{L}[\p{L}\p{N}\s,.'’_-]*$/u;
const digitsAsked = /(?:^|,)\s*(\d{1,2}) digits?\s*$/;

/** Splits the text of an estimate into its lines: `name = expression → unit  # note`, bounds, and `## groups`. */
export function readLines(
  text: string,
  firstLine: number,
): { lines: EstimateLine[]; problems: EstimateProblem[] } {
  const lines: EstimateLine[] = [];
  const problems: EstimateProblem[] = [];
  for (const [index, written] of text.split('\n').entries()) {
    try {
      const line = readLine(written.replace(/\r$/, ''), firstLine + index);
      if (line) lines.push(line);
    } catch (error) {
      if (!(error instanceof EstimateError)) throw error;
      problems.push(error.problem);
    }
  }
  return { lines, problems };
}

function readLine(written: string, line: number): EstimateLine | undefined {
  const group = /^\s*##+\s*(.*?)\s*$/.exec(written);
  if (group?.[1] === '')
    throw new EstimateError(
      'syntax',
      { line, column: written.indexOf('#') + 1 },
      'The group has no title.',
      'Write one after `##`, or one `#` for a comment.',
    );
  if (group) return { kind: 'group', text: group[1] ?? '' };
  const comment = /(?:^|\s)#/.exec(written);
  const content = comment ? written.slice(0, comment.index) : written;
  if (content.trim() === '') return undefined;
  const note = comment
    ? written
        .slice(comment.index)
        .replace(/^\s*#+\s*/, '')
        .trim()
    : '';
  const found = relation.exec(content);
  if (!found) {
    throw new EstimateError(
      'syntax',
      { line, column: content.length - content.trimStart().length + 1 },
      `\`${content.trim()}\` has no \`=\`.`,
      'Write `name = expression`, a bound such as `peak ≤ 50k/s`, or `## Title` for a group.',
    );
  }
  const [sign] = found;
  const left = span(content, 0, found.index, line);
  const right = span(content, found.index + sign.length, content.length, line);
  for (const { text: side, ...at } of [left, right]) {
    if (side === '')
      throw new EstimateError(
        'syntax',
        at,
        `There is nothing ${at.column <= found.index + 1 ? 'before' : 'after'} \`${sign}\`.`,
        'Write `name = expression`.',
      );
  }
  const comparison = comparisons[sign];
  if (comparison) return { kind: 'bound', left, comparison, right, note, text: content.trim() };
  if (!namePattern.test(left.text)) {
    throw new EstimateError(
      'syntax',
      left,
      `\`${left.text}\` cannot be a name.`,
      'A name begins with a letter and has letters, digits, spaces, commas, points and hyphens.',
    );
  }
  return { kind: 'value', name: left, ...converted(right), note };
}

/** The part after an arrow: the unit to show, and how many digits. */
function converted(whole: Span): { expression: Span; unit?: Span; digits?: number } {
  const arrow = /→|->/.exec(whole.text);
  if (!arrow) return { expression: whole };
  const { line, column } = whole;
  const expression = span(whole.text, 0, arrow.index, line, column);
  const rest = span(whole.text, arrow.index + arrow[0].length, whole.text.length, line, column);
  if (rest.text === '')
    throw new EstimateError(
      'syntax',
      rest,
      'There is no unit after the arrow.',
      'Write a unit, such as `→ /s` or `→ GB/day`, or `→ 4 digits`.',
    );
  return { ...digitsOf(rest), expression };
}

/** A unit, a number of digits, or both. */
function digitsOf(rest: Span): { unit?: Span; digits?: number } {
  const found = digitsAsked.exec(rest.text);
  if (!found) return { unit: rest };
  const unit = { ...rest, text: rest.text.slice(0, found.index).trim() };
  const digits = Number(found[1]);
  if (digits < 1 || digits > 15)
    throw new EstimateError(
      'syntax',
      rest,
      `\`${digits} digits\` cannot be shown.`,
      'Write a number of digits from 1 to 15.',
    );
  return { ...(unit.text !== '' && { unit }), digits };
}

/**
 * How a text asks for a value: as a line does, or with `in` or `to` before the unit.
 *
 * @param nameAt finds the name with which a text begins.
 */
export function asked(
  whole: Span,
  nameAt: (text: string) => { length: number } | undefined,
): ReturnType<typeof converted> {
  const { text, line, column } = whole;
  for (let at = 0; at < text.length;) {
    const rest = text.slice(at);
    const word = /^\s(?:in|to)\s/.exec(rest)?.[0];
    if (word !== undefined) {
      const unit = span(text, at + word.length, text.length, line, column);
      return { ...digitsOf(unit), expression: span(text, 0, at, line, column) };
    }
    // A name may have one of these words in it.
    at += nameAt(rest)?.length ?? /^[\p{L}\p{N}]+/u.exec(rest)?.[0].length ?? 1;
  }
  return converted(whole);
}

/** The trimmed text between two offsets. */
function span(content: string, from: number, to: number, line: number, column = 1): Span {
  const text = content.slice(from, to);
  const blank = text.length - text.trimStart().length;
  return { text: text.trim(), line, column: column + from + (text.trim() === '' ? 0 : blank) };
}

/** Names match in any case and with any space between their words. */
export function nameKey(name: string): string {
  return name.trim().replace(/\s+/g, ' ').replaceAll('’', "'").toLowerCase();
}

import type { Span } from './lines.ts';
import type { OtherValue } from './offered.ts';
import { type At, EstimateError, nearest } from './problems.ts';
import { ambiguous, currencySigns, magnitudes, type Unit, units } from './units.ts';

/** A number as it is written, before its unit. */
interface Literal {
  value: number;
  /** Significant digits, if it has a decimal point: only such a number says how exact it is. */
  digits?: number;
  magnitude?: string;
}

export type Token = At & {
  /** Whether it directly follows the token before. */
  isTight?: boolean;
} & (
    | ({ kind: 'number' } & Literal)
    | { kind: 'unit'; unit: Unit; written: string }
    | { kind: 'name'; line: number; index: number; written: string }
    | { kind: 'other'; value: OtherValue; written: string }
    | { kind: 'call'; name: string }
    | { kind: 'sign'; sign: string; written?: string }
  );

/** What an expression may name. */
export interface Names {
  /** The index of the line with the longest name that begins the text. */
  at(text: string): { index: number; length: number; written: string } | undefined;
  all: readonly string[];
  functions: ReadonlySet<string>;
  /** The value of another post with which the text begins. */
  other?(text: string, at: At): OtherValue | undefined;
}

const signs: Readonly<Record<string, string>> = {
  ...{ '×': '*', '·': '*', '*': '*', '÷': '/', '/': '/', '+': '+', '-': '-', '−': '-', '^': '^' },
  ...{ '(': '(', ')': ')', ',': ',', '–': '..', '..': '..' },
};
const number = /^(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?(?:e[+-]?\d+(?![\p{L}\d]))?/iu;
const word = /^[\p{L}µμ][\p{L}\p{N}µμ]*/u;

/**
 * Splits an expression. A word is a name of the estimate if one begins there, else a function, else
 * a unit.
 */
export function tokens({ text, line, column }: Span, names: Names): Token[] {
  const found: Token[] = [];
  let calls = 0;
  const depths: boolean[] = [];
  let isTight = false;
  for (let index = 0; index < text.length;) {
    const rest = text.slice(index);
    const at = { line, column: column + index };
    const blank = /^\s+/.exec(rest)?.[0].length ?? 0;
    if (blank > 0) {
      index += blank;
      isTight = false;
      continue;
    }
    const token = next(rest, at, { last: found.at(-1), isTight, inCall: calls > 0 }, names);
    for (const one of token.tokens) {
      if (one.kind === 'sign' && one.sign === '(') {
        const isCall = found.at(-1)?.kind === 'call';
        depths.push(isCall);
        if (isCall) calls++;
      }
      if (one.kind === 'sign' && one.sign === ')' && depths.pop() === true) calls--;
      found.push({ ...one, isTight });
    }
    index += token.length;
    isTight = true;
  }
  return found;
}

interface Step {
  tokens: Token[];
  length: number;
}

/** The place of a token. */
interface Around {
  last: Token | undefined;
  isTight: boolean;
  inCall: boolean;
}

function next(rest: string, at: At, { last, isTight, inCall }: Around, names: Names): Step {
  const sign = /^(?:\.\.|[-×·*÷/+−^(),–])/.exec(rest)?.[0];
  if (sign !== undefined)
    return {
      tokens: [{ kind: 'sign', sign: signs[sign] ?? sign, ...at }],
      length: sign.length,
    };
  const digits = number.exec(rest)?.[0];
  if (digits !== undefined) return readNumber(digits, rest, at, inCall);
  const isAfterNumber = last?.kind === 'number';
  const value = names.other?.(rest, at);
  if (value) {
    const { length } = value;
    return { tokens: [{ kind: 'other', value, written: rest.slice(0, length), ...at }], length };
  }
  // What directly follows a number is part of it.
  const named = isAfterNumber && isTight ? undefined : names.at(rest);
  if (named) return { tokens: [{ kind: 'name', ...named, ...at }], length: named.length };
  const symbol = [...currencySigns, '%'].find((one) => rest.startsWith(one));
  if (symbol !== undefined) return { tokens: [unitToken(symbol, at)], length: symbol.length };
  const written = word.exec(rest)?.[0];
  if (written === undefined) throw unexpected(rest, at);
  if (names.functions.has(written) && /^\s*\(/.test(rest.slice(written.length)))
    return { tokens: [{ kind: 'call', name: written, ...at }], length: written.length };
  if (written === 'of' || written === 'per')
    return {
      tokens: [{ kind: 'sign', sign: written === 'of' ? '*' : '/', written, ...at }],
      length: written.length,
    };
  if (units.has(written)) return { tokens: [unitToken(written, at)], length: written.length };
  if (isAfterNumber && last.magnitude === undefined && magnitudes.has(written)) {
    last.value *= magnitudes.get(written) ?? 1;
    last.magnitude = written;
    return { tokens: [], length: written.length };
  }
  const meanings = ambiguous.get(written);
  if (meanings !== undefined && (isAfterNumber || last?.kind === 'sign')) {
    const shown = isAfterNumber ? `${last.value}${written}` : written;
    const message = `\`${shown}\` can mean more than one thing.`;
    throw new EstimateError('ambiguous', isAfterNumber ? last : at, message, meanings);
  }
  throw unknown(rest, at, names);
}

function readNumber(digits: string, rest: string, at: At, inCall: boolean): Step {
  if (inCall && digits.includes(','))
    throw new EstimateError(
      'ambiguous',
      at,
      `\`${digits}\` can be one number or several arguments.`,
      `Write \`${digits.replaceAll(',', '')}\`, or a space after the comma.`,
    );
  if (/^[.,]\d/.test(rest.slice(digits.length)) && !(inCall && rest[digits.length] === ','))
    throw new EstimateError(
      'syntax',
      at,
      `\`${/^[\d.,]+/.exec(rest)?.[0] ?? digits}\` is not a number.`,
      'Write a point before decimals, and commas only between groups of three digits.',
    );
  const plain = digits.replaceAll(',', '');
  if (!Number.isFinite(Number(plain)) || (Number(plain) === 0 && /[1-9].*e/i.test(plain)))
    throw new EstimateError(
      'syntax',
      at,
      `\`${digits}\` is too ${Number(plain) === 0 ? 'small' : 'large'} to be calculated with.`,
      'Write another number, or choose a unit in which it is not so extreme.',
    );
  const significant = /\.\d/.test(plain)
    ? plain.replace(/e.*$/i, '').replace('.', '').replace(/^0+/, '').length
    : undefined;
  const value = Number(plain);
  return {
    tokens: [
      { kind: 'number', value, ...(significant !== undefined && { digits: significant }), ...at },
    ],
    length: digits.length,
  };
}

function unitToken(written: string, at: At): Token {
  return { kind: 'unit', unit: units.get(written) as Unit, written, ...at };
}

function unexpected(rest: string, at: At): EstimateError {
  return new EstimateError(
    'syntax',
    at,
    `\`${[...rest][0] ?? ''}\` cannot stand here.`,
    rest.startsWith('#')
      ? 'A note begins with `#` after a space.'
      : 'Write numbers with units, names of this estimate, `+ − × ÷ ^ ( )`, `of` and `per`.',
  );
}

function unknown(rest: string, at: At, names: Names): EstimateError {
  const phrase = (/^[\p{L}\p{N}'’_ -]+/u.exec(rest)?.[0] ?? rest)
    .split(/\s[-−–]\s|\s(?:of|per)\s/)[0]
    ?.trim();
  const [first = ''] = (phrase ?? rest).split(' ');
  const near =
    nearest(phrase ?? '', names.all) ??
    nearest(
      first,
      [...names.functions].map((name) => name),
    ) ??
    (first.length > 2
      ? nearest(
          first,
          [...units.keys()].filter((one) => one.length > 2),
        )
      : '');
  return new EstimateError(
    'name',
    at,
    `\`${phrase ?? rest}\` is neither a name of an estimate on this page nor a unit.`,
    first.toLowerCase() === 'x'
      ? 'Write `×` or `*` to multiply.'
      : near
        ? `Did you mean \`${near}\`?`
        : 'Add a line for it. What is counted has no unit: write only the number.',
  );
}

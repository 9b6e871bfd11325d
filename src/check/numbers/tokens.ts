/** A piece of a text as arithmetic sees it. */
export type Token = { start: number; end: number } & (
  | { type: 'number'; value: number; digits: number; decimals: number; shown: number }
  | { type: 'word'; text: string }
  | { type: 'operator'; text: '+' | '-' | '*' | '/' | '^' | '(' | ')' | '%' }
  | { type: 'power'; value: number }
  /** A slash before a word: `requests/s`. */
  | { type: 'per' }
  | { type: 'relation'; about: boolean }
  | { type: 'other'; text: string }
);

/** The character that replaces code and pictures. */
export const opaque = '\uFFFC';

const pattern =
  /(?<number>\d{1,3}(?:[,\u00A0\u202F\u2009'’_]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)|(?<word>[\p{L}$€£][\p{L}\p{N}_]*)|(?<power>[⁻⁰¹²³⁴-⁹]+)|(?<operator>\*\*|[+−×·⋅∙*÷^()%-])|(?<slash>\/)|(?<relation>=|≈|≅)|(?<space>\s+)|(?<other>.)/gsu;
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const signs = { '−': '-', '-': '-', '×': '*', '·': '*', '⋅': '*', '∙': '*', '**': '^', '÷': '/' };

/** Splits a text into tokens. White space is recorded only where it matters. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(pattern)) {
    const { 0: found, index: start, groups = {} } = match;
    const place = { start, end: start + found.length };
    const before = text.charAt(start - 1);
    const after = text.charAt(place.end);
    if (groups['number'] !== undefined)
      tokens.push({ ...place, ...numberOf(found, before, after) });
    else if (groups['word'] !== undefined)
      tokens.push({ ...place, ...wordOf(found, tokens, text) });
    else if (groups['power'] !== undefined)
      tokens.push({ ...place, type: 'power', value: raised(found) });
    else if (groups['relation'] !== undefined) {
      const isPart = /[<>!:=+*/-]/.test(before) || /[=>]/.test(after);
      tokens.push({
        ...place,
        ...(isPart ? other(found) : { type: 'relation', about: found !== '=' }),
      });
    } else if (groups['slash'] !== undefined) {
      const isPer = /^\s?\p{L}/u.test(text.slice(place.end));
      tokens.push({ ...place, ...(isPer ? { type: 'per' } : { type: 'operator', text: '/' }) });
    } else if (groups['operator'] !== undefined) {
      tokens.push({ ...place, ...operatorOf(found, before, after, tokens.at(-1)) });
    } else if (groups['other'] !== undefined) tokens.push({ ...place, ...other(found) });
  }
  return tokens;
}

type Kind<Type> = Type extends unknown ? Omit<Type, 'start' | 'end'> : never;

function other(text: string): Kind<Token> {
  return { type: 'other', text };
}

/** Digits in a name, a version, a date or another notation are not numbers. */
function numberOf(found: string, before: string, after: string): Kind<Token> {
  if (/[\p{L}\p{N}_.#@:]/u.test(before) || /[_:]/.test(after)) return other(found);
  const plain = found.replace(/[^\d.]/g, '');
  const decimals = plain.split('.')[1]?.length ?? 0;
  const digits = plain.replace('.', '').replace(/^0+/, '');
  const zeros = decimals === 0 ? (/0*$/.exec(plain)?.[0].length ?? 0) : 0;
  return {
    type: 'number',
    value: Number(plain),
    digits: decimals === 0 ? digits.length - zeros : digits.length,
    decimals,
    // The value of the last significant digit.
    shown: decimals > 0 ? 10 ** -decimals : plain === '0' ? 1 : 10 ** zeros,
  };
}

/** `3 x 4` is a product. */
function wordOf(found: string, before: readonly Token[], text: string): Kind<Token> {
  const last = before.at(-1);
  const at = last?.end ?? 0;
  const isTimes =
    /^[xX]$/.test(found) && last?.type !== 'other' && /^\s+[xX]\s+\d/.test(text.slice(at));
  return isTimes ? { type: 'operator', text: '*' } : { type: 'word', text: found };
}

function raised(found: string): number {
  const digits = [...found].map((sign) =>
    sign === '⁻' ? '-' : String(superscripts.indexOf(sign)),
  );
  return Number(digits.join(''));
}

/** A hyphen is a minus between spaces or as a sign; otherwise it makes a range or joins a word. */
function operatorOf(
  found: string,
  before: string,
  after: string,
  last: Token | undefined,
): Kind<Token> {
  if (found === '-') {
    const isBetween = /\s/.test(before) && /\s/.test(after);
    const isSign =
      /\d/.test(after) &&
      (last?.type === 'relation' || (last?.type === 'operator' && !/[)%]/.test(last.text)));
    if (!isBetween && !isSign) return other(found);
  }
  const sign = found in signs ? signs[found as keyof typeof signs] : found;
  return { type: 'operator', text: sign as '+' };
}

/** Named references that labels use; others are left as they are written. */
const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  equals: '=',
  infin: '∞',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  plusmn: '±',
  micro: 'µ',
  middot: '·',
  times: '×',
  divide: '÷',
  frac12: '½',
  hellip: '…',
  bull: '•',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  larr: '←',
  uarr: '↑',
  rarr: '→',
  darr: '↓',
  harr: '↔',
  rArr: '⇒',
  hArr: '⇔',
  check: '✓',
  cross: '✗',
  hearts: '♥',
  ne: '≠',
  le: '≤',
  ge: '≥',
  asymp: '≈',
  sum: '∑',
  minus: '−',
  euro: '€',
  pound: '£',
  yen: '¥',
  sect: '§',
  para: '¶',
  num: '#',
  colon: ':',
  semi: ';',
  comma: ',',
  period: '.',
  excl: '!',
  quest: '?',
  percnt: '%',
  dollar: '$',
  commat: '@',
  ast: '*',
  sol: '/',
  bsol: '\\',
  lpar: '(',
  rpar: ')',
  lsqb: '[',
  rsqb: ']',
  lcub: '{',
  rcub: '}',
  vert: '|',
  verbar: '|',
  lowbar: '_',
  grave: '`',
  Hat: '^',
  plus: '+',
  hyphen: '-',
  dash: '-',
  tilde: '~',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  lambda: 'λ',
  mu: 'μ',
  pi: 'π',
  sigma: 'σ',
  omega: 'ω',
  Delta: 'Δ',
  Omega: 'Ω',
};

function fromReference(written: string, reference: string): string {
  if (!reference.startsWith('#')) {
    return Object.hasOwn(named, reference) ? (named[reference] ?? written) : written;
  }
  const hex = reference.charAt(1) === 'x' || reference.charAt(1) === 'X';
  const point = Number.parseInt(reference.slice(hex ? 2 : 1), hex ? 16 : 10);
  const valid = point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
  return valid ? String.fromCodePoint(point) : '\ufffd';
}

/** Character references of HTML as characters. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, fromReference);
}

/**
 * Mermaid's own references (`#35;`, `#quot;`), which its parsers carry as placeholders that no
 * grammar trips over, as characters.
 */
export function decodePlaceholders(text: string): string {
  if (!text.includes('¶ß')) return text;
  return text
    .replace(/ﬂ°°(\d+)¶ß/g, (written, digits: string) => fromReference(written, `#${digits}`))
    .replace(/ﬂ°(\w+)¶ß/g, (_written, name: string) => fromReference(`&${name};`, name));
}

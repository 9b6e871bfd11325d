import { type Expression, expressionAt } from './expression.ts';
import { judged, type Sides, type Wrong } from './judge.ts';
import { type Parsed, quantityAt, type Quantity } from './quantity.ts';
import { type Token, tokensOf } from './tokens.ts';

/** An equation of a text that is wrong, with its place in the text. */
export interface WrongSum extends Wrong {
  start: number;
  end: number;
}

/** Two numbers with a word or a rate after each: without them, nothing is converted. Saves splitting most texts. */
const unitAfterNumber = /\d[^\d\p{L}/]{0,3}[\p{L}/][^]*\d[^\d\p{L}/]{0,3}[\p{L}/]/u;

/** Every equation of a text that does not add up: `3 × 8 = 25`, `2 million a day is 30 a second`. */
export function wrongSums(text: string): WrongSum[] {
  const hasRelation = /[=≈≅]/.test(text);
  const mayConvert = unitAfterNumber.test(text);
  if (!/\d/.test(text) || (!hasRelation && !mayConvert)) return [];
  const tokens = tokensOf(text);
  const equations = [
    ...(hasRelation ? equationsOf(tokens) : []),
    ...(mayConvert ? conversionsOf(text, tokens) : []),
  ];
  const seen = new Set<number>();
  return equations.flatMap(({ start, end, ...sides }) => {
    const wrong = judged(sides);
    if (wrong === undefined || seen.has(end)) return [];
    seen.add(end);
    return { ...wrong, start, end };
  });
}

interface Equation extends Sides {
  start: number;
  end: number;
}

function equationsOf(tokens: readonly Token[]): Equation[] {
  return tokens.flatMap((token, at): Equation[] => {
    if (token.type !== 'relation') return [];
    const left = leftOf(tokens, at);
    const right = rightOf(tokens, at + 1);
    if (left === undefined || right === undefined) return [];
    const start = tokens[left.next]?.start ?? 0;
    const end = tokens[right.next - 1]?.end ?? 0;
    const { about } = token;
    const [a, b] = [left.node, right.node];
    if (a.type === 'operation' ? !isName(a, b) : isConversion(a, b)) {
      return [{ working: a, result: b, about, start, end }];
    }
    const isReversed = a.type === 'quantity' && !a.named && !about && b.type === 'operation';
    return isReversed && b.operator !== '^' ? [{ working: b, result: a, about, start, end }] : [];
  });
}

/** `10^-11 = 11 nines` says the same in another way of counting. */
function isName(working: Expression, result: Expression): boolean {
  const isPower = working.type === 'operation' && working.operator === '^';
  return isPower && result.type === 'quantity' && result.named;
}

/** `24 h = 1,440 min`. */
function isConversion(a: Expression, b: Expression): boolean {
  if (a.type === 'operation' || b.type === 'operation') return false;
  const unit = ({ units }: Quantity) => units.map(({ choices: [one] }) => one);
  const [first, second] = [unit(a), unit(b)];
  const kinds = [kindOf(a), kindOf(b)];
  const hasKind = kinds[0] === kinds[1] && kinds[0] !== '0 0';
  return hasKind && (first.length !== second.length || first.some((one, at) => one !== second[at]));
}

/** The powers of time and of data. */
function kindOf({ units }: Quantity): string {
  const powers = (kind: 'time' | 'data') =>
    units.reduce((sum, { choices: [unit], power }) => sum + (unit?.[kind] ?? 0) * power, 0);
  return `${powers('time')} ${powers('data')}`;
}

/**
 * What must not precede an equation, because it changes the meaning of what follows: `log 3 × 4`.
 */
const unsureBefore =
  /^(?:of|x|times|plus|minus|by|over|log|ln|lg|log2|log10|sqrt|sin|cos|exp|max|min|avg|sum|per|from|H|O)$/;

/**
 * The longest expression that ends right before a relation.
 *
 * @returns it with the index of its first token.
 */
function leftOf(tokens: readonly Token[], end: number): Parsed<Expression> | undefined {
  let first = end;
  while (first > 0 && isPart(tokens[first - 1])) first -= 1;
  for (let at = first; at < end; at++) {
    if (tokens[at]?.type === 'word') continue;
    const parsed = expressionAt(tokens, at);
    if (parsed?.next !== end) continue;
    // Words that follow a number or an operator may be part of it.
    const isTail = tokens
      .slice(first, at)
      .some(({ type, ...one }) => type !== 'word' && !('text' in one && one.text === '('));
    const isSure = !isTail && isSureStart(tokens[at - 1], tokens[at]);
    return isSure ? { node: parsed.node, next: at } : undefined;
  }
  return undefined;
}

function isPart(token: Token | undefined): boolean {
  return token !== undefined && token.type !== 'relation' && token.type !== 'other';
}

function isSureStart(before: Token | undefined, first: Token | undefined): boolean {
  if (before === undefined || before.type === 'relation') return true;
  if (before.type === 'word') return !unsureBefore.test(before.text) && before.end !== first?.start;
  if (before.type === 'operator') return before.text === '(';
  if (before.type !== 'other') return false;
  return (
    /[,;:.!?"“„‘'[{|≤≥~→\n—–]/.test(before.text) &&
    (before.end !== first?.start || /["“‘'[{|(]/.test(before.text))
  );
}

function rightOf(tokens: readonly Token[], at: number): Parsed<Expression> | undefined {
  const parsed = expressionAt(tokens, at);
  const after = parsed && tokens[parsed.next];
  if (parsed === undefined) return undefined;
  if (after === undefined || after.type === 'relation') return parsed;
  if (after.type === 'operator') return after.text === ')' ? parsed : undefined;
  if (after.type === 'word') {
    return /^(?:of|to|or|out|times|plus|minus|in|x|per)$/i.test(after.text) ? undefined : parsed;
  }
  const isEnd = after.type === 'other' && /[,;:.!?"”’'\]}|→\n—–]/.test(after.text);
  // Numbers with a dash, a slash or a dot inside are not read.
  const isApart = after.start > (tokens[parsed.next - 1]?.end ?? 0);
  const next = tokens[parsed.next + 1];
  const isGlued =
    next !== undefined && next.start === after.end && !isApart && next.type !== 'relation';
  return isEnd && !(isGlued && /[.:,'’–—]/.test(after.text)) ? parsed : undefined;
}

const link =
  /^\s*(?:,?\s*(?:(?:which|that|this)\s+)?(?:is|are|makes?|means?|equals?|comes?\s+to|amounts?\s+to|gives?)|,\s*or|\s*\(|:|,?\s*i\.e\.,?|→|…|\.{3})\s*(?:(?:only|just|roughly|about|around|some|nearly|almost|on\s+average|an\s+average\s+of|~|≈|c\.)\s*)*$/i;
/** A comma is only sure to mean the same if an average follows: `200 million a day, 2,300 a second on average`. */
const comma = /^\s*[,–—]\s*$/;
const average = /^[\s,]*on\s+average\b/i;
/** A part of a quantity, which is not what the text says is the same: `two thirds of 200 million a day`. */
const partOf =
  /(?:%|\b(?:percent|half|thirds?|quarters?|fifths?|sixths?|eighths?|tenths?|hundredths?|part|share|fraction|most|rest|some|twice|times|double))\s+(?:of\s+)?(?:the\s+|these\s+|those\s+|all\s+)?$/i;
const near = /roughly|about|around|some|nearly|almost|~|≈|c\./;
const notAverage =
  /^[\s,]*(?:at\s+(?:peak|most|least|worst)|peak|in\s+(?:the\s+)?(?:worst|bursts?|peak)|bursts?|p\d\d)/i;

/** Two quantities of one kind in different units that a text says are the same. */
function conversionsOf(text: string, tokens: readonly Token[]): Equation[] {
  const quantities = tokens.flatMap((token, at) => {
    const read = token.type === 'number' ? quantityAt(tokens, at) : undefined;
    const end = read && tokens[read.next - 1]?.end;
    return read === undefined || end === undefined
      ? []
      : [{ node: read.node, start: token.start, end }];
  });
  return quantities.flatMap((first, at): Equation[] => {
    const second = quantities.slice(at + 1).find(({ start }) => start >= first.end);
    if (second === undefined || !isConversion(first.node, second.node)) return [];
    const between = text.slice(first.end, second.start);
    const [before, after] = [text.slice(0, first.start), text.slice(second.end)];
    const isSame = link.test(between) || (comma.test(between) && average.test(after));
    if (!isSame || notAverage.test(after) || partOf.test(before)) return [];
    // After an operator it is only part of a larger expression.
    if (/[+−×*/÷^-]\s*$/.test(before) || /^\s*[+−×*/÷^–-]/.test(after)) return [];
    const sides = { working: first.node, result: second.node, about: near.test(between) };
    const wrong = judged(sides);
    const isAttempt = wrong !== undefined && isNear(wrong.value, second.node.value, 2.5);
    return isAttempt ? [{ ...sides, start: first.start, end: second.end }] : [];
  });
}

/** Whether one number can be a wrong result of a calculation that gives the other. */
export function isNear(one: number, other: number, factor: number): boolean {
  const ratio = one / other;
  return ratio > 1 / factor && ratio < factor;
}

import { evaluate, type Meaning, readingsOf, type Value } from './evaluate.ts';
import type { Expression } from './expression.ts';
import type { Quantity } from './quantity.ts';

/** The two sides of an equation; if one of them is a single number, it is the right one. */
export interface Sides {
  working: Expression;
  result: Expression;
  /** Whether the text says that the result is approximate. */
  about: boolean;
}

/** What the working gives, in the units in which the result is written. */
export interface Wrong {
  value: number;
  result: Quantity;
}

/** What a text may take for granted between a number and one with a unit: an hour has 60 minutes, a day 86,400 s. */
const implied = [
  7,
  12,
  24,
  28,
  30,
  31,
  52,
  60,
  100,
  365,
  1000,
  1024,
  3600,
  86_400,
  604_800,
  2_592_000,
  31_536_000,
  1e6,
  1e9,
  1e12,
  1024 ** 2,
  1024 ** 3,
  8,
  1 / 8,
];

/**
 * Compares both sides with every meaning that they can have.
 *
 * @returns the correct result if no meaning makes the sides equal within the precision of the
 * digits shown, and if they are clearly meant to be equal.
 */
export function judged(sides: Sides): Wrong | undefined {
  const { working, result } = sides;
  let isSure = false;
  let right: number | undefined;
  let isKnown = false;
  for (const { reading, unit } of readingsOf([working, result])) {
    for (const bare of [false, true]) {
      const meaning = { reading, unit, bare, rounded: true };
      const left = evaluate(working, meaning);
      const shown = evaluate(result, { ...meaning, rounded: false });
      if (left === undefined || shown === undefined) continue;
      const isSame = left.time === shown.time && left.data === shown.data;
      const isOnePure = isPureRate(left, shown);
      if (!isSame && !bare && !isOnePure) continue;
      if (fits(left, meaning, sides)) return undefined;
      if (isShare(result) && fits(left, meaning, sides, 0.01)) return undefined;
      if (isOnePure && !isSame && impliedFit(left, meaning, sides)) return undefined;
      isSure ||= isSame && !bare ? true : isOnePure;
      const isBest: boolean = isSame && !bare && !isKnown;
      const value = expected(left, result, meaning);
      if (isBest || (!isKnown && (isSame || isOnePure) && isNearer(value, right, result))) {
        right = value;
        isKnown ||= isBest;
      }
    }
  }
  if (!isSure || right === undefined || result.type !== 'quantity') return undefined;
  return { value: right, result };
}

/** Whether a value explains what is written better than another. */
function isNearer(value: number, other: number | undefined, result: Expression): boolean {
  if (other === undefined || result.type !== 'quantity') return true;
  const distance = (one: number) => Math.abs(Math.log(Math.abs(one / result.value)));
  return distance(value) < distance(other);
}

/** Whether one side is a number and the other a rate: the number implies a time. */
function isPureRate(one: Value, other: Value): boolean {
  const kinds = [one, other].map(({ time, data }) => `${time} ${data}`);
  return kinds.includes('0 0') && kinds.includes('-1 0');
}

function isShare(result: Expression): boolean {
  return result.type === 'quantity' && result.percent;
}

/** In the unit of the result. */
function expected(left: Value, result: Expression, meaning: Meaning): number {
  const one =
    result.type === 'quantity' ? { ...result, value: 1, half: 0, rest: undefined } : undefined;
  const unit = one && evaluate(one, meaning);
  return (left.low + left.high) / 2 / (unit?.low ?? 1);
}

function fits(left: Value, meaning: Meaning, { result, about }: Sides, factor = 1): boolean {
  const shown = evaluate(result, { ...meaning, rounded: result.type !== 'quantity' });
  if (shown === undefined) return false;
  const [low, high] = [left.low * factor, left.high * factor];
  const room = roomOf(result, shown, about);
  const slack = Math.max(Math.abs(low), Math.abs(high), Math.abs(shown.low)) * 1e-9;
  return low <= shown.high + room + slack && high >= shown.low - room - slack;
}

/** By how much a result may differ: half of its last digit, or more if it is approximate. */
function roomOf(result: Expression, shown: Value, about: boolean): number {
  if (result.type !== 'quantity') return about ? Math.abs(shown.high) * 0.05 : 0;
  const last = lastPart(result);
  const unit = result.value === 0 ? 1 : Math.abs(shown.low) / result.value;
  const scale = last === result ? unit : smallest(result, unit);
  const room = last.half * scale;
  // A count of machines is rounded up or down to a whole one.
  const isCount = result.decimals === 0 && result.value < 1000 && result.half === 0.5;
  if (about) return room + Math.abs(shown.low) * 0.05;
  return isCount && result.units.length === 0 ? 2 * room * 0.999 : room;
}

function lastPart(quantity: Quantity): Quantity {
  return quantity.rest === undefined ? quantity : lastPart(quantity.rest);
}

/** How many base units there are in one of the smallest unit, in the measure of the whole. */
function smallest(quantity: Quantity, unit: number): number {
  const factor = (one: Quantity) => one.units[0]?.choices[0]?.factors[0] ?? 1;
  const last = lastPart(quantity);
  const total = quantity.value * factor(quantity);
  const rest = quantity.rest ? quantity.rest.value * factor(quantity.rest) : 0;
  return (unit * quantity.value * factor(last)) / Math.max(total + rest, Number.MIN_VALUE);
}

function impliedFit(left: Value, meaning: Meaning, sides: Sides): boolean {
  return implied.some(
    (factor) => fits(left, meaning, sides, factor) || fits(left, meaning, sides, 1 / factor),
  );
}

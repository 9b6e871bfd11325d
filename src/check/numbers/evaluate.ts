import type { Expression } from './expression.ts';
import type { Quantity } from './quantity.ts';
import type { Unit } from './units.ts';

/** A range of values in base units, with its powers of time and of data. */
export interface Value {
  low: number;
  high: number;
  time: number;
  data: number;
  /** A share, such as 10 %. */
  percent: boolean;
}

/** Which of several meanings each unit has: a `month` has 30 days, or 31. */
export type Reading = ReadonlyMap<Unit, number>;

/** How much of its value the rounding of a number may hide. */
const mostHidden = 0.0075;

/** All combinations of meanings that the units of expressions can have; there are only a few. */
export function readingsOf(
  expressions: readonly Expression[],
): { unit: readonly Unit[]; reading: Reading }[] {
  const choices = new Set(expressions.flatMap(unitsOf));
  let readings: { unit: readonly Unit[]; reading: Reading }[] = [{ unit: [], reading: new Map() }];
  for (const options of choices) {
    const meanings = options.flatMap((unit) =>
      unit.factors.map((factor) => [unit, factor] as const),
    );
    if (meanings.length < 2) continue;
    readings = readings.flatMap(({ unit, reading }) =>
      meanings.flatMap(([meant, factor]) => {
        const known = reading.get(meant);
        if (known !== undefined && known !== factor) return [];
        return { unit: [...unit, meant], reading: new Map([...reading, [meant, factor]]) };
      }),
    );
    if (readings.length > 256) return readings.slice(0, 256);
  }
  return readings;
}

function unitsOf(node: Expression): (readonly Unit[])[] {
  if (node.type !== 'quantity') return [...unitsOf(node.left), ...unitsOf(node.right)];
  const own = node.units.map(({ choices }) => choices);
  return node.rest === undefined ? own : [...own, ...unitsOf(node.rest)];
}

export interface Meaning {
  reading: Reading;
  /** The meaning of each unit that has several. */
  unit: readonly Unit[];
  /** Whether units of time are left out, as in texts that take them for granted. */
  bare: boolean;
  /** Whether each written number means every value that rounds to it. */
  rounded: boolean;
}

/** @returns `undefined` if the units do not go together. */
export function evaluate(node: Expression, meaning: Meaning): Value | undefined {
  if (node.type === 'quantity') return valueOf(node, meaning);
  const left = evaluate(node.left, meaning);
  const right = evaluate(node.right, meaning);
  if (left === undefined || right === undefined) return undefined;
  return combined(node.operator, left, right);
}

function valueOf(quantity: Quantity, meaning: Meaning): Value | undefined {
  const { value, half, digits, decimals, units, percent, rest } = quantity;
  // Whole numbers and single digits, such as 0.9, mean exactly what they say.
  const isExact = decimals === 0 || digits < 2;
  const spread = meaning.rounded && !isExact ? Math.min(half, Math.abs(value) * mostHidden) : 0;
  const result: Value = { low: value - spread, high: value + spread, time: 0, data: 0, percent };
  for (const { choices, power } of units) {
    const unit =
      choices.length > 1 ? choices.find((one) => meaning.unit.includes(one)) : choices[0];
    if (unit === undefined) return undefined;
    const factor = meaning.reading.get(unit) ?? unit.factors[0] ?? 1;
    const isLeftOut = meaning.bare && unit.time !== 0;
    const scale = isLeftOut ? 1 : factor ** power;
    result.low *= scale;
    result.high *= scale;
    if (isLeftOut) continue;
    result.time += unit.time * power;
    result.data += unit.data * power;
  }
  if (percent) {
    result.low /= 100;
    result.high /= 100;
  }
  const more = rest && evaluate(rest, meaning);
  if (rest !== undefined && more === undefined) return undefined;
  return more === undefined
    ? result
    : { ...result, low: result.low + more.low, high: result.high + more.high };
}

function combined(
  operator: '+' | '-' | '*' | '/' | '^',
  left: Value,
  right: Value,
): Value | undefined {
  const isSame = left.time === right.time && left.data === right.data;
  switch (operator) {
    case '+':
    case '-': {
      if (!isSame) return undefined;
      const sign = operator === '+' ? 1 : -1;
      // 200 + 10 % is a tenth more.
      const isShare = right.percent && !left.percent;
      const [low, high] = isShare
        ? [left.low * right.low, left.high * right.high]
        : [right.low, right.high];
      const ends = [sign * low, sign * high].sort((a, b) => a - b);
      return { ...left, low: left.low + (ends[0] ?? 0), high: left.high + (ends[1] ?? 0) };
    }
    case '*':
      return spanned(
        [left, right],
        (a, b) => a * b,
        left.time + right.time,
        left.data + right.data,
      );
    case '/':
      if (right.low <= 0 && right.high >= 0) return undefined;
      return spanned(
        [left, right],
        (a, b) => a / b,
        left.time - right.time,
        left.data - right.data,
      );
    case '^': {
      if (right.time !== 0 || right.data !== 0) return undefined;
      const power = right.low;
      return spanned([left, right], (a, b) => a ** b, left.time * power, left.data * power);
    }
  }
}

function spanned(
  [left, right]: readonly [Value, Value],
  apply: (a: number, b: number) => number,
  time: number,
  data: number,
): Value | undefined {
  const ends = [left.low, left.high].flatMap((a) => [apply(a, right.low), apply(a, right.high)]);
  if (!ends.every(Number.isFinite)) return undefined;
  return { low: Math.min(...ends), high: Math.max(...ends), time, data, percent: false };
}

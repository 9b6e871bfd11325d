import type { Format } from './format.ts';

/** A value from its lowest to its highest, which are equal unless it is a range. */
export type Value = readonly [low: number, high: number];

/**
 * Code in postfix: numbers, ranges, `$3` for the value of line 3, the operators `+ - * / ^`, and functions with the number
 * of their values, such as `max 2`.
 */
export type Code = readonly (number | string | Value)[];

/** How a reader types an input: the factor of a number, and the texts around it. */
export interface Input {
  factor: number;
  before: string;
  after: string;
  /** As its author wrote it. */
  text: string;
}

/** One line of an estimate, which may use the values of lines before it. */
export interface ProgramLine {
  name: string;
  code: Code;
  format: Format;
  input?: Input;
  /** For a bound, what the value is compared with. */
  bound?: { sign: string; code: Code };
}

/** What is shipped to the reader: numbers, but no text that has to be parsed. */
export type Program = readonly ProgramLine[];

/** Values that a reader gave to inputs, by the index of their lines, in base units. */
export type Changes = ReadonlyMap<number, Value>;

const two: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '^': (a, b) => a ** b,
};
const sum = (...all: number[]) => all.reduce((a, b) => a + b, 0);

/** Values of all lines, and of the right sides of bounds. Each end of each range is tried with each of the others. */
export function run(
  program: Program,
  changes: Changes = new Map(),
): { values: Value[]; limits: Value[] } {
  const codes = program.map(({ code }, line) => {
    const changed = changes.get(line);
    return changed ? [changed] : code;
  });
  const count = [...codes, ...program.map(({ bound }) => bound?.code ?? [])]
    .flat()
    .filter(isRange).length;
  const values: [number, number][] = [];
  const limits: [number, number][] = [];
  for (let corner = 0; corner < 2 ** count; corner++) {
    let rest = corner;
    const pick = ([low, high]: Value) => {
      if (low === high) return low;
      const value = rest % 2 === 0 ? low : high;
      rest = Math.floor(rest / 2);
      return value;
    };
    const now: number[] = [];
    for (const [line, code] of codes.entries()) {
      now.push(calculate(code, now, pick));
      widen(values, line, now[line] as number);
      const bound = program[line]?.bound;
      if (bound) widen(limits, line, calculate(bound.code, now, pick));
    }
  }
  return { values, limits };
}

function isRange(token: Code[number]): token is Value {
  return typeof token === 'object' && token[0] !== token[1];
}

function widen(all: [number, number][], line: number, value: number): void {
  const [low, high] = all[line] ?? [value, value];
  // NaN stays NaN.
  all[line] = [value >= low ? low : value, value <= high ? high : value];
}

function calculate(code: Code, lines: readonly number[], pick: (range: Value) => number): number {
  const stack: number[] = [];
  for (const token of code) {
    if (typeof token === 'number') stack.push(token);
    else if (typeof token === 'object') stack.push(pick(token));
    else if (token.startsWith('$')) stack.push(lines[Number(token.slice(1))] ?? NaN);
    else {
      const [name = '', count = '2'] = token.split(' ');
      const given = stack.splice(-Number(count)) as [number, number];
      const call = two[name];
      stack.push(
        call ? call(...given) : name === 'sum' ? sum(...given) : Math[name as 'max'](...given),
      );
    }
  }
  return stack[0] ?? NaN;
}

/**
 * Whether a bound holds, with the possible values of both sides. A relative error of a billionth is
 * allowed for rounding.
 */
export function holds(sign: string, [low, high]: Value, [from, to]: Value): boolean {
  const slack = 1e-9 * Math.max(Math.abs(high), Math.abs(to));
  if (sign === '≤') return high <= from + slack;
  if (sign === '<') return high < from - slack;
  return sign === '≥' ? low >= to - slack : low > to + slack;
}

/**
 * The value of an input at which a bound turns from holding to broken or back, with all other
 * inputs unchanged; `undefined` if there is none between a thousandth and a thousand times its
 * value.
 */
export function turnsAt(
  program: Program,
  line: number,
  input: number,
  changes: Changes,
): number | undefined {
  const sign = program[line]?.bound?.sign ?? '';
  const start = run(program, changes).values[input] ?? [0, 0];
  const at = (times: number) => {
    const changed: Value = [start[0] * times, start[1] * times];
    const { values, limits } = run(program, new Map(changes).set(input, changed));
    return holds(sign, values[line] as Value, limits[line] as Value);
  };
  const now = at(1);
  for (const step of [2, 0.5]) {
    for (let inside = 1, power = 1; power <= 10; power++) {
      let outside = step ** power;
      if (at(outside) === now) {
        inside = outside;
        continue;
      }
      for (let round = 0; round < 50; round++) {
        const middle = Math.sqrt(inside * outside);
        if (at(middle) === now) inside = middle;
        else outside = middle;
      }
      return start[1] * outside;
    }
  }
  return undefined;
}

import type { Format } from './format.ts';

/** A value from its lowest to its highest, which are equal unless it is a range. */
export type Value = readonly [low: number, high: number];

/**
 * Code in postfix: numbers, ranges, `$3` for the value of line 3, the operators `+ - * / ^`, and
 * functions with the number of their values, such as `max 2`.
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
  /** For a bound, what the value is compared with, and the lines that it is a sum of. */
  bound?: { sign: string; code: Code; parts?: readonly number[] };
}

/** What is shipped to the reader: numbers, but no text that has to be parsed. */
export type Program = readonly ProgramLine[];

/** Values that a reader gave to inputs, by the index of their lines, in base units. */
export type Changes = ReadonlyMap<number, Value>;

/**
 * Values at each combination of the ends of ranges. Bit n of an index says which end of range n it
 * is at; the values repeat for all higher bits, so that one number is the same at all ends.
 */
type Corners = readonly number[];

const two: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '^': (a, b) => a ** b,
  sum: (a, b) => a + b,
  min: Math.min,
  max: Math.max,
};

/** A program with the values of its lines, each of which is calculated once it is asked for. */
export class Calculation {
  private readonly program: Program;
  private readonly changes: Changes;
  /** The bit of each range. */
  private readonly bits: Map<string, number>;
  private readonly lines: (Corners | undefined)[];

  /** @param program may get further lines later. */
  constructor(
    program: Program,
    changes: Changes = new Map(),
    bits = new Map<string, number>(),
    lines: (Corners | undefined)[] = [],
  ) {
    this.program = program;
    this.changes = changes;
    this.bits = bits;
    this.lines = lines;
  }

  /** The value of a line; for a bound, of its left side. */
  value(line: number): Value {
    return endsOf(this.line(line));
  }

  /** Whether a bound holds. */
  holds(line: number): boolean {
    const { sign, code } = this.program[line]?.bound ?? { sign: '', code: [] };
    return holds(sign, this.value(line), endsOf(this.of(code, `${line}b`)));
  }

  /**
   * For a bound of a sum, the bars of its limit, of each of its parts at their largest, and of the
   * mark at the limit: where they begin and how wide they are, in percent of the limit, or of the
   * sum if that is larger.
   */
  bars(line: number): (readonly [from: number, width: number])[] {
    const { code = [], parts = [] } = this.program[line]?.bound ?? {};
    const [limit] = endsOf(this.of(code, `${line}b`));
    const widths = parts.map((part) => Math.max(0, this.value(part)[1]));
    const sums = widths.map((_, index) => widths.slice(0, index).reduce((a, b) => a + b, 0));
    const all = Math.max(limit, (sums.at(-1) ?? 0) + (widths.at(-1) ?? 0));
    const percent = (value: number) => Math.round((1e4 * value) / all) / 100;
    return [
      [0, percent(limit)],
      ...widths.map((width, index) => [percent(sums[index] ?? 0), percent(width)] as const),
      [Math.max(0, percent(limit) - 0.5), 0.5],
    ];
  }

  /** The value of code that is not a line of the program. */
  valueOf(code: Code): Value {
    const { program, changes, bits, lines } = this;
    return endsOf(new Calculation(program, changes, new Map(bits), lines).of(code, ''));
  }

  /**
   * The value of an input at which a bound turns from holding to broken or back, with all other
   * inputs unchanged; `undefined` if there is none between a thousandth and a thousand times its
   * value.
   */
  turn(line: number, input: number): number | undefined {
    const { program, changes, bits } = this;
    const after = this.after(input);
    if (!after.has(line)) return undefined;
    const now = this.holds(line);
    const others = this.lines.map((known, index) => (after.has(index) ? undefined : known));
    const [low, high] = this.value(input);
    const at = (times: number) => {
      const changed = new Map(changes).set(input, [low * times, high * times]);
      return new Calculation(program, changed, bits, [...others]).holds(line);
    };
    for (const step of [2, 0.5]) {
      for (let inside = 1, power = 1; power <= 10; power++) {
        let outside = step ** power;
        if (at(outside) === now) {
          inside = outside;
          continue;
        }
        // Halves a factor of two until less than a millionth is left.
        for (let round = 0; round < 20; round++) {
          const middle = Math.sqrt(inside * outside);
          if (at(middle) === now) inside = middle;
          else outside = middle;
        }
        return high * outside;
      }
    }
    return undefined;
  }

  /** An input, and all lines that follow from it. */
  private after(input: number): Set<number> {
    const found = new Set([input]);
    for (const [line, { code, bound }] of this.program.entries())
      if ([...code, ...(bound?.code ?? [])].some((token) => found.has(lineOf(token) ?? -1)))
        found.add(line);
    return found;
  }

  private line(line: number): Corners {
    const changed = this.changes.get(line);
    const { code = [] } = this.program[line] ?? {};
    return (this.lines[line] ??= this.of(changed ? [changed] : code, `${line}`));
  }

  private of(code: Code, place: string): Corners {
    const stack: Corners[] = [];
    for (const [index, token] of code.entries()) {
      if (typeof token === 'number') stack.push([token]);
      else if (typeof token === 'object') stack.push(this.range(token, `${place} ${index}`));
      else if (token.startsWith('$')) stack.push(this.line(lineOf(token) ?? -1));
      else {
        const [name = '', count] = token.split(' ');
        const fold = two[name];
        const given = stack.splice(-Number(count ?? 2));
        stack.push(
          fold
            ? given.reduce((a, b) => combined(a, b, fold))
            : (given[0] ?? []).map((value) => Math[name as 'ceil'](value)),
        );
      }
    }
    return stack[0] ?? [NaN];
  }

  private range([low, high]: Value, place: string): Corners {
    if (low === high) return [low];
    const bit = this.bits.get(place) ?? this.bits.size;
    this.bits.set(place, bit);
    return Array.from({ length: 2 ** (bit + 1) }, (_, corner) => (corner < 2 ** bit ? low : high));
  }
}

/** The line that a token of code has the value of. */
function lineOf(token: Code[number]): number | undefined {
  return typeof token === 'string' && token.startsWith('$') ? Number(token.slice(1)) : undefined;
}

function combined(a: Corners, b: Corners, call: (a: number, b: number) => number): Corners {
  const all: number[] = [];
  for (let corner = 0; corner < Math.max(a.length, b.length); corner++)
    all.push(call(a[corner % a.length] as number, b[corner % b.length] as number));
  return all;
}

function endsOf(corners: Corners): Value {
  return [Math.min(...corners), Math.max(...corners)];
}

/**
 * Whether a bound holds, with the possible values of both sides. A relative error of a billionth is
 * allowed for rounding.
 */
function holds(sign: string, [low, high]: Value, [from, to]: Value): boolean {
  const slack = 1e-9 * Math.max(Math.abs(high), Math.abs(to));
  if (sign === '≤') return high <= from + slack;
  if (sign === '<') return high < from - slack;
  return sign === '≥' ? low >= to - slack : low > to + slack;
}

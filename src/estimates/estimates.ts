import { type Kind, kindOf, kindShownIn } from './check.ts';
import { codeOf, linesIn, risksIn, sumOfLines } from './code.ts';
import { formatOf } from './display.ts';
import { type Expression, readExpression, readUnit, type ShownUnit } from './expression.ts';
import { shown } from './format.ts';
import { inputOf } from './input.ts';
import { type EstimateLine, readLines } from './lines.ts';
import { namesOf } from './names.ts';
import { ordered } from './order.ts';
import { type At, EstimateError, type EstimateProblem } from './problems.ts';
import { Calculation, type Program, type ProgramLine } from './run.ts';
import { dimensionWords, sameDimensions, units } from './units.ts';

/** The text of a fence, and the 1-based line of its first line. */
export interface EstimateSource {
  text: string;
  line: number;
}

/** A row of a table, with the indices of the lines of the program whose values it shows. */
export type EstimateRow =
  | { kind: 'group'; text: string }
  | {
      kind: 'value';
      name: string;
      /** `undefined` for a line with an error. */
      line?: number;
      value: string;
      /** The expression as it is written; `undefined` for an input. */
      working: string;
      note: string;
      isInput: boolean;
      /** For an availability, how long it allows a service to be down. */
      budget?: { month: Shown; year: Shown };
    }
  | {
      kind: 'bound';
      text: string;
      line?: number;
      holds: boolean;
      /** What the left side is. */
      value: string;
      /** Where the bound turns, by inputs. */
      turns: { name: string; value: string }[];
      note: string;
      /** For an upper bound of a sum, its bars and what they show. */
      parts?: { bars: ReturnType<Calculation['bars']>; text: string };
    };

/** A value in a text. */
export interface Shown {
  line: number;
  text: string;
}

/** All estimates of one page, which share their names. */
export interface Estimates {
  /** For each fence its rows. */
  tables: EstimateRow[][];
  program: Program;
  problems: EstimateProblem[];
  /** The value of a reference such as `peak` or `peak in /h`. It may add a line to the program. */
  refer(text: string, at: At): Shown | EstimateProblem;
}

interface Read {
  line: EstimateLine;
  left?: Expression;
  right?: Expression;
  unit?: ShownUnit;
}

/**
 * Reads and calculates the estimates of a page. All errors are reported at once, and the rest is
 * calculated.
 */
export function readEstimates(sources: readonly EstimateSource[]): Estimates {
  return new Sheet(sources);
}

class Sheet implements Estimates {
  readonly tables: EstimateRow[][];
  readonly program: ProgramLine[] = [];
  readonly problems: EstimateProblem[] = [];
  private readonly lines: Read[];
  private readonly kinds: (Kind | undefined)[] = [];
  /** Where each line is in the program. */
  private readonly places = new Map<number, number>();
  private readonly known: ReturnType<typeof namesOf>;
  private readonly calculation = new Calculation(this.program);

  constructor(sources: readonly EstimateSource[]) {
    const fences = sources.map(({ text, line }) => readLines(text, line));
    const lines = fences.flatMap((fence) => fence.lines);
    this.problems.push(...fences.flatMap(({ problems }) => problems));
    this.known = namesOf(lines);
    this.problems.push(...this.known.problems);
    this.lines = lines.map((line) => this.read(line));
    const order = ordered(
      lines.length,
      (index) => this.usesOf(index),
      (index) => nameOf(lines[index]),
      (error) => this.problems.push(error.problem),
    );
    for (const index of order) this.attempt(() => this.compile(index));
    const indices = new Map(lines.map((line, index) => [line, index]));
    this.tables = fences.map((fence) =>
      fence.lines.map((line) => this.row(line, indices.get(line) ?? 0)),
    );
    this.problems.sort((a, b) => a.line - b.line || a.column - b.column);
  }

  refer(text: string, at: At): Shown | EstimateProblem {
    try {
      const whole = this.known.indexOf(text);
      const parts =
        whole === undefined ? /^(.*\S)\s*(?:\s(?:in|to)\s|→|->)\s*(.+)$/.exec(text) : null;
      const [, name = text, unitText] = parts ?? [];
      const index = whole ?? this.known.indexOf(name);
      if (index === undefined) {
        // The error says what is unknown, and what is similar.
        readExpression({ text: name, ...at }, this.known.names);
        throw new EstimateError(
          'syntax',
          at,
          `\`${name}\` is not the name of an estimate.`,
          'Write one name, and `in` with a unit if you want another.',
        );
      }
      const line = this.places.get(index);
      // The error is reported at that line.
      if (line === undefined) return { line: -1, text: '?' };
      if (unitText === undefined) return { line, text: this.writtenOf(line) };
      const unit = readUnit({ text: unitText, ...at });
      const kind = this.kinds[index] as Kind;
      mustShow(kind, unit, { text: unitText, ...at });
      const format = formatOf(kindShownIn(kind, unit), unit);
      const added = this.add({ name: '', code: [`$${line}`], format });
      return { line: added, text: this.textOf(added) };
    } catch (error) {
      if (!(error instanceof EstimateError)) throw error;
      return error.problem;
    }
  }

  private attempt<T>(step: () => T): T | undefined {
    try {
      return step();
    } catch (error) {
      if (!(error instanceof EstimateError)) throw error;
      this.problems.push(error.problem);
      return undefined;
    }
  }

  private read(line: EstimateLine): Read {
    if (line.kind === 'group') return { line };
    const { names } = this.known;
    const sides = line.kind === 'bound' ? [line.left, line.right] : [line.expression];
    const [left, right] = sides.map((side) => this.attempt(() => readExpression(side, names)));
    const chosen = line.kind === 'value' ? line.unit : undefined;
    const unit = chosen && this.attempt(() => readUnit(chosen));
    const isWhole = left && (line.kind === 'value' || right) && (!chosen || unit);
    if (!isWhole) return { line };
    return { line, left, ...(right && { right }), ...(unit && { unit }) };
  }

  private usesOf(index: number): ReturnType<typeof linesIn> | undefined {
    const { left, right } = this.lines[index] as Read;
    return left && [left, ...(right ? [right] : [])].flatMap(linesIn);
  }

  private compile(index: number): void {
    const { line, left, right, unit } = this.lines[index] as Read;
    if (left === undefined || line.kind === 'group') return;
    const uses = this.usesOf(index) ?? [];
    if (uses.some((use) => !this.places.has(use.index))) return;
    const own = kindOf(left, this.kinds);
    if (right) mustCompare(own, kindOf(right, this.kinds), right);
    if (unit && line.kind === 'value' && line.unit) mustShow(own, unit, line.unit);
    const kind = unit ? kindShownIn(own, unit) : own;
    for (const expression of [left, ...(right ? [right] : [])]) this.mustHaveValue(expression);
    const digits = line.kind === 'value' ? line.digits : undefined;
    const format = formatOf(kind, unit, digits);
    const lineAt = (one: number) => this.places.get(one) ?? -1;
    const code = codeOf(left, lineAt);
    const made: ProgramLine = { name: nameOf(line), code, format };
    if (line.kind === 'bound' && right) {
      const parts = /[≤<]/.test(line.comparison) ? this.partsOf(left) : undefined;
      made.bound = {
        sign: line.comparison,
        code: codeOf(right, lineAt),
        ...(parts && { parts: parts.map(lineAt) }),
      };
    }
    if (line.kind === 'value' && uses.length === 0) {
      const value = this.calculation.valueOf(code);
      made.input = inputOf(left, line.expression.text, value, format);
    }
    mustBeFew([...this.program, made], left);
    this.kinds[index] = kind;
    this.places.set(index, this.add(made));
  }

  /** The lines that the left side of a bound, or the line that it is, adds up. */
  private partsOf(left: Expression): number[] | undefined {
    const line = left.kind === 'line' ? this.lines[left.index]?.left : left;
    return line && sumOfLines(line);
  }

  private add(line: ProgramLine): number {
    this.program.push(line);
    return this.program.length - 1;
  }

  /**
   * Checks that every part of an expression that may be undefined, such as a quotient, is a number
   * at all ends of all ranges.
   */
  private mustHaveValue(expression: Expression): void {
    const lineAt = (index: number) => this.places.get(index) ?? -1;
    const valueOf = (one: Expression) => this.calculation.valueOf(codeOf(one, lineAt));
    for (const risk of risksIn(expression)) {
      if (risk.kind === 'operation' && risk.sign === '/') {
        const [low, high] = valueOf(risk.right);
        if (low <= 0 && high >= 0) throw divisionByZero(risk, low === high);
      }
      const [low, high] = valueOf(risk);
      if (!Number.isFinite(low) || !Number.isFinite(high)) throw noValue(risk);
    }
  }

  private textOf(line: number): string {
    return shown(this.calculation.value(line), (this.program[line] as ProgramLine).format);
  }

  /** The value of a line as it is shown: that of an input as its author wrote it. */
  private writtenOf(line: number): string {
    const { input } = this.program[line] as ProgramLine;
    return input ? `${input.before}${input.text}${input.after}` : this.textOf(line);
  }

  private row(line: EstimateLine, index: number): EstimateRow {
    if (line.kind === 'group') return line;
    const place = this.places.get(index);
    if (line.kind === 'bound') return this.boundRow(line, place);
    const working = line.expression.text;
    const row = { kind: 'value', name: line.name.text, note: line.note } as const;
    if (place === undefined) return { ...row, value: '?', working, isInput: false };
    const input = this.program[place]?.input;
    const value = this.writtenOf(place);
    const budget = this.budgetOf(line.name.text, place, index);
    return {
      ...row,
      line: place,
      value,
      // An input that is a single number is shown as it was written.
      working: value.replace(/\s/g, '') === working.replace(/\s/g, '') ? '' : working,
      isInput: input !== undefined,
      ...(budget && { budget }),
    };
  }

  private boundRow(line: EstimateLine & { kind: 'bound' }, place: number | undefined): EstimateRow {
    const row = { kind: 'bound', text: line.text, note: line.note } as const;
    if (place === undefined) return { ...row, holds: false, value: '?', turns: [] };
    const turns = this.program.flatMap(({ name, input, format }, index) => {
      const value = input && this.calculation.turn(place, index);
      return value === undefined ? [] : [{ name, value: shown([value, value], format) }];
    });
    const isMet = this.calculation.holds(place);
    const parts = this.program[place]?.bound?.parts?.map(
      (part) => `${this.program[part]?.name ?? ''} ${this.textOf(part)}`,
    );
    return {
      ...row,
      line: place,
      holds: isMet,
      value: this.textOf(place),
      turns,
      ...(parts && { parts: { bars: this.calculation.bars(place), text: parts.join(', ') } }),
    };
  }

  private budgetOf(
    name: string,
    place: number,
    index: number,
  ): { month: Shown; year: Shown } | undefined {
    const [low] = this.calculation.value(place);
    const isAvailability = /\b(?:availability|uptime)\b/i.test(name) && low > 0.5 && low <= 1;
    if (!isAvailability || this.kinds[index]?.isShare !== true) return undefined;
    const time = { ...this.kinds[index], dimensions: { time: 1 }, isShare: false };
    const down = (period: string): Shown => {
      const seconds = units.get(period)?.factor ?? 1;
      const code = [1, `$${place}`, '-', seconds, '*'];
      const line = this.add({ name: '', code, format: { ...formatOf(time), digits: 3 } });
      return { line, text: this.textOf(line) };
    };
    return { month: down('month'), year: down('year') };
  }
}

function nameOf(line: EstimateLine | undefined): string {
  if (line?.kind === 'value') return line.name.text;
  return line?.text ?? '';
}

function mustCompare(left: Kind, right: Kind, at: At): void {
  if (sameDimensions(left.dimensions, right.dimensions)) return;
  const [a, b] = [dimensionWords(left.dimensions), dimensionWords(right.dimensions)];
  throw new EstimateError(
    'units',
    at,
    `The units do not fit: ${a} cannot be compared with ${b}.`,
    'Write both sides in units of the same kind.',
  );
}

function mustShow(kind: Kind, unit: ShownUnit, at: At & { text: string }): void {
  if (sameDimensions(kind.dimensions, unit.dimensions)) return;
  throw new EstimateError(
    'units',
    at,
    `The units do not fit: the value is ${dimensionWords(kind.dimensions)}, and \`${at.text}\` is ${dimensionWords(unit.dimensions)}.`,
    'Write a unit of what the value measures, or change the expression.',
  );
}

/** All ends of ranges are combined, so the number of combinations doubles with each range. */
const mostRanges = 8;

function mustBeFew(program: Program, at: At): void {
  const ranges = program.flatMap(({ code, bound }) => [...code, ...(bound?.code ?? [])]);
  if (ranges.filter((token) => typeof token === 'object').length <= mostRanges) return;
  throw new EstimateError(
    'syntax',
    at,
    `The estimates of a page can have ${mostRanges} ranges, and this is one more.`,
    'Write a single number for the ranges that matter least.',
  );
}

function divisionByZero(at: At, isCertain: boolean): EstimateError {
  return new EstimateError(
    'zero',
    at,
    isCertain ? 'This divides by zero.' : 'This divides by a range that includes zero.',
    'Divide by something that is never zero.',
  );
}

function noValue(at: Expression): EstimateError {
  const isQueue = at.kind === 'call' && at.name === 'queue';
  return new EstimateError(
    'zero',
    at,
    isQueue
      ? 'More arrives than can be served, so the queue grows without end.'
      : 'This has no value.',
    isQueue
      ? 'Write a second value that is above the first.'
      : 'Change it: roots and logarithms need positive numbers.',
  );
}

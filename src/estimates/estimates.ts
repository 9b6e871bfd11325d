import { kindOf, kindShownIn } from './check.ts';
import { codeOf, linesIn, othersIn, type Places, risksIn, sumOfLines } from './code.ts';
import { formatOf } from './display.ts';
import { downtimeFormat, isAvailability } from './downtime.ts';
import { type Expression, readExpression, readUnit, type ShownUnit } from './expression.ts';
import { type Format, shown } from './format.ts';
import { inputOf } from './input.ts';
import type { Kind } from './kind.ts';
import { asked, type EstimateLine, nameKey, readLines, type Span } from './lines.ts';
import { namesOf } from './names.ts';
import { ordered } from './order.ts';
import type { OfferedValue, OtherValue, Others, Piece } from './offered.ts';
import { chain, circleOf, NoOtherValue, otherAt, piecesOf, plainText } from './others.ts';
import { type At, EstimateError, type EstimateProblem } from './problems.ts';
import {
  divisionByZero,
  noLines,
  mustBeFew,
  mustBeFinite,
  mustBeShares,
  mustCompare,
  mustShow,
} from './refusals.ts';
import type { Budget, EstimateRow, Shown } from './rows.ts';
import { Calculation, type Code, type Program, type ProgramLine } from './run.ts';
import type { Names } from './tokens.ts';
import { units } from './units.ts';

/** The text of a fence, and the 1-based line of its first line. */
export interface EstimateSource {
  text: string;
  line: number;
}

/** All estimates of one page, which share their names. */
export interface Estimates {
  /** For each fence its rows. */
  tables: EstimateRow[][];
  program: Program;
  problems: EstimateProblem[];
  /** What other posts may use. */
  offered: readonly OfferedValue[];
  /**
   * The value of a reference such as `peak`, `peak in /h` or `2 × peak → /h, 3 digits`. It may add
   * lines to the program.
   */
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
 *
 * @param others without them, no value of another post is known.
 */
export function readEstimates(sources: readonly EstimateSource[], others?: Others): Estimates {
  return new Sheet(sources, others);
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
  private readonly names: Names;
  private readonly others: Others | undefined;
  /** Where the program has values of other posts, by their keys. */
  private readonly otherPlaces = new Map<string, number>();
  /** For lines that need a value that another post does not have: see {@link OfferedValue.from}. */
  private readonly missing = new Map<number, string[]>();
  /** Of availabilities, by their places in the program. */
  private readonly budgets = new Map<number, Budget>();
  private readonly calculation = new Calculation(this.program);
  private readonly placesOf: Places = {
    line: (index) => this.places.get(index) ?? -1,
    other: (value) => this.otherPlace(value),
  };

  constructor(sources: readonly EstimateSource[], others: Others | undefined) {
    this.others = others;
    const fences = sources.map(({ text, line }) => readLines(text, line));
    const lines = fences.flatMap((fence) => fence.lines);
    this.problems.push(...fences.flatMap(({ problems }) => problems));
    for (const [index, fence] of fences.entries()) {
      const isEmpty = fence.lines.every(({ kind }) => kind === 'group');
      if (isEmpty && fence.problems.length === 0) this.problems.push(noLines(sources[index]));
    }
    this.known = namesOf(lines);
    this.problems.push(...this.known.problems);
    this.names = { ...this.known.names, other: (text, at) => otherAt(text, at, others) };
    this.lines = lines.map((line, index) => this.read(line, index));
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

  get offered(): readonly OfferedValue[] {
    return this.lines.flatMap(({ line }, index): OfferedValue[] => {
      if (line.kind !== 'value' || this.known.indexOf(line.name.text) !== index) return [];
      const { text: name } = line.name;
      const place = this.places.get(index);
      const kind = this.kinds[index];
      if (place === undefined || kind === undefined) return [{ name, from: this.fromOf(index) }];
      const { format } = this.program[place] as ProgramLine;
      const value = this.calculation.value(place);
      return [{ name, known: { value, kind, format, text: this.writtenOf(place) } }];
    });
  }

  refer(text: string, at: At): Shown | EstimateProblem {
    try {
      const isName = this.named(text, at) !== undefined;
      const reference = isName
        ? { expression: { text, ...at } }
        : asked({ text, ...at }, (rest) => this.names.at(rest));
      const { expression, unit: unitText, digits } = reference;
      const unit = unitText && readUnit(unitText);
      const format = (kind: Kind) => {
        if (unit) mustShow(kind, unit, unitText);
        return formatOf(unit ? kindShownIn(kind, unit) : kind, unit, digits);
      };
      const found = this.named(expression.text, at);
      if (found === undefined) return this.calculated(expression, format);
      const isAsWritten = unit === undefined && digits === undefined;
      if (typeof found === 'object') {
        const { known, post } = found;
        const shownText = isAsWritten ? known.text : shown(known.value, format(known.kind));
        return { text: shownText, path: post.path };
      }
      const line = this.places.get(found);
      // The error is reported at that line.
      if (line === undefined) return { line: -1, text: '?' };
      const budget = this.budgets.get(line);
      if (isAsWritten) return { line, text: this.writtenOf(line), ...(budget && { budget }) };
      return this.addShown([`$${line}`], format(this.kinds[found] as Kind));
    } catch (error) {
      if (!(error instanceof EstimateError)) throw error;
      return error.problem;
    }
  }

  /** What is calculated in a text: `2 × peak`. */
  private calculated(text: Span, format: (kind: Kind) => Format): Shown {
    const expression = readExpression(text, this.names);
    if (linesIn(expression).some(({ index }) => !this.places.has(index)))
      return { line: -1, text: '?' };
    const kind = kindOf(expression, this.kinds);
    this.mustHaveValue(expression);
    const code = codeOf(expression, this.placesOf);
    mustBeFew([...this.program, { name: '', code, format: format(kind) }], expression);
    return this.addShown(code, format(kind));
  }

  private addShown(code: Code, format: Format): Shown {
    const line = this.add({ name: '', code, format });
    return { line, text: this.textOf(line) };
  }

  /** The index of the line, or the value of another post, that a text names. */
  private named(text: string, at: At): number | OtherValue | undefined {
    const other = otherAt(text, at, this.others);
    return other?.length === text.length ? other : this.known.indexOf(text);
  }

  private otherPlace({ key, known: { value, format } }: OtherValue): number {
    const [low, high] = value;
    const code = [low === high ? low : value];
    const place = this.otherPlaces.get(key) ?? this.add({ name: '', code, format });
    this.otherPlaces.set(key, place);
    return place;
  }

  private keyOf(line: EstimateLine | undefined): string {
    return `${this.others?.id ?? ''}#${nameKey(nameOf(line))}`;
  }

  /** What the missing value of a line comes from in other posts, if it does. */
  private fromOf(index: number, path: readonly number[] = []): string[] {
    const own = this.missing.get(index);
    if (own || path.includes(index)) return own ?? [];
    const use = this.usesOf(index)?.find((one) => !this.places.has(one.index));
    const from = use ? this.fromOf(use.index, [...path, index]) : [];
    const keyAt = (one: number) => this.keyOf(this.lines[one]?.line);
    return use && from.length > 0 ? chain(keyAt(index), [keyAt(use.index), ...from]) : [];
  }

  private attempt<T>(
    step: () => T,
    onMissing?: (error: NoOtherValue) => EstimateError,
  ): T | undefined {
    try {
      return step();
    } catch (error) {
      if (!(error instanceof EstimateError)) throw error;
      const told = error instanceof NoOtherValue ? onMissing?.(error) : undefined;
      this.problems.push((told ?? error).problem);
      return undefined;
    }
  }

  private read(line: EstimateLine, index: number): Read {
    if (line.kind === 'group') return { line };
    const key = this.keyOf(line);
    const onMissing = (error: NoOtherValue) => {
      this.missing.set(index, chain(key, error.from));
      return circleOf(key, error) ?? error;
    };
    const sides = line.kind === 'bound' ? [line.left, line.right] : [line.expression];
    const [left, right] = sides.map((side) =>
      this.attempt(() => readExpression(side, this.names), onMissing),
    );
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
    // A bound of a line shows its value as that does.
    const ofLine =
      line.kind === 'bound' && left.kind === 'line' ? this.places.get(left.index) : undefined;
    const format = this.program[ofLine ?? -1]?.format ?? formatOf(kind, unit, digits);
    const code = codeOf(left, this.placesOf);
    const name = line.kind === 'bound' ? plainText(this.boundText(index)) : nameOf(line);
    const made: ProgramLine = { name, code, format };
    if (line.kind === 'bound' && right) {
      const parts = /[≤<]/.test(line.comparison) ? this.partsOf(left) : undefined;
      made.bound = {
        sign: line.comparison,
        code: codeOf(right, this.placesOf),
        ...(parts && { parts: parts.map((part) => this.placesOf.line(part)) }),
      };
    }
    if (line.kind === 'value' && uses.length === 0) {
      const value = this.calculation.valueOf(code);
      const isAsWritten = unit === undefined && digits === undefined;
      made.input = inputOf(left, isAsWritten ? line.expression.text : '', value, format);
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
    const valueOf = (one: Expression) => this.calculation.valueOf(codeOf(one, this.placesOf));
    for (const risk of risksIn(expression)) {
      if (risk.kind === 'operation' && risk.sign === '/') {
        const [low, high] = valueOf(risk.right);
        if (low <= 0 && high >= 0) throw divisionByZero(risk, low === high);
      }
      mustBeShares(risk, valueOf);
      mustBeFinite(risk, valueOf(risk));
    }
    mustBeFinite(expression, valueOf(expression));
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
    if (line.kind === 'bound') return this.boundRow(line, place, index);
    const { text, column } = line.expression;
    const { left } = this.lines[index] as Read;
    const working = piecesOf(text, column, left ? othersIn(left) : []);
    const row = { kind: 'value', name: line.name.text, note: line.note } as const;
    if (place === undefined) return { ...row, value: '?', working, isInput: false };
    const input = this.program[place]?.input;
    const value = this.writtenOf(place);
    const budget = this.budgetOf(line.name.text, place, index);
    if (budget) this.budgets.set(place, budget);
    return {
      ...row,
      line: place,
      value,
      // An input that is a single number is shown as it was written.
      working: value.replace(/\s/g, '') === text.replace(/\s/g, '') ? [] : working,
      isInput: input !== undefined,
      ...(budget && { budget }),
    };
  }

  private boundText(index: number): readonly Piece[] {
    const { line, left, right } = this.lines[index] as Read;
    if (line.kind !== 'bound') return [];
    const others = [left, right].flatMap((side) => (side ? othersIn(side) : []));
    return piecesOf(line.text, line.left.column, others);
  }

  private boundRow(
    line: EstimateLine & { kind: 'bound' },
    place: number | undefined,
    index: number,
  ): EstimateRow {
    const row = { kind: 'bound', text: this.boundText(index), note: line.note } as const;
    if (place === undefined) return { ...row, holds: false, value: '?', turns: [] };
    const turns = this.program.flatMap(({ name, input, format }, one) => {
      const value = input && this.calculation.turn(place, one);
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

  private budgetOf(name: string, place: number, index: number): Budget | undefined {
    const [low] = this.calculation.value(place);
    if (!isAvailability(name, low) || this.kinds[index]?.isShare !== true) return undefined;
    const down = (period: string) => {
      const seconds = units.get(period)?.factor ?? 1;
      const code = [1, `$${place}`, '-', seconds, '*'];
      const line = this.add({ name: '', code, format: downtimeFormat });
      return { line, text: this.textOf(line) };
    };
    return { month: down('month'), year: down('year') };
  }
}

function nameOf(line: EstimateLine | undefined): string {
  if (line?.kind === 'value') return line.name.text;
  return line?.text ?? '';
}

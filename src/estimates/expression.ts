import { type EstimateFunction, functions } from './functions.ts';
import type { Span } from './lines.ts';
import type { OtherValue } from './offered.ts';
import { type At, EstimateError } from './problems.ts';
import { type Names, type Token, tokens } from './tokens.ts';
import { type Dimensions, multiplied, type Unit } from './units.ts';

/** A number that the author wrote, with its unit, or one of each for a range. */
export interface Amount extends At {
  kind: 'amount';
  /** In the unit of `factor`; `[low, high]` of a range. */
  value: number | readonly [low: number, high: number];
  digits?: number;
  unit?: Unit;
  /** What it is per: the `s` of `5k/s`. */
  per?: readonly Unit[];
}

export type Expression =
  | Amount
  | ({ kind: 'unit'; unit: Unit } & At)
  | ({ kind: 'line'; index: number } & At)
  | ({ kind: 'other'; value: OtherValue } & At)
  | ({ kind: 'negated'; of: Expression } & At)
  | ({
      kind: 'operation';
      sign: '+' | '-' | '*' | '/' | '^';
      left: Expression;
      right: Expression;
    } & At)
  | ({ kind: 'call'; name: string; arguments: Expression[] } & At);

/** A unit to show values in, such as `/s` or `GB/day`, with its label as it is written. */
export interface ShownUnit {
  dimensions: Dimensions;
  factor: number;
  label: string;
  parts: Unit[];
}

/** More numbers, names and signs than a reader could follow, and than fit on the stack. */
const mostTokens = 500;

export function readExpression(span: Span, names: Names): Expression {
  const all = tokens(span, names);
  const [one] = all.slice(mostTokens);
  if (one)
    throw new EstimateError(
      'syntax',
      one,
      `The expression has more than ${mostTokens} numbers, names and signs.`,
      'Write it as several lines.',
    );
  const reader = new Reader(all, {
    line: span.line,
    column: span.column + span.text.length,
  });
  const found = reader.sum();
  reader.end();
  return found;
}

const noNames: Names = { at: () => undefined, all: [], functions: new Set() };

/** Reads the part after an arrow. */
export function readUnit(span: Span): ShownUnit {
  const all = tokens(span, noNames);
  let dimensions: Dimensions = {};
  let factor = 1;
  let sign: 1 | -1 | 0 = 1;
  const parts: Unit[] = [];
  for (const token of all) {
    if (token.kind === 'sign' && token.sign === '/' && sign !== -1) sign = -1;
    else if (token.kind === 'sign' && token.sign === '*' && sign === 0) sign = 1;
    else if (token.kind === 'unit' && sign !== 0) {
      dimensions = multiplied(dimensions, token.unit.dimensions, sign);
      factor *= token.unit.factor ** sign;
      parts.push(token.unit);
      sign = 0;
    } else throw notUnit(span);
  }
  if (sign !== 0) throw notUnit(span);
  return { dimensions, factor, label: span.text.replace(/^per\s+/, '/').trim(), parts };
}

function notUnit(span: Span): EstimateError {
  return new EstimateError(
    'syntax',
    span,
    `\`${span.text}\` is not a unit.`,
    'Write one such as `/s`, `GB/day`, `years`, `%` or `$/month`.',
  );
}

/** Reads an expression by recursive descent: sums of products of powers of atoms. */
class Reader {
  private index = 0;
  private readonly all: readonly Token[];
  private readonly afterEnd: At;

  constructor(all: readonly Token[], afterEnd: At) {
    this.all = all;
    this.afterEnd = afterEnd;
  }

  sum(): Expression {
    return this.operations(['+', '-'], () => this.product());
  }

  end(): void {
    if (this.all[this.index] !== undefined) throw this.stray();
  }

  private product(): Expression {
    return this.operations(['*', '/'], () => this.negation());
  }

  private operations(signs: readonly string[], part: () => Expression): Expression {
    let left = part();
    for (;;) {
      const token = this.takeSign(...signs);
      if (!token) return left;
      const sign = token.sign as '+' | '-' | '*' | '/';
      const { line, column } = token;
      left = { kind: 'operation', sign, left, right: part(), line, column };
    }
  }

  private negation(): Expression {
    const token = this.takeSign('-');
    if (!token) return this.power();
    return { kind: 'negated', of: this.negation(), line: token.line, column: token.column };
  }

  private power(): Expression {
    const left = this.single();
    const token = this.takeSign('^');
    if (!token) return left;
    const { line, column } = token;
    return { kind: 'operation', sign: '^', left, right: this.negation(), line, column };
  }

  private single(): Expression {
    const token = this.all[this.index];
    if (token?.kind === 'number') return this.amount();
    if (token?.kind === 'unit' && isPrefix(token) && this.all[this.index + 1]?.kind === 'number') {
      this.index++;
      return this.amount(token);
    }
    if (token === undefined) throw this.stray();
    this.index++;
    const { line, column } = token;
    if (token.kind === 'unit') return { kind: 'unit', unit: token.unit, line, column };
    if (token.kind === 'name') return { kind: 'line', index: token.index, line, column };
    if (token.kind === 'other') return { kind: 'other', value: token.value, line, column };
    if (token.kind === 'call') return this.call(token);
    if (token.kind === 'sign' && token.sign === '(') {
      const inner = this.sum();
      this.expect(')');
      return inner;
    }
    this.index--;
    throw this.stray();
  }

  private amount(prefix?: Token & { kind: 'unit' }): Amount {
    const low = this.all[this.index++] as Token & { kind: 'number' };
    const lowUnit = prefix ?? this.takeUnit();
    const at = prefix ?? low;
    const place = { line: at.line, column: at.column };
    if (!this.takeSign('..')) {
      const { value, digits } = low;
      return {
        kind: 'amount',
        value,
        ...known(digits, lowUnit?.unit),
        ...this.takePer(),
        ...place,
      };
    }
    if (prefix && this.peekUnit()) this.index++;
    const high = this.all[this.index++];
    if (high?.kind !== 'number') {
      this.index--;
      throw this.stray();
    }
    const highUnit = prefix ?? this.takeUnit();
    if (lowUnit && highUnit && lowUnit.unit !== highUnit.unit)
      throw rangeError(
        place,
        'Both ends of a range have the same unit.',
        'Write one unit after it.',
      );
    if (high.magnitude !== undefined && low.magnitude === undefined)
      throw new EstimateError(
        'ambiguous',
        place,
        `\`${high.magnitude}\` can belong to both ends of the range, or to one.`,
        `Write it at both, such as \`1M–2M\`.`,
      );
    if (low.value > high.value)
      throw rangeError(place, 'The range begins above its end.', 'Write the smaller number first.');
    const digits = Math.min(low.digits ?? Infinity, high.digits ?? Infinity);
    const shown = Number.isFinite(digits) ? digits : undefined;
    const unit = (highUnit ?? lowUnit)?.unit;
    const value = [low.value, high.value] as const;
    return { kind: 'amount', value, ...known(shown, unit), ...this.takePer(), ...place };
  }

  /** The `/s` of `peak / 5k/s` belongs to its number, and so does `per s`; that of `peak / 5k / s` divides the quotient. */
  private takePer(): Pick<Amount, 'per'> {
    const per: Unit[] = [];
    for (;;) {
      const [sign, unit] = this.all.slice(this.index, this.index + 2);
      if (sign?.kind !== 'sign' || sign.sign !== '/' || unit?.kind !== 'unit') break;
      const isTight = sign.isTight === true && unit.isTight === true;
      if (!isTight && sign.written !== 'per') break;
      per.push(unit.unit);
      this.index += 2;
    }
    return per.length === 0 ? {} : { per };
  }

  private call({ name, line, column }: Token & { kind: 'call' }): Expression {
    this.expect('(');
    const given = [this.sum()];
    while (this.takeSign(',')) given.push(this.sum());
    this.expect(')');
    const { arguments: takes, many } = functions[name] as EstimateFunction;
    if (many !== true && given.length !== takes.length)
      throw new EstimateError(
        'syntax',
        { line, column },
        `\`${name}\` has ${takes.length === 1 ? 'one value' : `${takes.length} values`}, not ${given.length}.`,
        `Write \`${name}(${takes.map((_, index) => 'abc'.charAt(index)).join(', ')})\`.`,
      );
    return { kind: 'call', name, arguments: given, line, column };
  }

  private takeSign(...signs: readonly string[]): (Token & { kind: 'sign' }) | undefined {
    const token = this.all[this.index];
    if (token?.kind !== 'sign' || !signs.includes(token.sign)) return undefined;
    this.index++;
    return token;
  }

  private peekUnit(): (Token & { kind: 'unit' }) | undefined {
    const token = this.all[this.index];
    return token?.kind === 'unit' ? token : undefined;
  }

  private takeUnit(): (Token & { kind: 'unit' }) | undefined {
    const token = this.peekUnit();
    if (token) this.index++;
    return token;
  }

  private expect(sign: string): void {
    if (!this.takeSign(sign)) throw this.stray(sign);
  }

  private stray(expected?: string): EstimateError {
    const token = this.all[this.index];
    const at = token ?? this.afterEnd;
    const isRange = token?.kind === 'sign' && token.sign === '..';
    const before = this.all[this.index - 1];
    const message = token
      ? `\`${shownToken(token)}\` cannot stand here${before ? ` after \`${shownToken(before)}\`` : ''}.`
      : 'The expression ends too early.';
    const fix = isRange
      ? 'A range is two numbers with `–` between them, such as `2–5 ms`. Minus is `-` or `−`.'
      : expected === undefined
        ? 'Write an operator between two values, and a value after each operator.'
        : `Write \`${expected}\` before it.`;
    return new EstimateError('syntax', at, message, fix);
  }
}

function known(
  digits: number | undefined,
  unit: Unit | undefined,
): Pick<Amount, 'digits' | 'unit'> {
  return { ...(digits !== undefined && { digits }), ...(unit && { unit }) };
}

function isPrefix({ unit }: Token & { kind: 'unit' }): boolean {
  return /^[$€£¥]$/.test(unit.label);
}

function rangeError(at: At, message: string, fix: string): EstimateError {
  return new EstimateError('syntax', at, message, fix);
}

function shownToken(token: Token): string {
  if (token.kind === 'number') return `${token.value}`;
  if (token.kind === 'unit' || token.kind === 'name' || token.kind === 'other')
    return token.written;
  if (token.kind === 'call') return token.name;
  return token.sign === '..' ? '–' : token.sign;
}

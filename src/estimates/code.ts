import type { Amount, Expression } from './expression.ts';
import { functions } from './functions.ts';
import type { OtherValue } from './offered.ts';
import type { Code } from './run.ts';

/** Where the program has what an expression uses. */
export interface Places {
  line(index: number): number;
  other(value: OtherValue): number;
}

/** The code of an expression, in base units. */
export function codeOf(expression: Expression, places: Places): Code {
  const of = (one: Expression) => codeOf(one, places);
  switch (expression.kind) {
    case 'amount': {
      const { value } = expression;
      const factor = factorOf(expression);
      return typeof value === 'number'
        ? [value * factor]
        : [[value[0] * factor, value[1] * factor]];
    }
    case 'unit':
      return [expression.unit.factor];
    case 'line':
      return [`$${places.line(expression.index)}`];
    case 'other':
      return [`$${places.other(expression.value)}`];
    case 'negated':
      return [0, ...of(expression.of), '-'];
    case 'operation':
      return [...of(expression.left), ...of(expression.right), expression.sign];
    case 'call': {
      const given = expression.arguments.map(of);
      const own = functions[expression.name]?.code;
      return own ? own(...given) : [...given.flat(), `${expression.name} ${given.length}`];
    }
  }
}

/** How many base units there are in one of an amount. */
export function factorOf({ unit, per = [] }: Amount): number {
  return per.reduce((factor, one) => factor / one.factor, unit?.factor ?? 1);
}

/** The expressions that an expression is directly made of. */
function operandsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'negated':
      return [expression.of];
    case 'operation':
      return [expression.left, expression.right];
    case 'call':
      return expression.arguments;
    case 'amount':
    case 'unit':
    case 'line':
    case 'other':
      return [];
  }
}

/** The lines that an expression uses. */
export function linesIn(expression: Expression): { index: number; line: number; column: number }[] {
  return expression.kind === 'line' ? [expression] : operandsOf(expression).flatMap(linesIn);
}

/** The values of other posts in an expression, in the order in which they are written. */
export function othersIn(expression: Expression): Extract<Expression, { kind: 'other' }>[] {
  return expression.kind === 'other' ? [expression] : operandsOf(expression).flatMap(othersIn);
}

/**
 * Every division, power, root, logarithm, availability and queue in an expression, inner ones first:
 * what may have no value.
 */
export function risksIn(expression: Expression): Expression[] {
  const inner = operandsOf(expression).flatMap(risksIn);
  return isRisk(expression) ? [...inner, expression] : inner;
}

function isRisk(expression: Expression): boolean {
  if (expression.kind === 'operation') return expression.sign === '/' || expression.sign === '^';
  const safe = ['min', 'max', 'sum', 'ceil', 'floor', 'round', 'little'];
  return expression.kind === 'call' && !safe.includes(expression.name);
}

/** The lines that an expression adds up, two or more; `undefined` if it is something else. */
export function sumOfLines(expression: Expression): number[] | undefined {
  const parts = partsIn(expression);
  const lines = parts.flatMap((part) => (part.kind === 'line' ? [part.index] : []));
  return lines.length > 1 && lines.length === parts.length ? lines : undefined;
}

function partsIn(expression: Expression): Expression[] {
  if (expression.kind === 'operation' && expression.sign === '+')
    return [...partsIn(expression.left), ...partsIn(expression.right)];
  if (expression.kind === 'call' && expression.name === 'sum') return expression.arguments;
  return [expression];
}

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

/** The lines that an expression uses. */
export function linesIn(expression: Expression): { index: number; line: number; column: number }[] {
  switch (expression.kind) {
    case 'line':
      return [expression];
    case 'negated':
      return linesIn(expression.of);
    case 'operation':
      return [...linesIn(expression.left), ...linesIn(expression.right)];
    case 'call':
      return expression.arguments.flatMap(linesIn);
    case 'amount':
    case 'unit':
    case 'other':
      return [];
  }
}

/** The values of other posts in an expression, in the order in which they are written. */
export function othersIn(expression: Expression): Extract<Expression, { kind: 'other' }>[] {
  switch (expression.kind) {
    case 'other':
      return [expression];
    case 'negated':
      return othersIn(expression.of);
    case 'operation':
      return [...othersIn(expression.left), ...othersIn(expression.right)];
    case 'call':
      return expression.arguments.flatMap(othersIn);
    case 'amount':
    case 'unit':
    case 'line':
      return [];
  }
}

/**
 * Every division, power, root, logarithm and queue in an expression, inner ones first: what may be
 * undefined.
 */
export function risksIn(expression: Expression): Expression[] {
  switch (expression.kind) {
    case 'negated':
      return risksIn(expression.of);
    case 'operation': {
      const inner = [...risksIn(expression.left), ...risksIn(expression.right)];
      return expression.sign === '/' || expression.sign === '^' ? [...inner, expression] : inner;
    }
    case 'call': {
      const inner = expression.arguments.flatMap(risksIn);
      const isRisk = ['sqrt', 'log2', 'burn', 'utilisation', 'queue'].includes(expression.name);
      return isRisk ? [...inner, expression] : inner;
    }
    case 'amount':
    case 'unit':
    case 'line':
    case 'other':
      return [];
  }
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

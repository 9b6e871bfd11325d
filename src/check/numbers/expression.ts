import { type Parsed, type Quantity, quantityAt } from './quantity.ts';
import type { Token } from './tokens.ts';

/** Arithmetic as it is written. */
export type Expression =
  Quantity | { type: 'operation'; operator: Operator; left: Expression; right: Expression };

type Operator = '+' | '-' | '*' | '/' | '^';

/** The longest expression that begins at a token. */
export function expressionAt(tokens: readonly Token[], at: number): Parsed<Expression> | undefined {
  return chain(tokens, at, ['+', '-'], product);
}

function product(tokens: readonly Token[], at: number): Parsed<Expression> | undefined {
  return chain(tokens, at, ['*', '/'], power);
}

function chain(
  tokens: readonly Token[],
  at: number,
  operators: readonly string[],
  part: typeof product,
): Parsed<Expression> | undefined {
  let left = part(tokens, at);
  while (left !== undefined) {
    const sign = tokens[left.next];
    if (sign?.type !== 'operator' || !operators.includes(sign.text)) return left;
    const right = part(tokens, left.next + 1);
    if (right === undefined) return undefined;
    const node = operation(sign.text as Operator, left.node, right.node);
    left = { node: scientific(node) ?? node, next: right.next };
  }
  return undefined;
}

/** `1.8 × 10^19` is one number, with the digits of the first. */
function scientific(node: Expression): Quantity | undefined {
  if (node.type === 'quantity' || node.operator !== '*') return undefined;
  const { left, right } = node;
  if (left.type !== 'quantity' || left.units.length > 0 || right.type === 'quantity')
    return undefined;
  const { left: base, right: exponent, operator } = right;
  if (operator !== '^' || base.type !== 'quantity' || exponent.type !== 'quantity')
    return undefined;
  if (base.value !== 10 || base.units.length > 0) return undefined;
  const scale = 10 ** exponent.value;
  const { value, half } = left;
  return { ...left, value: value * scale, half: half * scale, units: exponent.units };
}

function power(tokens: readonly Token[], at: number): Parsed<Expression> | undefined {
  const base = atom(tokens, at);
  if (base === undefined) return undefined;
  const sign = tokens[base.next];
  if (sign?.type === 'power') {
    return { node: operation('^', base.node, plain(sign.value)), next: base.next + 1 };
  }
  if (sign?.type !== 'operator' || sign.text !== '^') return base;
  const exponent = atom(tokens, base.next + 1);
  return exponent && { node: operation('^', base.node, exponent.node), next: exponent.next };
}

function operation(operator: Operator, left: Expression, right: Expression): Expression {
  return { type: 'operation', operator, left, right };
}

function plain(value: number): Quantity {
  return {
    type: 'quantity',
    value,
    half: 0,
    digits: 1,
    decimals: 0,
    units: [],
    percent: false,
    named: false,
  };
}

function atom(tokens: readonly Token[], at: number): Parsed<Expression> | undefined {
  const token = tokens[at];
  if (token?.type === 'operator' && token.text === '-' && tokens[at + 1]?.start === token.end) {
    const inner = atom(tokens, at + 1);
    return inner && { node: operation('-', plain(0), inner.node), next: inner.next };
  }
  if (token?.type === 'operator' && token.text === '(') {
    const inner = expressionAt(tokens, at + 1);
    if (inner === undefined) return undefined;
    const end = tokens[inner.next];
    if (end?.type !== 'operator' || end.text !== ')') return undefined;
    return { node: inner.node, next: inner.next + 1 };
  }
  return quantityAt(tokens, at);
}

/** An equation as a post writes it, e.g. `16 ÷ 0.8 = 20`. */
export interface Equation {
  text: string;
  /** The value of the left side. */
  value: number;
  /** The value in the post. */
  result: number;
  /** By how much the two may differ, because the post rounds. */
  tolerance: number;
}

const number = String.raw`\d[\d,]*(?:\.\d+)?`;
const term = String.raw`\(?${number}\)?`;
const written = new RegExp(
  String.raw`(?<![\w.^])(${term}(?: [×÷+−] ${term})+) = (${number})(?![\w^]| [×÷+−])`,
  'g',
);

/** The equations of numbers in the prose and tables of a post; code is left out. */
export function equations(source: string): Equation[] {
  const prose = source.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`]*`/g, '');
  return [...prose.matchAll(written)].map(([text, left = '', right = '']) => {
    const decimals = /\.(\d+)/.exec(right)?.[1]?.length ?? 0;
    const parts = left.replaceAll(',', '').match(/[\d.]+|[×÷+−()]/g) ?? [];
    return {
      text,
      value: sum(parts),
      result: Number(right.replaceAll(',', '')),
      tolerance: 10 ** -decimals / 2 + 1e-9,
    };
  });
}

/** Calculates the sum at the front of the list, and removes it. */
function sum(parts: string[]): number {
  let total = product(parts);
  while (parts[0] === '+' || parts[0] === '−') {
    const sign = parts.shift() === '+' ? 1 : -1;
    total += sign * product(parts);
  }
  return total;
}

function product(parts: string[]): number {
  let total = factor(parts);
  while (parts[0] === '×' || parts[0] === '÷') {
    const times = parts.shift() === '×';
    const next = factor(parts);
    total = times ? total * next : total / next;
  }
  return total;
}

function factor(parts: string[]): number {
  const part = parts.shift();
  if (part !== '(') return Number(part);
  const inner = sum(parts);
  parts.shift();
  return inner;
}

import { factorOf } from './code.ts';
import type { Expression } from './expression.ts';
import { type Format, shown } from './format.ts';
import type { Input, Value } from './run.ts';

const written =
  /^([$€£¥]?)\s*(\d[\d.,]*(?:e[+-]?\d+)?\s*(?:k|K|M|G|T|bn|thousand|million|billion|trillion)?(?![\p{L}])(?:\s*(?:–|\.\.)\s*\d[\d.,]*\s*(?:k|K|M|G|T|bn)?(?![\p{L}]))?)(.*)$/u;

/**
 * How a reader types an input. A number with a unit is typed as it is written, `100M` of
 * `100M/month`; for an expression, it is the number that is shown.
 */
export function inputOf(expression: Expression, text: string, value: Value, format: Format): Input {
  const factor = unitFactor(expression);
  const [, before, number, after] = written.exec(text) ?? [];
  if (factor !== undefined && number !== undefined)
    return { factor, before: before ?? '', after: after ?? '', text: number.trim() };
  const { units } = format;
  const size = Math.max(...value.map(Math.abs)) * (1 + 1e-9);
  const [shownFactor, sign, unit] =
    units.findLast(([least]) => least <= size) ?? units[0] ?? ([1, '', ''] as const);
  const all = shown(value, { ...format, units: [[shownFactor, sign, unit]] });
  const inner = all.slice(sign.length, all.length - (all.endsWith(unit) ? unit.length : 0));
  return { factor: shownFactor, before: sign, after: unit, text: inner };
}

/** The factor of an amount's number; `undefined` if there is more than one number. */
function unitFactor(expression: Expression): number | undefined {
  if (expression.kind === 'amount') return factorOf(expression);
  if (expression.kind !== 'operation' || expression.right.kind !== 'unit') return undefined;
  const inner = unitFactor(expression.left);
  const { factor } = expression.right.unit;
  if (inner === undefined || (expression.sign !== '/' && expression.sign !== '*')) return undefined;
  return expression.sign === '/' ? inner / factor : inner * factor;
}

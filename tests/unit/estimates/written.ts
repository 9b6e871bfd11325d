import { type Estimates, readEstimates } from '../../../src/estimates/estimates.ts';
import { plainText } from '../../../src/estimates/others.ts';
import type { EstimateRow } from '../../../src/estimates/rows.ts';

type Row = Extract<EstimateRow, { kind: 'value' }>;

/** The estimates of one fence, whose text begins on line 1. */
export function estimates(text: string): Estimates {
  return readEstimates([{ text, line: 1 }]);
}

/** The values that the table shows, by name; fails if there is any error. */
export function values(text: string): Record<string, string> {
  const { tables, problems } = estimates(text);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  return Object.fromEntries(
    tables.flat().flatMap((row) => (row.kind === 'value' ? [[row.name, row.value]] : [])),
  );
}

/** The value of a single expression. */
export function value(expression: string): string {
  return values(`base = 1\nx = ${expression} × base`).x ?? '';
}

export function rowOf(text: string, name: string) {
  const row = estimates(text)
    .tables.flat()
    .find((one): one is Row => one.kind === 'value' && one.name === name);
  if (row === undefined) throw new Error(`There is no ${name}.`);
  return { ...row, working: plainText(row.working) };
}

/** All errors, as `line:column kind message fix`. */
export function wrong(text: string): string[] {
  return estimates(text).problems.map(
    ({ line, column, kind, message, fix }) => `${line}:${column} ${kind}: ${message} ${fix}`,
  );
}

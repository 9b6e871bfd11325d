import type { Found, PostRule } from '../contract.ts';
import { passagesOf } from '../numbers/passages.ts';
import { wrongTotals } from '../numbers/totals.ts';
import { written } from '../numbers/written.ts';

export const numberTotal = {
  code: 'number-total',
  scope: 'post',
  severity: 'warning',
  means:
    'The last row of a table is labelled as a total, but it is not the sum of the rows above it.',
  fix: 'Correct the total or the rows above it.',
  find({ text, body }) {
    const { tables } = passagesOf(text, body.lineOf);
    return tables.flatMap(({ rows }): Found[] =>
      wrongTotals(rows.map(({ cells }) => cells)).map(
        ({ row, column, written: total, value, quantity }) => ({
          line: rows[row]?.line ?? 1,
          message: `The column "${rows[0]?.cells[column]?.trim() ?? ''}" adds up to ${written(value, quantity.digits)}, but its total is ${total}.`,
        }),
      ),
    );
  },
} as const satisfies PostRule;

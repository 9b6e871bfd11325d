import { evaluate } from './evaluate.ts';
import { quantityAt, type Quantity } from './quantity.ts';
import { tokensOf } from './tokens.ts';
import { isNear } from './equations.ts';

/** A total that is not the sum of the cells above it. */
export interface WrongTotal {
  /** 0-based, of the cell. */
  row: number;
  column: number;
  written: string;
  /** The sum, in the unit of the total. */
  value: number;
  quantity: Quantity;
}

const isTotal = /^(?:(?:grand |sub)?total|sum|altogether|together|all)\b/i;
/** Columns whose cells are not added. */
const notAdded =
  /\b(?:each|per|avg|average|mean|median|max|min|maximum|minimum|p\d\d|rate|ratio|latency|rank|id|number|no|year|date|version|size of|price of)\b|#|\//i;

/** The wrong totals of a table. Columns with a cell that may not be a quantity are skipped. */
export function wrongTotals([head = [], ...rows]: readonly (readonly string[])[]): WrongTotal[] {
  const last = rows.at(-1) ?? [];
  if (rows.length < 3 || !isTotal.test(last[0]?.trim() ?? '')) return [];
  if (rows.some((row) => row.length !== head.length)) return [];
  if (rows.slice(0, -1).some(([first = '']) => isTotal.test(first.trim()))) return [];
  return last.flatMap((written, column): WrongTotal[] => {
    if (column === 0 || notAdded.test(head[column] ?? '')) return [];
    const total = cellOf(written);
    const parts = rows.slice(0, -1).map((row) => {
      const text = row[column]?.trim() ?? '';
      return /^[—–-]?$/.test(text) ? 'none' : cellOf(text);
    });
    const given = parts.filter((part) => part !== 'none');
    if (total === undefined || given.length < 2 || given.includes(undefined)) return [];
    const value = wrongSum(given as Quantity[], total);
    return value === undefined
      ? []
      : [{ row: rows.length, column, written: written.trim(), value, quantity: total }];
  });
}

/** The quantity of a cell that holds nothing but one. */
function cellOf(text: string): Quantity | undefined {
  const tokens = tokensOf(text.trim().replace(/^(?:about|~|≈)\s*/i, ''));
  const read = quantityAt(tokens, 0);
  return read?.next === tokens.length ? read.node : undefined;
}

function wrongSum(parts: readonly Quantity[], total: Quantity): number | undefined {
  const meaning = { reading: new Map<never, number>(), unit: [], bare: false, rounded: false };
  const values = parts.map((part) => evaluate(part, meaning));
  const whole = evaluate(total, meaning);
  if (whole === undefined || total.value === 0) return undefined;
  const known = values.flatMap((value) =>
    value &&
    value.time === whole.time &&
    value.data === whole.data &&
    value.percent === whole.percent
      ? value.low
      : [],
  );
  if (known.length < values.length) return undefined;
  const sum = known.reduce((all, one) => all + one, 0);
  const unit = whole.low / total.value;
  const halves = parts.map((part, at) => (part.half * (known[at] ?? 0)) / (part.value || 1));
  const isRounded = parts.some(({ decimals }) => decimals > 0) || total.decimals > 0;
  // Whole numbers are exact; shares may have been rounded.
  const whichever = total.percent ? halves.length * 0.005 : Math.min(...halves);
  const added = halves.reduce((all, one) => all + Math.abs(one), 0) + total.half * Math.abs(unit);
  const room = isRounded ? added : Math.abs(whichever);
  if (Math.abs(sum - whole.low) <= room + Math.abs(sum) * 1e-9) return undefined;
  // A largest value, a mean or a product is also called a total.
  const others = [
    Math.max(...known),
    Math.min(...known),
    sum / known.length,
    known.reduce((a, b) => a * b, 1),
  ];
  if (others.some((other) => Math.abs(other - whole.low) <= room)) return undefined;
  return isNear(sum, whole.low, 2) ? sum / unit : undefined;
}

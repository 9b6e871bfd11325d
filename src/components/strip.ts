import { downtimeFormat, isAvailability, namesAvailability } from '../estimates/downtime.ts';
import { shown } from '../estimates/format.ts';
import { units } from '../estimates/units.ts';
import type { Fact } from '../markdown/types.ts';
import type { Reference } from './references.ts';

/** A cell of the strip at the foot of a title block: a quantity, or names of posts. */
export interface StripCell extends Pick<Fact, 'label' | 'value' | 'note' | 'estimates'> {
  references?: readonly Reference[];
}

/** Characters that fit into a cell at the size of a quantity. */
const quantityWidth = 24;

/** A cell for a text of the author, in large type if it is short. Nothing for an empty text. */
export function textCell(label: string, text: string | undefined): StripCell[] {
  if (text === undefined) return [];
  return text.length > quantityWidth
    ? [{ label, value: '', note: text }]
    : [{ label, value: text, note: '' }];
}

/** A cell for names, of which those of posts are links; one short text is like a quantity. */
export function referencesCell(label: string, references: readonly Reference[]): StripCell[] {
  const [only, ...others] = references;
  if (only === undefined) return [];
  return others.length === 0 && only.href === undefined
    ? textCell(label, only.text)
    : [{ label, value: '', note: '', references }];
}

/** A text, and its line if it is a value of an estimate. */
export interface StripPiece {
  text: string;
  line?: number;
}

/** How long a service may be down. */
export interface Downtime {
  month: StripPiece;
  year: StripPiece;
}

/**
 * How long the availability of a cell allows a service to be down in a month and in a year;
 * `undefined` for a cell that is not an availability of more than 50%, or says so itself. What follows
 * from an estimate has its lines.
 */
export function downtimeOf({
  label,
  value,
  note,
  estimates = [],
}: StripCell): Downtime | undefined {
  if (!namesAvailability(label)) return undefined;
  const estimate = estimates.find(({ text }) => value.includes(text));
  const found = estimate === undefined ? downtimeAt(label, value) : estimate.budget;
  return found && note.includes(found.month.text) ? undefined : found;
}

function downtimeAt(label: string, value: string): Downtime | undefined {
  const [, percent = ''] = /^\D*(\d{2}(?:\.\d+)?)\s?%/.exec(value) ?? [];
  const share = Number(percent) / 100;
  if (!isAvailability(label, share)) return undefined;
  const down = (period: string) => {
    const seconds = (1 - share) * (units.get(period)?.factor ?? 1);
    return { text: shown([seconds, seconds], downtimeFormat) };
  };
  return { month: down('month'), year: down('year') };
}

/** A text in pieces, of which those that are values of estimates have their line. */
export function pieces(text: string, estimates: StripCell['estimates'] = []): StripPiece[] {
  const found: StripPiece[] = [];
  let rest = text;
  for (const { line, text: value } of estimates) {
    const at = rest.indexOf(value);
    if (at === -1) continue;
    found.push({ text: rest.slice(0, at) }, { text: value, line });
    rest = rest.slice(at + value.length);
  }
  return [...found, { text: rest }].filter((piece) => piece.text !== '');
}

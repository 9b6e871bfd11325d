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

/** A text in pieces, of which those that are values of estimates have their line. */
export function pieces(
  text: string,
  estimates: StripCell['estimates'] = [],
): { text: string; line?: number }[] {
  const found: { text: string; line?: number }[] = [];
  let rest = text;
  for (const { line, text: value } of estimates) {
    const at = rest.indexOf(value);
    if (at === -1) continue;
    found.push({ text: rest.slice(0, at) }, { text: value, line });
    rest = rest.slice(at + value.length);
  }
  return [...found, { text: rest }].filter((piece) => piece.text !== '');
}

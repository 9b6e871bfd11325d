import type { ElementContent, Properties } from 'hast';
import { columns } from './constructs/tables/columns.ts';

/**
 * What fits a page of 320 px, one list deep, in characters. A region that scrolls has to be
 * focusable with the keyboard, and one that does not should not be.
 */
const fits = { code: 22, drawing: 32, table: 28 } as const;

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60]/gu;

/** Whether a line of preformatted text may be wider than a small screen. */
export function overflows(source: string, kind: 'code' | 'drawing'): boolean {
  return source.split('\n').some((line) => columns(line) > fits[kind]);
}

/**
 * Whether a table may be wider than a small screen: it has more than two columns, or words that cannot be
 * broken and do not fit next to each other.
 *
 * @param rows texts of the cells
 */
export function tableOverflows(rows: readonly (readonly string[])[]): boolean {
  const count = Math.max(0, ...rows.map((cells) => cells.length));
  if (count > 2) return true;
  const longest = Array.from({ length: count }, (_, column) =>
    Math.max(...rows.map((cells) => longestWord(cells[column] ?? ''))),
  );
  return longest.reduce((sum, length) => sum + length, 0) > fits.table;
}

function longestWord(text: string): number {
  return Math.max(...text.split(/\s+/).map((word) => [...word.replace(wide, '')].length));
}

/**
 * Properties that make a scrolling box operable with the keyboard, and name it. It is a group,
 * because a region for every table would crowd the list of landmarks.
 */
export function scrollable(ariaLabel: string): Properties {
  return { tabIndex: 0, role: 'group', ariaLabel };
}

/** The text of a node and all below it. */
export function textIn(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textIn).join('') : '';
}

import type { Post } from '../data/types.ts';
import type { Reference } from './references.ts';

/** The cells of a title block, in their order. */
export type CellName =
  | 'status'
  | 'revision'
  | 'published'
  | 'updated'
  | 'author'
  | 'reading'
  | 'length'
  | 'translations'
  | 'practice'
  | 'series'
  | 'needs';

/** A cell with its place in rows of three columns. */
export interface PlacedCell {
  name: CellName;
  /** Number of columns. The last cell of an incomplete row takes the rest. */
  span: 1 | 2 | 3;
  /** Whether it is the first of its row. */
  starts: boolean;
}

type Described = Pick<Post, 'status' | 'revision' | 'shown'>;

/** Characters that fit into one column. */
const columnWidth = 20;

/**
 * The cells that have a value: a cell without one is left out, and names that are too long for a
 * column have a row of their own after the others.
 */
export function titleCells(
  { status, revision, shown }: Described,
  linked: Record<'needs' | 'series' | 'practice' | 'translations', readonly Reference[]>,
): PlacedCell[] {
  const texts: Record<CellName, readonly string[]> = {
    status: status === undefined ? [] : [status.label],
    revision: revision === undefined ? [] : [revision],
    published: shown.date === undefined ? [] : [''],
    updated: shown.updated === undefined ? [] : [''],
    author: shown.authors.map(({ name }) => name),
    reading: shown.minutes === undefined ? [] : [''],
    length: shown.words === undefined ? [] : [''],
    translations: linked.translations.map(({ text }) => text),
    practice: linked.practice.map(({ text }) => text),
    series: linked.series.map(({ text }) => text),
    needs: linked.needs.map(({ text }) => text),
  };
  const names = (Object.keys(texts) as CellName[]).filter((name) => texts[name].length > 0);
  const isLong = (name: CellName) => texts[name].join(', ').length > columnWidth;
  const short = names.filter((name) => !isLong(name));
  return [
    ...short.map((name, index): PlacedCell => {
      const last = index === short.length - 1;
      return {
        name,
        span: last ? ((3 - (index % 3)) as PlacedCell['span']) : 1,
        starts: index % 3 === 0,
      };
    }),
    ...names.filter(isLong).map((name): PlacedCell => ({ name, span: 3, starts: true })),
  ];
}

import type { Post } from '../data/types.ts';

/** The small cells of a title block, in their order. */
export type CellName =
  'status' | 'revision' | 'published' | 'updated' | 'author' | 'reading' | 'length';

/** A cell with its place in rows of three columns. */
export interface PlacedCell {
  name: CellName;
  /** Columns that it takes; the last of an unfilled row takes what is left. */
  span: 1 | 2 | 3;
  /** Whether it is the first of its row. */
  starts: boolean;
}

type Described = Pick<Post, 'status' | 'revision' | 'date' | 'updated' | 'authors' | 'display'>;

/** Names of authors that fit into one column. */
const authorLine = 20;

/** Whether the authors need a row of their own. */
export function hasLongAuthors({ authors }: Pick<Post, 'authors'>): boolean {
  return authors.map(({ name }) => name).join(', ').length > authorLine;
}

/** The cells that have a value; a cell without one is left out. */
export function titleCells(post: Described): PlacedCell[] {
  const { status, revision, date, updated, authors, display } = post;
  const meta = !display.hideMeta;
  const has: Record<CellName, boolean> = {
    status: status !== undefined,
    revision: revision !== undefined,
    published: meta && date !== undefined,
    updated: meta && updated !== undefined,
    author: showsAuthors(post) && authors.length > 0 && !hasLongAuthors(post),
    reading: meta && display.showReadingTime,
    length: meta && display.showWordCount,
  };
  const names = (Object.keys(has) as CellName[]).filter((name) => has[name]);
  return names.map((name, index) => {
    const last = index === names.length - 1;
    return {
      name,
      span: last ? ((3 - (index % 3)) as PlacedCell['span']) : 1,
      starts: index % 3 === 0,
    };
  });
}

/** Whether the post names its authors. */
export function showsAuthors({ authors, display }: Pick<Post, 'authors' | 'display'>): boolean {
  return authors.length > 0 && !display.hideMeta && !display.hideAuthor;
}

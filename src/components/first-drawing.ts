import type { Figure } from '../markdown/types.ts';

/** A drawing in characters with the number of columns that it needs. */
export interface Drawing extends Pick<Figure, 'source' | 'caption'> {
  columns: number;
}

/** The first of some figures that is drawn in characters. */
export function firstDrawing(
  figures: readonly Pick<Figure, 'kind' | 'source' | 'caption'>[],
): Drawing | undefined {
  const found = figures.find(({ kind }) => kind === 'drawing');
  if (found === undefined) return undefined;
  const lines = found.source.split('\n').map((line) => [...line.trimEnd()].length);
  return { source: found.source, caption: found.caption, columns: Math.max(...lines) };
}

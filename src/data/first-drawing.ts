import type { Figure } from '../markdown/types.ts';
import type { DrawDiagram } from '../markdown/constructs/diagrams/contract.ts';
import { pictureOf } from '../markdown/constructs/diagrams/picture.ts';
import { svgText } from '../markdown/constructs/diagrams/svg-tree.ts';
import type { PostDrawing } from './types.ts';

/** Width of a column in pixels, so that drawings of both kinds can be compared. */
const column = 8.4;

/**
 * The first figure of a post that is drawn, in characters or as a diagram, for another page than
 * the post's.
 */
export async function firstDrawing(
  figures: readonly Figure[],
  draw: DrawDiagram,
): Promise<PostDrawing | undefined> {
  const found = figures.find(({ kind, file }) => kind === 'drawing' || file !== undefined);
  if (found === undefined) return undefined;
  const { source, caption } = found;
  if (found.kind === 'drawing') {
    const lines = source.split('\n').map((line) => [...line.trimEnd()].length);
    return { text: source, caption, columns: Math.max(...lines) };
  }
  const result = await draw(source);
  // It was drawn when the post was read, and the same source gives the same drawing.
  if ('undrawn' in result)
    throw new Error(`A diagram can no longer be drawn: ${result.undrawn.message}`);
  const { drawn } = result;
  const parts = { id: 'drawing', label: caption || drawn.kind, link: () => undefined };
  const svg = svgText(pictureOf(drawn, parts));
  return { svg, caption, columns: Math.ceil(drawn.width / column) };
}

import type {
  DiagramDrawer,
  DrawnDiagram,
  UndrawnDiagram,
} from '../../../src/diagrams/contract.ts';

/** @throws if the diagram is not drawn. */
export async function drawn(drawer: DiagramDrawer, source: string): Promise<DrawnDiagram> {
  const outcome = await drawer.draw(source);
  if ('drawn' in outcome) return outcome.drawn;
  throw new Error(`${outcome.undrawn.reason}: ${outcome.undrawn.message}`);
}

/** @throws if the diagram is drawn. */
export async function undrawn(drawer: DiagramDrawer, source: string): Promise<UndrawnDiagram> {
  const outcome = await drawer.draw(source);
  if ('undrawn' in outcome) return outcome.undrawn;
  throw new Error(`drawn as ${outcome.drawn.kind}`);
}

import type { DiagramNote } from '../contract.ts';

/**
 * Names that mermaid documents. Mermaid accepts names added by later versions, so they are never
 * looked up here.
 */
export const shapes: readonly string[] = (
  'rect proc process rectangle rounded event stadium terminal pill fr-rect subprocess subproc framed-rectangle ' +
  'subroutine cyl db database cylinder datastore data-store folder directory bucket console browser person circle ' +
  'circ bang cloud diam decision diamond question hex hexagon prepare lean-r lean-right in-out lean-l lean-left ' +
  'out-in trap-b priority trapezoid-bottom trapezoid trap-t manual trapezoid-top inv-trapezoid dbl-circ ' +
  'double-circle text notch-rect card notched-rectangle lin-rect lined-rectangle lined-process lin-proc ' +
  'shaded-process sm-circ start small-circle fr-circ stop framed-circle fork join hourglass collate brace comment ' +
  'brace-l brace-r braces bolt com-link lightning-bolt doc document delay half-rounded-rectangle h-cyl das ' +
  'horizontal-cylinder lin-cyl disk lined-cylinder curv-trap curved-trapezoid display div-rect div-proc ' +
  'divided-rectangle divided-process tri extract triangle win-pane internal-storage window-pane f-circ junction ' +
  'filled-circle notch-pent loop-limit notched-pentagon flip-tri manual-file flipped-triangle sl-rect manual-input ' +
  'sloped-rectangle docs documents st-doc stacked-document st-rect procs processes stacked-rectangle bow-rect ' +
  'stored-data bow-tie-rectangle cross-circ summary crossed-circle tag-doc tagged-document tag-rect ' +
  'tagged-rectangle tag-proc tagged-process odd'
).split(' ');

/** What a node without a named shape has. */
const plain = 'rect';
/**
 * Share of common pairs of letters from which one name is considered a misspelling of the other.
 */
const alike = 0.5;

/** Neighbouring letters, the ends of the word included. */
function pairsOf(word: string): string[] {
  return Array.from(`^${word}`, (letter, index) => letter + (word[index] ?? '$'));
}

function likeness(left: string, right: string): number {
  const [ours, theirs] = [pairsOf(left), new Set(pairsOf(right))];
  const common = ours.filter((pair) => theirs.has(pair)).length;
  return (2 * common) / (ours.length + theirs.size);
}

function nearestShape(name: string): string {
  const usual = name.toLowerCase().replaceAll('_', '-');
  // Mermaid rejects it as written, because an older version lacks it.
  if (usual === name && shapes.includes(name)) return plain;
  const [best = plain] = shapes.toSorted((a, b) => likeness(usual, b) - likeness(usual, a));
  return likeness(usual, best) >= alike ? best : plain;
}

/** The name that mermaid rejects in `A@{ shape: … }`. */
const refusal = /^No such shape: "?(.+?)"?\.(?: |$)/;

/**
 * A source with the nearest shape in place of one that mermaid rejected, with the same lines.
 *
 * @returns `undefined` if the error is a different one, or the shape is not found in the source.
 */
export function withNearestShape(
  error: unknown,
  source: string,
): { source: string; notes: DiagramNote[] } | undefined {
  const [, name] = refusal.exec(error instanceof Error ? error.message : '') ?? [];
  if (name === undefined) return undefined;
  const nearest = nearestShape(name);
  if (nearest === name) return undefined;
  const notes: DiagramNote[] = [];
  const written = new RegExp(
    `(@\\{[^}]*?\\bshape["']?[^\\S\\n]*:[^\\S\\n]*["']?)${escaped(name)}(?![\\w-])`,
    'g',
  );
  const mended = source.replace(written, (_all, before: string, at: number) => {
    notes.push({
      code: 'diagram-ignored',
      message: `Mermaid does not have the shape \`${name}\`, so the node is drawn as \`${nearest}\`.`,
      fix: `Write \`shape: ${nearest}\`, or another of mermaid's shapes, such as \`rounded\`, \`cyl\` or \`diam\`.`,
      line: source.slice(0, at + before.length).split(/\r\n?|\n/).length,
    });
    return before + nearest;
  });
  return notes.length === 0 ? undefined : { source: mended, notes };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

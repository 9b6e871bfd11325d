import type { MdastNode } from 'satteri';
import { type Estimates, readEstimates } from '../../../estimates/estimates.ts';
import { isOther } from '../../../estimates/others.ts';
import type { EstimateProblem } from '../../../estimates/problems.ts';
import { type Place, type Problem, problem, type ProblemCode } from '../../../schema/problems.ts';
import { type Node, walk } from '../../read/tree.ts';
import type { Settling } from '../../settling.ts';
import type { Drawn } from '../../structure/drawn.ts';
import { drawEstimate, drawValue } from './draw.ts';

const reference = /^=(?:\s*(?=\p{L})|(?=[\d($€£¥]))(.*[^\d.,].*)$/su;
/** `=designs/url-shortener#peak`: in a post without estimates, other code stays code. */
const otherReference = /^=\s*(\p{L}[^\s/]*\/.*)$/su;
/** How many line numbers each fence without a place gets, so that fences do not share any. */
const linesApart = 100_000;

/**
 * Replaces each `estimate` fence by its table, and each `` `=name` `` or other expression by its value;
 * the same array if there is nothing of the kind. All fences of a text share their names, so one may
 * use values of another.
 */
export function withEstimates(nodes: readonly Drawn[], settling: Settling): readonly Drawn[] {
  const fences = new Map<MdastNode, { index: number; line: number }>();
  const references: Node<'inlineCode'>[] = [];
  for (const top of nodes as readonly MdastNode[]) {
    walk(top, (node) => {
      if (node.type === 'code' && node.lang?.toLowerCase() === 'estimate') {
        const index = fences.size;
        fences.set(node, { index, line: (node.position?.start.line ?? index * linesApart) + 1 });
      } else if (node.type === 'inlineCode' && reference.test(node.value)) references.push(node);
      return undefined;
    });
  }
  const { others } = settling;
  const isAlone = fences.size === 0;
  const meant = isAlone ? references.filter(({ value }) => isOfOther(value)) : references;
  if (isAlone && (others === undefined || meant.length === 0)) return nodes;
  const sources = [...fences].map(([node, { line }]) => ({
    text: (node as Node<'code'>).value,
    line,
  }));
  const estimates = readEstimates(sources, others);
  for (const one of estimates.problems) reportIn([...fences], one, settling);
  const values = new Map(meant.map((node) => [node, valueOf(node, estimates, settling)]));
  // References may add to the program, which is part of the first table.
  const tables = new Map<Drawn, Drawn>();
  for (const [node, { index }] of fences) {
    const { meta, position } = node as Node<'code'>;
    const program = index === 0 ? estimates.program : undefined;
    const table = drawEstimate(estimates.tables[index] ?? [], meta ?? '', program);
    tables.set(node, position === undefined ? table : { ...table, position });
  }
  others?.onOffered?.(estimates.offered);
  return replaced(nodes, new Map<Drawn, Drawn>([...tables, ...values]));
}

function isOfOther(code: string): boolean {
  const [, name = ''] = otherReference.exec(code) ?? [];
  return isOther(name);
}

function valueOf(node: Node<'inlineCode'>, estimates: Estimates, settling: Settling): Drawn {
  const [, name = ''] = reference.exec(node.value) ?? [];
  const found = estimates.refer(name.trim(), { line: 0, column: 1 });
  if (!('kind' in found)) return drawValue(found, node.position);
  const start = node.position?.start;
  const column = start && start.column + found.column + node.value.indexOf(name);
  settling.report((place) => problemAt(found, { ...place, ...(column && { column }) }), node);
  return node;
}

function reportIn(
  fences: readonly (readonly [MdastNode, { line: number }])[],
  found: EstimateProblem,
  settling: Settling,
): void {
  const fence = fences.findLast(([, { line }]) => line <= found.line);
  if (fence === undefined) return;
  const [node, { line: first }] = fence;
  const lines = found.line - first + 1;
  const column = found.column + indentAt(found.line, node, first, settling.source);
  settling.report((place) => problemAt(found, { ...place, column }), node, lines);
}

/** How far the text of a fence is indented, as in a list. */
function indentAt(line: number, { position }: MdastNode, first: number, source: string): number {
  if (position?.start.offset === undefined) return 0;
  const inner = source.slice(position.start.offset).split('\n')[line - first + 1] ?? '';
  return Math.min(position.start.column - 1, /^[\s>]*/.exec(inner)?.[0].length ?? 0);
}

const codes = {
  syntax: 'estimate-syntax',
  name: 'estimate-name-unknown',
  repeated: 'estimate-name-repeated',
  units: 'estimate-units',
  circle: 'estimate-circle',
  zero: 'estimate-no-value',
  ambiguous: 'estimate-ambiguous',
  post: 'estimate-post',
} as const satisfies Record<EstimateProblem['kind'], ProblemCode>;

function problemAt({ kind, message, fix, line, other }: EstimateProblem, place: Place): Problem {
  // Lines of an estimate are relative to the body; readers look for lines of the file.
  const shown = other === undefined ? '' : `${place.line - line + other}`;
  return problem(codes[kind], place, message.replace('{line}', shown), fix);
}

function replaced(nodes: readonly Drawn[], others: ReadonlyMap<Drawn, Drawn>): readonly Drawn[] {
  const result = nodes.map((node): Drawn => {
    const other = others.get(node);
    if (other !== undefined) return other;
    if (!('children' in node) || node.children === undefined) return node;
    const children = replaced(node.children, others);
    return children === node.children ? node : ({ ...node, children } as Drawn);
  });
  return result.every((node, index) => node === nodes[index]) ? nodes : result;
}

import type { MdastNode } from 'satteri';
import { type Place, type Problem, problem } from '../schema/problems.ts';
import { paragraphsOf } from './features.ts';

/** How deeply lists, quotes, emphasis and components may be nested. */
export const deepest = 50;
/** Characters of a formula. */
export const longestFormula = 20_000;

/** Columns of a table. */
export const mostColumns = 200;

/** Character references, such as `&amp;`, in one paragraph. */
export const mostReferences = 2000;

/** Nodes that do not add depth, because they only contain the parts of their parent. */
const parts = new Set(['listItem', 'paragraph', 'tableRow', 'tableCell', 'text']);

/**
 * A problem for a body that is nested more deeply, or has a wider table, than readers could follow
 * and than the steps after parsing can process.
 */
export function limitProblem(
  root: MdastNode,
  file: string,
  lineOf: (node: MdastNode) => number,
): Problem | undefined {
  const left: { node: MdastNode; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { node, depth } = next;
    if (depth > deepest) return tooDeep({ file, line: lineOf(node) });
    if (!('children' in node)) continue;
    if (node.type === 'table') {
      const [head] = node.children;
      const columns = head && 'children' in head ? head.children.length : 0;
      if (columns > mostColumns) return tooWide(columns, { file, line: lineOf(node) });
    }
    const inside = parts.has(node.type) ? depth : depth + 1;
    for (const child of node.children) left.push({ node: child, depth: inside });
  }
  return undefined;
}

/** A problem for a text that the parser could only process in quadratic time. */
export function textLimitProblem(text: string, { file, line }: Place): Problem | undefined {
  if (!text.includes('&')) return undefined;
  for (const paragraph of paragraphsOf(text)) {
    const references = paragraph.text.match(/&#?[a-z\d]+;/gi)?.length ?? 0;
    if (references <= mostReferences) continue;
    return problem(
      'limit-exceeded',
      { file, line: line - 1 + paragraph.line },
      `The paragraph has ${references} character references such as \`&amp;\`, more than ${mostReferences}.`,
      'Write the characters themselves, or put the text in a block of code if it is data.',
    );
  }
  return undefined;
}

function tooWide(columns: number, place: Place): Problem {
  return problem(
    'limit-exceeded',
    place,
    `The table has ${columns} columns here, more than ${mostColumns}.`,
    'Split it, turn its columns into rows, or link to a file with the data.',
  );
}

function tooDeep(place: Place): Problem {
  return problem(
    'limit-exceeded',
    place,
    `The text nests lists, quotes, emphasis or components deeper than ${deepest} levels here.`,
    'Use fewer levels, or put it in a code block if it is data.',
  );
}

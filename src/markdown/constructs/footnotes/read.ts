import type { MdastNode } from 'satteri';
import { type Problem, problem } from '../../../schema/problems.ts';
import { elementOf } from '../../structure/drawn.ts';
import { type Reading, walk } from '../../read/tree.ts';

/**
 * A reference without a footnote is shown as it is written. A range, such as `[^a-z]`, is part of a
 * regular expression.
 */
const mark = /(?<!\\)\[\^(?!(?:\w-\w)+\])([^\]\s^]+)\]/g;

/**
 * References without a footnote, and footnotes without a reference, which a page does not show.
 *
 * @param source in which the nodes have their offsets.
 */
export function footnoteProblems(
  { root, file, lineOf }: Pick<Reading, 'root' | 'file' | 'lineOf'>,
  source: string,
): Problem[] {
  const problems: Problem[] = [];
  const used = new Set<string>();
  const unused: { identifier: string; label: string; node: MdastNode }[] = [];
  walk(root, (node) => {
    if (node.type === 'footnoteReference') used.add(node.identifier);
    if (node.type === 'footnoteDefinition') {
      unused.push({ identifier: node.identifier, label: node.label ?? node.identifier, node });
    }
    // Formulas have no references.
    if (elementOf(node).properties['dataTex'] !== undefined) return 'skip';
    if (node.type !== 'text') return undefined;
    const { start, end } = node.position ?? {};
    const written = source.slice(start?.offset ?? source.length, end?.offset) || node.value;
    for (const found of written.matchAll(mark)) {
      const line = lineOf(node) + written.slice(0, found.index).split('\n').length - 1;
      problems.push(undefinedMark(found[1] ?? '', { file, line }));
    }
    return undefined;
  });
  const lost = unused.filter(({ identifier }) => !used.has(identifier));
  return [
    ...problems,
    ...lost.map(({ label, node }) =>
      problem(
        'footnote-unused',
        { file, line: lineOf(node) },
        `The text never refers to the footnote \`[^${label}]\`, so the page does not show it.`,
        `Write \`[^${label}]\` where the footnote belongs, or delete it.`,
      ),
    ),
  ];
}

function undefinedMark(label: string, place: { file: string; line: number }): Problem {
  return problem(
    'footnote-undefined',
    place,
    `The footnote \`[^${label}]\` has no text, so the page shows its reference as it is written.`,
    `Add a line \`[^${label}]: …\` with its text, or write the brackets between backticks if they are code.`,
  );
}

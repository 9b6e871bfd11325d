import type { MdastNode } from 'satteri';
import { settleConstructs } from '../settle.ts';
import { type Place, type Problem, problem } from '../../schema/problems.ts';
import type { Root } from './tree.ts';

/** The body with its formulas, marks, alerts and what its shortcodes stand for, as it is drawn. */
export function readConstructs(
  root: Root,
  from: {
    /** The prepared source. */
    source: string;
    file: string;
    lineOf: (node: Pick<MdastNode, 'position'>) => number;
  },
): { root: Root; problems: Problem[] } {
  const problems: Problem[] = [];
  const { source, file, lineOf } = from;
  const children = settleConstructs(root.children, {
    source,
    onOtherKind: (kind, drawnAs, node) => {
      problems.push(otherKind(kind, drawnAs, { file, line: lineOf(node) }));
    },
    onEscapedFormula: (meant, node) => {
      problems.push(escapedFormula(node.value, meant, { file, line: lineOf(node) }));
    },
    onUnclosedComment: (node, lines) => {
      problems.push(unclosedComment({ file, line: lineOf(node) + lines }));
    },
    onUnpaired: (name, position) => {
      problems.push(unpaired(name, { file, line: lineOf({ position }) }));
    },
    onFormulaError: (error, formula, node) => {
      // The first line of a formula between lines of dollars is the one after them.
      const line = lineOf(node) + error.line + (node.type === 'math' ? 1 : 0);
      problems.push(wrongFormula(formula, error.message, { file, line }));
    },
  });
  return { root: { ...root, children: children as Root['children'] }, problems };
}

function wrongFormula(formula: string, message: string, place: Place): Problem {
  return problem(
    'math-syntax',
    place,
    `\`${formula.replace(/\s+/g, ' ').trim()}\` is not a formula: ${message}.`,
    'Correct the formula. If the dollar sign is text, write `\\$`.',
  );
}

function escapedFormula(formula: string, meant: string, place: Place): Problem {
  const shown = (tex: string) => tex.replace(/\s+/g, ' ').trim();
  return problem(
    'math-escaped',
    place,
    `\`${shown(formula)}\` is escaped for another Markdown program; \`${shown(meant)}\` is shown instead.`,
    `Write \`${shown(meant)}\`.`,
  );
}

function unclosedComment(place: Place): Problem {
  return problem(
    'markdown-comment-unclosed',
    place,
    'The comment that begins here is never closed, so the rest of its block is not shown.',
    'Write `-->` at its end, or put `<!--` in backticks if it is text.',
  );
}

function otherKind(kind: string, drawnAs: string, place: Place): Problem {
  return problem(
    'alert-kind-unknown',
    place,
    `\`${kind}\` is not a kind of alert, so it is shown as \`${drawnAs}\`.`,
    `Write \`> [!${drawnAs.toUpperCase()}]\`, with a title after it if you want one. The kinds are NOTE, TIP, IMPORTANT, WARNING and CAUTION.`,
  );
}

function unpaired(name: string, place: Place): Problem {
  return problem(
    'shortcode-unclosed',
    place,
    `A tag of the \`${name}\` shortcode has no counterpart: the other tag is missing, or is in another list item or quote.`,
    `Write \`{{< ${name} >}}\` and \`{{< /${name} >}}\` on separate lines, at the same indentation.`,
  );
}

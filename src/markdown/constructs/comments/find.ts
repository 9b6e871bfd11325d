import { type Place, type Problem, problem } from '../../../schema/problems.ts';
import type { Settling } from '../../settling.ts';
import type { Drawn } from '../../structure/drawn.ts';
import { withoutComments } from '../raw-html/tags.ts';

/**
 * The nodes without HTML comments, which readers never see; the same array if there are none.
 * Comments without an end are reported.
 */
export function uncommented(
  nodes: readonly Drawn[],
  settling: Pick<Settling, 'report'>,
): readonly Drawn[] {
  const result = nodes.flatMap((node): Drawn[] => {
    if (node.type === 'html' && 'value' in node && typeof node.value === 'string') {
      const { text, unclosed } = withoutComments(node.value);
      if (unclosed !== undefined) {
        const lines = node.value.slice(0, unclosed).split('\n').length - 1;
        settling.report(unclosedComment, node, lines);
      }
      if (text === node.value) return [node];
      return text.trim() === '' ? [] : [{ ...node, value: text }];
    }
    if (!('children' in node) || node.children === undefined) return [node];
    const children = uncommented(node.children, settling);
    return [children === node.children ? node : ({ ...node, children } as Drawn)];
  });
  const isSame = result.every((node, index) => node === nodes[index]);
  return isSame && result.length === nodes.length ? nodes : result;
}

function unclosedComment(place: Place): Problem {
  return problem(
    'markdown-comment-unclosed',
    place,
    'The comment that begins here is never closed, so the rest of its block is not shown.',
    'Write `-->` at its end, or put `<!--` in backticks if it is text.',
  );
}

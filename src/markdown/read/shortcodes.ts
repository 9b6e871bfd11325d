import { type Problem, problem } from '../../schema/problems.ts';
import type { ShortcodeWords } from '../shortcodes/contract.ts';
import { expandShortcodes } from '../shortcodes/expand.ts';
import type { Root } from './tree.ts';

/** The author wrote none of them. */
const noWords: ShortcodeWords = { details: '', video: '' };

/** The body with what its shortcodes stand for. */
export function readShortcodes(
  root: Root,
  { file, lineOf }: { file: string; lineOf: (node: Pick<Root, 'position'>) => number },
): { root: Root; problems: Problem[] } {
  const problems: Problem[] = [];
  const children = expandShortcodes(root.children, {
    words: noWords,
    onUnpaired: (name, position) => {
      problems.push(unpaired(name, { file, line: lineOf({ position }) }));
    },
  });
  return { root: { ...root, children: children as Root['children'] }, problems };
}

function unpaired(name: string, place: Pick<Problem, 'file' | 'line'>): Problem {
  return problem(
    'shortcode-unclosed',
    place,
    `A tag of the shortcode \`${name}\` is alone: the other one is missing, or stands in another list item or quote.`,
    `Write \`{{< ${name} >}}\` and \`{{< /${name} >}}\` on lines of their own, at the same indentation.`,
  );
}

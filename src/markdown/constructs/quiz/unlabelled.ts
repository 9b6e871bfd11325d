import type { MdastNode } from 'satteri';
import { lettersIn } from './answers.ts';
import { letterAt } from './blocks.ts';
import { type Line, linesOf, paragraphOf } from './lines.ts';
import { type OptionDraft, draftsOfLines, draftsOfList } from './options.ts';

/** A prompt, and the options at its end. */
interface Parted {
  prompt: MdastNode[];
  options: OptionDraft[];
}

/**
 * The options at the end of a prompt without `Options:`, such as lines `A) Text` or a list of
 * these.
 *
 * @param answer the line after `Answers:`.
 * @returns `undefined` unless their letters begin with A and are consecutive, and the answer
 * consists of letters.
 */
export function unlabelledOptions(
  prompt: readonly MdastNode[],
  answer: Line | undefined,
): Parted | undefined {
  if (answer === undefined || lettersIn(answer.text) === undefined) return undefined;
  const start = prompt.findIndex((block) => optionsOf(block).options.length > 0);
  if (start === -1) return undefined;
  const parts = prompt.slice(start).map(optionsOf);
  const [first, ...others] = parts;
  const options = parts.flatMap((part) => part.options);
  const letters = options.map(({ written }) => written);
  const isWhole =
    letters.length > 1 &&
    letters.every((letter, index) => letter === letterAt(index)) &&
    others.every(({ prompt: text }) => text.length === 0);
  if (!isWhole) return undefined;
  return { prompt: [...prompt.slice(0, start), ...(first?.prompt ?? [])], options };
}

function optionsOf(block: MdastNode): Parted {
  if (block.type === 'list') return { prompt: [], options: draftsOfList(block) };
  if (block.type !== 'paragraph') return { prompt: [block], options: [] };
  const { before, drafts } = draftsOfLines(linesOf(block));
  return { prompt: paragraphOf(before), options: drafts };
}

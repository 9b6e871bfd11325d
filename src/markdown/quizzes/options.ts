import type { MdastNode } from 'satteri';
import type { Node } from '../read/tree.ts';
import { type QuizOptionBlock, letterAt } from './blocks.ts';
import { type Line, linesOf, paragraphOf, withoutStart } from './lines.ts';

/** An option that is being read; letters and right answers are settled when all are known. */
export type OptionDraft = Omit<QuizOptionBlock, 'letter'> & {
  /** As the author wrote it, in upper case. */
  written: string | undefined;
  /** With what looks like a letter. */
  whole: MdastNode[];
};

/** `A)`, `(a)`, `A.`, `A:`, with a bullet that Markdown does not take for one (`-A.`) or without. */
const marker = /^(?:[-*+•]\s*)?\(?([A-Za-z])(?:\)\s*|[.:](?:\s+|$))/;

/** Whether a list is one of tasks: every item has a box. */
export function isTaskList(node: MdastNode | undefined): node is Node<'list'> {
  return (
    node?.type === 'list' && node.children.every(({ checked }) => typeof checked === 'boolean')
  );
}

/** Whether a list has an item with a letter in front. */
export function isLettered(node: MdastNode | undefined): boolean {
  if (node?.type !== 'list') return false;
  return node.children.some(({ children: [first] }) => {
    const [line] = first?.type === 'paragraph' ? linesOf(first) : [];
    return line !== undefined && marker.test(line.text);
  });
}

/** One option for each item of a list. */
export function draftsOfList(list: Node<'list'>): OptionDraft[] {
  return list.children.map((item) => {
    const [first, ...rest] = item.children;
    const isText = first?.type === 'paragraph';
    const lines = isText ? linesOf(first) : [];
    const { written, line } = unmarked(lines[0]);
    const text = paragraphOf(line ? [line, ...lines.slice(1)] : []);
    const more = isText ? rest : item.children;
    const below = more.filter(({ type }) => type !== 'blockquote');
    return {
      written,
      blocks: [...text, ...below],
      whole: [...(isText ? [first] : []), ...below],
      right: item.checked === true,
      note: more.flatMap((node) => (node.type === 'blockquote' ? node.children : [])),
      line: lines[0]?.line ?? item.position?.start.line ?? 1,
    };
  });
}

/**
 * The options that the lines of a paragraph begin: a bullet without a space after it is no list. Lines in
 * front of the first continue the option before.
 */
export function draftsOfLines(lines: readonly Line[]): { before: Line[]; drafts: OptionDraft[] } {
  const starts = lines.flatMap(({ text }, index) => (marker.test(text) ? [index] : []));
  const drafts = starts.map((start, index): OptionDraft => {
    const own = lines.slice(start, starts[index + 1]);
    const { written, line } = unmarked(own[0]);
    const blocks = paragraphOf(line ? [line, ...own.slice(1)] : []);
    const whole = paragraphOf(own);
    return { written, blocks, whole, right: false, note: [], line: own[0]?.line ?? 1 };
  });
  return { before: lines.slice(0, starts[0]), drafts };
}

function unmarked(line: Line | undefined): { written: string | undefined; line: Line | undefined } {
  const [start, letter] = (line && marker.exec(line.text)) ?? [];
  if (line === undefined || start === undefined) return { written: undefined, line };
  return { written: letter?.toUpperCase(), line: withoutStart(line, start.length) };
}

/** Gives each option its letter: the author's where all have one, else by place. */
export function lettered(drafts: readonly OptionDraft[]): QuizOptionBlock[] {
  const isWritten = drafts.every(({ written }) => written !== undefined);
  return drafts.map(({ written, whole, blocks, ...draft }, index) => ({
    ...draft,
    letter: isWritten && written !== undefined ? written : letterAt(index),
    blocks: isWritten ? blocks : whole,
  }));
}

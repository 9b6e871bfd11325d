import type { MdastNode } from 'satteri';
import type { Node } from '../../read/tree.ts';
import { type QuizOptionBlock, letterAt } from './blocks.ts';
import { type Line, linesOf, paragraphOf, withoutStart } from './lines.ts';

/** An option that is being read; letters and right answers are decided once all are known. */
export type OptionDraft = Omit<QuizOptionBlock, 'letter'> & {
  /** As the author wrote it, in upper case. */
  written: string | undefined;
  /** Including what looks like a letter. */
  whole: MdastNode[];
  /** Whether it has no box, in a list of tasks. */
  isBare?: boolean;
};

/**
 * `A)`, `(a)`, `A.`, `A:`, without a bullet or with one that Markdown does not recognise (`-A.`).
 */
const marker = /^(?:[-*+•]\s*)?\(?([A-Za-z])(?:\)\s*|[.:](?:\s+|$))/;

/**
 * What is meant as the box of a right option, but is text in Markdown: `[x]2`, `-[x] 2`, `[ x ] 2`.
 */
const tick = /^\s*(?:[-*+•]\s*)?\[\s*[xX✓✔√]\s*\]/;
/** The same with an open box. */
const box = /^\s*(?:[-*+•]\s*)?\[\s*[xX✓✔√]?\s*\]/;

/** Whether a line begins with text that was meant as a ticked box. */
export function isMeantAsTick({ nodes: [first] }: Pick<Line, 'nodes'>): boolean {
  return first?.type === 'text' && tick.test(first.value);
}

/** Whether a list is one of tasks: an item has a box, or text that was meant as one. */
export function isTaskList(node: MdastNode | undefined): node is Node<'list'> {
  return (
    node?.type === 'list' &&
    node.children.some(({ checked, children: [first] }) => {
      const [start] = first?.type === 'paragraph' ? first.children : [];
      return typeof checked === 'boolean' || (start?.type === 'text' && box.test(start.value));
    })
  );
}

/** Whether a list has an item that starts with a letter. */
export function isLettered(node: MdastNode | undefined): boolean {
  if (node?.type !== 'list') return false;
  return node.children.some(({ children: [first] }) => {
    const [line] = first?.type === 'paragraph' ? linesOf(first) : [];
    return line !== undefined && marker.test(line.text);
  });
}

/** One option for each item of a list. */
export function draftsOfList(list: Node<'list'>): OptionDraft[] {
  const isTasks = isTaskList(list);
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
      isBare: isTasks && typeof item.checked !== 'boolean' && !box.test(lines[0]?.text ?? ''),
      note: more.flatMap((node) => (node.type === 'blockquote' ? node.children : [])),
      line: lines[0]?.line ?? item.position?.start.line ?? 1,
    };
  });
}

/**
 * The options in the lines of a paragraph, because a bullet without a space after it does not make
 * a list. Lines before the first continue the option before.
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

/** Gives each option its letter: the author's if all have one, else by place. */
export function lettered(drafts: readonly OptionDraft[]): QuizOptionBlock[] {
  const isWritten = drafts.every(({ written }) => written !== undefined);
  return drafts.map(({ written, whole, blocks, isBare: _, ...draft }, index) => ({
    ...draft,
    letter: isWritten && written !== undefined ? written : letterAt(index),
    blocks: isWritten ? blocks : whole,
  }));
}

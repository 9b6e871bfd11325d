import type { MdastNode } from 'satteri';
import type { Problem } from '../schema/problems.ts';
import type { SettledPost } from './constructs/contract.ts';
import { writtenCards } from './constructs/flashcards/written.ts';
import { readHeadings, settleTitle } from './constructs/headings/read.ts';
import { writtenQuestions } from './constructs/quiz/written.ts';
import { parseText } from './read/text.ts';
import type { Reading, Root } from './read/tree.ts';
import { settleConstructs } from './settle.ts';
import { arrange } from './structure/arrange.ts';
import type { Settling } from './settling.ts';
import type { Rendering } from './types.ts';

/** What a body is settled with: data of its front matter, and its place in the file. */
export interface Around
  extends Pick<Rendering, 'title' | 'quizzes' | 'cards'>, Pick<Settling, 'others'> {
  /** Path relative to the project root. */
  file: string;
  /** 1-based line in the file of the body's first line. */
  bodyLine: number;
}

/**
 * Settles the tree of a body, which is not changed.
 *
 * @param root as parsed from `body`, with the places of its nodes.
 * @param body prepared.
 * @returns the post, and what is wrong with what was settled.
 */
export function settlePost(
  root: Root,
  { body, format }: Pick<SettledPost, 'body' | 'format'>,
  { file, bodyLine, title: given, quizzes, cards, others }: Around,
): { post: SettledPost; problems: Problem[] } {
  const problems: Problem[] = [];
  const lineOf = ({ position }: Pick<MdastNode, 'position'>) =>
    bodyLine - 1 + (position?.start.line ?? 1);
  const children = settleConstructs(root.children, {
    source: body,
    others,
    report(make, node, lines = 0) {
      problems.push(make({ file, line: lineOf(node) + lines }));
    },
  });
  const parsed: Reading = {
    root: { ...root, children: children as Root['children'] },
    file,
    lineOf,
    fileLine: (line) => bodyLine - 1 + line,
    isClosed: ({ position }) =>
      /\n[ \t>]*(?:`{3,}|~{3,})\s*$/.test(body.slice(position?.start.offset, position?.end.offset)),
    firstCharacter: (node) => body.charAt(node.position?.start.offset ?? 0),
  };
  const title = settleTitle(parsed.root, given);
  const arrangement = arrange(title.root, {
    questions: writtenQuestions(quizzes ?? [], parseText),
    cards: writtenCards(cards ?? [], parseText),
  });
  const shown = { ...root, children: arrangement.nodes as Root['children'] };
  const reading = { ...parsed, root: shown };
  const { names, numbers } = arrangement;
  const headings = readHeadings(reading, names, (node) => numbers.get(node)?.own);
  return { post: { body, format, parsed, title, arrangement, reading, headings }, problems };
}

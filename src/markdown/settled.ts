import type { MdastNode } from 'satteri';
import type { Problem } from '../schema/problems.ts';
import { writtenCards } from './constructs/flashcards/written.ts';
import { readConstructs } from './read/constructs.ts';
import { settleTitle } from './constructs/headings/read.ts';
import { parseText } from './read/text.ts';
import type { Reading, Root } from './read/tree.ts';
import { writtenQuestions } from './constructs/quiz/written.ts';
import { type Arrangement, arrange } from './structure/arrange.ts';
import type { Rendering } from './types.ts';

/** What a body is settled with: what its front matter says, and where it stands in its file. */
export interface Around extends Pick<Rendering, 'title' | 'quizzes' | 'cards'> {
  /** Path relative to the project root. */
  file: string;
  /** 1-based line in the file of the body's first line. */
  bodyLine: number;
}

/** A body with everything in its final place: what is known of a post and what its page shows are both made of it. */
export interface SettledPost {
  /** The prepared body. */
  body: string;
  /** The tree with its constructs, its title still in it. */
  parsed: Reading;
  title: ReturnType<typeof settleTitle>;
  arrangement: Arrangement;
  /** The tree as the page shows it. */
  reading: Reading;
  /** What is wrong with the constructs. */
  problems: Problem[];
}

/**
 * Settles the tree of a body, which is not changed.
 *
 * @param root as parsed from `body`, with the places of its nodes.
 * @param body prepared.
 */
export function settlePost(root: Root, body: string, around: Around): SettledPost {
  const { file, bodyLine } = around;
  const lineOf = ({ position }: Pick<MdastNode, 'position'>) =>
    bodyLine - 1 + (position?.start.line ?? 1);
  const constructs = readConstructs(root, { source: body, file, lineOf });
  const parsed: Reading = {
    root: constructs.root,
    file,
    lineOf,
    fileLine: (line) => bodyLine - 1 + line,
    isClosed: ({ position }) =>
      /\n[ \t>]*(?:`{3,}|~{3,})\s*$/.test(body.slice(position?.start.offset, position?.end.offset)),
    firstCharacter: (node) => body.charAt(node.position?.start.offset ?? 0),
  };
  const title = settleTitle(parsed.root, around.title);
  const arrangement = arrange(title.root, {
    questions: writtenQuestions(around.quizzes ?? [], parseText),
    cards: writtenCards(around.cards ?? [], parseText),
  });
  const children = arrangement.nodes as Root['children'];
  return {
    body,
    parsed,
    title,
    arrangement,
    reading: { ...parsed, root: { ...root, children } },
    problems: constructs.problems,
  };
}

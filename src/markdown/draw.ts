import type { CardBlock } from './constructs/flashcards/blocks.ts';
import { type NamedCard, drawCards } from './constructs/flashcards/draw.ts';
import { cardIds } from './constructs/flashcards/ids.ts';
import { drawCriteria } from './constructs/criteria/draw.ts';
import { drawRecord } from './constructs/decisions/draw.ts';
import { withFigures } from './constructs/figures/draw.ts';
import type { QuestionBlock } from './constructs/quiz/blocks.ts';
import { type NamedQuestion, drawKey, drawQuiz } from './constructs/quiz/draw.ts';
import { questionIds } from './constructs/quiz/ids.ts';
import { drawSources } from './constructs/sources/draw.ts';
import type { Arrangement } from './structure/arrange.ts';
import { type Drawn, elementOf, withWords } from './structure/drawn.ts';
import type { DrawingWords } from './types.ts';

/**
 * Renders the parts of a post that go beyond Markdown: decision records, acceptance criteria,
 * quizzes with their key, flashcards, figures, and the author's section numbers, which it leaves to
 * the plugin of the sections.
 *
 * @param id of the post; see {@link file://./types.ts}.
 */
export function drawArrangement(
  arrangement: Arrangement,
  id: string,
  words: DrawingWords,
): readonly Drawn[] {
  const numbered = (node: Drawn) => withNumber(node, arrangement);
  const named = namedQuestions(arrangement);
  const cards = namedCards(arrangement);
  const last = arrangement.blocks.findLast(({ type }) => type === 'quiz');
  const children = arrangement.blocks.map((block): Drawn => {
    if (block.type === 'quiz') {
      const of = (question: QuestionBlock) => named.get(question) as NamedQuestion;
      const isLast = block === last;
      return drawQuiz(block.quiz, of, { post: id, words, numbered, isLast });
    }
    if (block.type === 'sources') return drawSources(block.items, words);
    if (block.type === 'cards') {
      const own = block.cards.cards.flatMap((card) => cards.get(card) ?? []);
      return drawCards(own, cards.size, words);
    }
    if (block.type === 'criteria') return drawCriteria(block.items, words);
    if (block.type === 'node') return numbered(block.node);
    return drawRecord(block.record, words, numbered);
  });
  if (named.size > 0) children.push(drawKey([...named.values()], words));
  return drawNodes(children, words);
}

/**
 * What is rendered alike in posts and other pages: the texts of the interface, and figures with
 * their numbers.
 */
export function drawNodes(nodes: readonly Drawn[], words: DrawingWords): readonly Drawn[] {
  return withFigures(withWords(nodes, words), words);
}

/** Number and name of each question, in page order. */
function namedQuestions({
  blocks,
}: Pick<Arrangement, 'blocks'>): Map<QuestionBlock, NamedQuestion> {
  const all = blocks.flatMap((block) => (block.type === 'quiz' ? block.quiz.questions : []));
  const ids = questionIds(all);
  return new Map(
    all.map((question, index) => [
      question,
      { question, id: ids.get(question) ?? '', number: index + 1 },
    ]),
  );
}

/** Number and name of each card, in page order. */
function namedCards({ blocks }: Pick<Arrangement, 'blocks'>): Map<CardBlock, NamedCard> {
  const all = blocks.flatMap((block) => (block.type === 'cards' ? block.cards.cards : []));
  const ids = cardIds(all);
  return new Map(
    all.map((card, index) => [card, { card, id: ids.get(card) ?? '', number: index + 1 }]),
  );
}

/** Passes on the number of a heading as an attribute, which the sections' plugin removes again. */
function withNumber(node: Drawn, { numbers }: Pick<Arrangement, 'numbers'>): Drawn {
  if (!('depth' in node) || node.depth > 3) return node;
  const number = numbers.get(node);
  if (number === undefined) return node;
  const hProperties = { ...elementOf(node).properties, dataN: number.shown };
  return { ...node, data: { ...node.data, hProperties } };
}

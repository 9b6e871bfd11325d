import { fileURLToPath } from 'node:url';
import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';
import { setChildren } from './children.ts';
import type { CardBlock } from './cards/blocks.ts';
import { type CardWords, type NamedCard, drawCards } from './cards/draw.ts';
import { cardIds } from './cards/ids.ts';
import { writtenCards } from './cards/written.ts';
import { drawCriteria } from './criteria.ts';
import { drawRecord } from './decisions.ts';
import type { QuestionBlock } from './quizzes/blocks.ts';
import { type NamedQuestion, type QuizWords, drawKey, drawQuiz } from './quizzes/draw.ts';
import { questionIds } from './quizzes/ids.ts';
import { writtenQuestions } from './quizzes/written.ts';
import { type SourceWords, drawSources } from './sources/draw.ts';
import { parseText } from './read/text.ts';
import { arrange, type Arrangement } from './structure/arrange.ts';
import { type Drawn, elementOf } from './structure/drawn.ts';
import type { DrawingWords, Rendering } from './types.ts';

/**
 * Draws the parts of a post that are more than Markdown, as {@link arrange} finds them: decision records,
 * acceptance criteria, quizzes with their key, flashcards, and the author's section numbers, which it leaves to the plugin of the sections.
 */
export function arrangementPlugin(
  rendering: ReadonlyMap<string, Rendering>,
  words: Pick<DrawingWords, 'met' | 'open' | 'chosen'> & QuizWords & CardWords & SourceWords,
): MdastPluginEntry {
  return ({ fileURL }) => {
    const post = fileURL && rendering.get(fileURLToPath(fileURL));
    if (post === undefined) return null;
    return defineMdastPlugin({
      name: 'tradeoff:arrangement',
      before(root, ctx) {
        const arrangement = arrange(root, {
          questions: writtenQuestions(post.quizzes ?? [], parseText),
          cards: writtenCards(post.cards ?? [], parseText),
        });
        const numbered = (node: Drawn) => withNumber(node, arrangement);
        const named = namedQuestions(arrangement);
        const cards = namedCards(arrangement);
        const last = arrangement.blocks.findLast(({ type }) => type === 'quiz');
        const children = arrangement.blocks.map((block): Drawn => {
          if (block.type === 'quiz') {
            const of = (question: QuestionBlock) => named.get(question) as NamedQuestion;
            return drawQuiz(block.quiz, of, {
              post: post.id ?? '',
              words,
              numbered,
              isLast: block === last,
            });
          }
          if (block.type === 'sources') return drawSources(block.items, words);
          if (block.type === 'cards') {
            const own = block.cards.cards.flatMap((card) => cards.get(card) ?? []);
            return drawCards(own, cards.size, words);
          }
          if (block.type === 'criteria') return drawCriteria(block.items, words);
          if (block.type === 'node') return withNumber(block.node, arrangement);
          return drawRecord(block.record, words, numbered);
        });
        if (named.size > 0) children.push(drawKey([...named.values()], words));
        const isSame =
          children.length === root.children.length &&
          children.every((child, index) => child === root.children[index]);
        if (!isSame) setChildren(ctx, root, children);
      },
    });
  };
}

/** Number and name of each question, in the order of the page. */
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

/** Number and name of each card, in the order of the page. */
function namedCards({ blocks }: Pick<Arrangement, 'blocks'>): Map<CardBlock, NamedCard> {
  const all = blocks.flatMap((block) => (block.type === 'cards' ? block.cards.cards : []));
  const ids = cardIds(all);
  return new Map(
    all.map((card, index) => [card, { card, id: ids.get(card) ?? '', number: index + 1 }]),
  );
}

/** Hands the number of a heading on, as an attribute that the sections' plugin takes back. */
function withNumber(node: Drawn, { numbers }: Pick<Arrangement, 'numbers'>): Drawn {
  if (!('depth' in node) || node.depth > 3) return node;
  const number = numbers.get(node);
  if (number === undefined) return node;
  const hProperties = { ...elementOf(node).properties, dataN: number.shown };
  return { ...node, data: { ...node.data, hProperties } };
}

import type { Deck } from '../study/queue.ts';
import type { Post } from './types.ts';

type Described = Pick<Post, 'id' | 'title' | 'href'> & {
  content: Pick<Post['content'], 'cards' | 'quizzes'>;
};

/**
 * What each post offers for practice, in the order of the posts; a post without cards and questions
 * has no deck.
 */
export function decksOf(posts: readonly Described[]): Deck[] {
  return posts
    .map(({ id, title, href, content }) => ({
      post: id,
      title,
      href,
      cards: content.cards.flatMap((card) => (card.both ? [card.id, `${card.id}<`] : [card.id])),
      questions: content.quizzes.flatMap(({ questions }) =>
        questions.map((question) => question.id),
      ),
    }))
    .filter(({ cards, questions }) => cards.length + questions.length > 0);
}

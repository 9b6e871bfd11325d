import type { Post } from '../data/types.ts';
import type { Question } from '../markdown/types.ts';

const types = { one: 'Multiple choice', several: 'Checkbox', open: 'Flashcard' } as const;

/**
 * The questions of a post as schema.org's `Quiz`, if it has any. It contains only what the page shows.
 *
 * @see https://schema.org/Quiz
 */
export function quizData({
  title,
  content: { quizzes },
}: Pick<Post, 'title'> & { content: Pick<Post['content'], 'quizzes'> }): object[] {
  if (quizzes.length === 0) return [];
  const hasPart = quizzes.flatMap(({ questions }) => questions.map(question));
  return [{ '@type': 'Quiz', name: title, hasPart }];
}

function question({ kind, prompt, options, answer }: Question) {
  const all = options.map(({ text, right }, position) => ({
    right,
    answer: { '@type': 'Answer', position, text },
  }));
  const right = all.filter((option) => option.right).map((option) => option.answer);
  const others = all.filter((option) => !option.right).map((option) => option.answer);
  const [only] = right;
  return {
    '@type': 'Question',
    eduQuestionType: types[kind],
    text: prompt,
    ...(others.length > 0 && { suggestedAnswer: others }),
    acceptedAnswer:
      kind === 'open' ? { '@type': 'Answer', text: answer } : kind === 'one' ? only : right,
  };
}

import { expect, it } from 'vitest';
import { quizData } from '../../src/components/quiz-data.ts';
import { readPost } from '../../src/markdown/read.ts';

it('names the questions of a post as schema.org does', () => {
  const body = [
    'Q: One?\nOptions:\n- A) a\n- B) b\nAnswers: B',
    'Q: Several?\nOptions:\n- A) a\n- B) b\n- C) c\nAnswers: A, C',
    'Q: Open?\nAnswer: So.',
  ].join('\n\n');
  const content = readPost({ body, format: 'md', file: 'x.md', bodyLine: 1 });
  const answer = (position: number, text: string) => ({ '@type': 'Answer', position, text });
  expect(quizData({ title: 'T', content })).toEqual([
    {
      '@type': 'Quiz',
      name: 'T',
      hasPart: [
        {
          '@type': 'Question',
          eduQuestionType: 'Multiple choice',
          text: 'One?',
          suggestedAnswer: [answer(0, 'a')],
          acceptedAnswer: answer(1, 'b'),
        },
        {
          '@type': 'Question',
          eduQuestionType: 'Checkbox',
          text: 'Several?',
          suggestedAnswer: [answer(1, 'b')],
          acceptedAnswer: [answer(0, 'a'), answer(2, 'c')],
        },
        {
          '@type': 'Question',
          eduQuestionType: 'Flashcard',
          text: 'Open?',
          acceptedAnswer: { '@type': 'Answer', text: 'So.' },
        },
      ],
    },
  ]);
});

it('is nothing for a post without questions', () => {
  const content = readPost({ body: 'Text.', format: 'md', file: 'x.md', bodyLine: 1 });
  expect(quizData({ title: 'T', content })).toEqual([]);
});

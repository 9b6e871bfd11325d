import type { Construct } from '../contract.ts';
import { quizProblems, readQuizzes, swallowedQuizzes } from './read.ts';

export const quiz: Construct = {
  name: 'quiz',
  read({ arrangement, reading }, { questionHtml }) {
    const placed = arrangement.blocks.filter((block) => block.type === 'quiz');
    const stray = [...arrangement.stray, ...swallowedQuizzes(reading)];
    return {
      quizzes: readQuizzes(placed, reading, questionHtml),
      problems: quizProblems(placed, stray, reading),
    };
  },
  needs: ({ quizzes }) => (quizzes.length > 0 ? ['quiz'] : []),
};

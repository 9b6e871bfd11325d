import { describe, expect, test } from 'vitest';
import { readPost } from '../../../../../src/markdown/read.ts';

function questionOf(body: string) {
  const read = readPost({ body, format: 'md', file: 'post.md', bodyLine: 1, title: 'A title' });
  const [question] = read.quizzes.flatMap(({ questions }) => questions);
  if (question === undefined) throw new Error('There is no question.');
  const options = question.options.map(
    ({ letter, text, right }) => `${letter} ${text}${right ? ' *' : ''}`,
  );
  return {
    ...question,
    options,
    problems: read.problems.map(({ code, line }) => `${code}:${line}`),
  };
}

describe('options without `Options:`', () => {
  test.each([
    ['lines of a paragraph', 'Q: Which?\n\nA) one\nB) two\n\nAnswer: B'],
    ['lines right under the question', 'Q: Which?\nA) one\nB) two\nAnswer: B'],
    ['paragraphs', 'Q: Which?\n\nA. one\n\nB. two\n\nAnswer: B'],
    ['bold letters', '**Question**: Which?\n\n**A)** one  \n**B)** two\n\n**Answer**: B'],
    ['items of a list', 'Q: Which?\n- A) one\n- B) two\n\nAnswer: B)'],
    ['letters in brackets', 'Q: Which?\n\n(a) one\n(b) two\n\nAnswers: b'],
  ])('are %s', (_name, body) => {
    expect(questionOf(body)).toMatchObject({
      kind: 'one',
      prompt: 'Which?',
      options: ['A one', 'B two *'],
      problems: [],
    });
  });

  test('keep what stands before them, and what follows the answer is the reason', () => {
    const body = 'Q: Which?\n\n```js\nlet a;\n```\n\nA) one\nB) two\n\nAnswer: A\nBecause it is.';
    const { prompt, options, explanation } = questionOf(body);
    expect({ prompt, options, explanation }).toEqual({
      prompt: 'Which? let a;',
      options: ['A one *', 'B two'],
      explanation: 'Because it is.',
    });
  });

  test('are told of when the answer is none of them', () => {
    const { options, problems } = questionOf('Q: Which?\n\nA) one\nB) two\n\nAnswer: C');
    expect(options).toEqual(['A one', 'B two']);
    expect(problems).toEqual(['quiz-answer-unknown:6']);
  });

  test.each([
    ['the answer is a text', 'Q: Which?\n\nA) one\nB) two\n\nAnswer: Both, in turn.'],
    ['the letters do not follow one another', 'Q: Which?\n\nC) one\nD) two\n\nAnswer: D'],
    ['there is one letter', 'Q: Which of these?\n\nA) one\n\nAnswer: A'],
  ])('are none where %s', (_name, body) => {
    expect(questionOf(body)).toMatchObject({ kind: 'open', options: [], problems: [] });
  });
});

import { describe, expect, it } from 'vitest';
import { readPost } from '../../../src/markdown/read.ts';
import { draw } from './draw.ts';

const read = (body: string, format: 'md' | 'mdx' = 'md') =>
  readPost({ body, format, file: 'post.md', bodyLine: 5, title: 'T' });
const faults = (body: string, format: 'md' | 'mdx' = 'md') =>
  read(body, format).problems.map(({ code, line, message }) => `${line} ${code} ${message}`);

const quiz = 'Q: Which?\nOptions:\n- A) One\n- B) Two\n';

describe('what gives an answer away', () => {
  const body = `${quiz}Answers: B\nExplanation: Secret words.\n\n## Next\n\nThe lead.`;

  it('is neither the lead nor counted as words', () => {
    expect(read(body).lead).toBe('The lead.');
    expect(read(body).words).toBe(read('Which\n\nOne\n\nTwo\n\n## Next\n\nThe lead.').words);
  });

  it('is kept out of the search index', async () => {
    const { html } = await draw(body);
    const hidden = /<(details|section)[^>]* data-pagefind-ignore="">.*?<\/\1>/g;
    expect(html).toContain('Secret words');
    expect(html.replace(hidden, '')).not.toContain('Secret words');
  });
});

describe('a malformed quiz', () => {
  it.each([
    [
      `${quiz}Answers: C`,
      '9 quiz-answer-unknown Question “Which?”: The answer `C` is none of the options `A`, `B`.',
    ],
    [
      `${quiz}Answers: the last`,
      '9 quiz-answer-unknown Question “Which?”: `the last` is no list of letters.',
    ],
    [quiz, '5 quiz-answer-missing Question “Which?”: The question has no answer.'],
    [`${quiz}Answers:`, '9 quiz-answer-missing Question “Which?”: `Answers:` names no option.'],
    [
      'Q: Which?\nOptions:\n- A) One\nAnswers: A',
      '7 quiz-options-few Question “Which?”: There is one option to choose from.',
    ],
    [
      'Q: Which?\nOptions:\n- A) One\n- B) One\nAnswers: A',
      '8 quiz-option-repeated Question “Which?”: The options `A` and `B` say the same: `One`.',
    ],
    [
      'Q: Which?\nOptions:\n- A) One\n- A) Two\nAnswers: A',
      '8 quiz-option-repeated Question “Which?”: Two options have the letter `A`.',
    ],
    [
      'Q: Which?\nOptions:\n- A) One\n- Two\n- C) Three\nAnswers: A',
      '8 quiz-syntax Question “Which?”: The option `Two` has no letter, and others have one.',
    ],
    [
      `${quiz}Answers: A\nAnswers: B`,
      '10 quiz-syntax Question “Which?”: The question has `Answers:` a second time.',
    ],
    [
      'Q: Which?\n- [ ] One\n- [ ] Two',
      '5 quiz-answer-missing Question “Which?”: The question has no answer.',
    ],
    [
      'Q:\nOptions:\n- A) One\n- B) Two\nAnswers: A',
      '5 quiz-question-missing The question has no text.',
    ],
    ['Text.\n\nAnswers: A, B', '7 quiz-question-missing `Answers: A, B` belongs to no question.'],
    [
      '> Q: Which?\n> Options:\n> - A) One\n> - B) Two\n>\n> Answers: A',
      '10 quiz-question-missing `Answers: A` belongs to no question.',
    ],
    [
      '## Quiz\n\nWhich?\n\nOptions:\n- A) One\n- B) Two',
      '9 quiz-question-missing `Options:` belongs to no question.',
    ],
    [
      '## Quizzes\n\nQ: Which?',
      '7 quiz-answer-missing Question “Which?”: The question has no answer.',
    ],
  ])('is an error at its line: %j', (body, fault) => {
    expect(faults(body)).toEqual([fault]);
    expect(faults(body, 'mdx')).toEqual([fault]);
  });
});

describe('text that only looks like a quiz', () => {
  it.each([
    'Q: Which?\n\nA: That one.',
    'Options:\n- A) One\n- B) Two',
    '**Options:**\n\n- One\n- Two',
    'Answer: 42 is right.',
    '```\nQ: Which?\nOptions:\n- A) One\n- B) Two\nAnswers: A\n```',
    '- [x] Done\n- [ ] Open',
  ])('stays as it is: %j', async (body) => {
    expect(read(body)).toMatchObject({ quizzes: [], problems: [] });
    expect((await draw(body)).html).not.toContain('post-quiz');
  });
});

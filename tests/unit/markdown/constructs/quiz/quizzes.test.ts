import { describe, expect, it } from 'vitest';
import { questionId } from '../../../../../src/markdown/constructs/quiz/ids.ts';
import { readPost } from '../../../../../src/markdown/read.ts';
import { draw } from '../../draw.ts';

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
      '9 quiz-answer-unknown Question “Which?”: The answer `C` is not one of the options `A`, `B`.',
    ],
    [
      `${quiz}Answers: the last`,
      '9 quiz-answer-unknown Question “Which?”: `the last` is not a list of letters.',
    ],
    [quiz, '5 quiz-answer-missing Question “Which?”: The question has no answer.'],
    [
      `${quiz}Answers:`,
      '9 quiz-answer-missing Question “Which?”: `Answers:` does not name an option.',
    ],
    [
      'Q: Which?\nOptions:\n- A) One\nAnswers: A',
      '7 quiz-options-few Question “Which?”: There is one option to choose from.',
    ],
    [
      'Q: Which?\nOptions:\n- A) One\n- B) One\nAnswers: A',
      '8 quiz-option-repeated Question “Which?”: The options `A` and `B` are the same: `One`.',
    ],
    [
      'Q: Which?\nOptions:\n- A) One\n- A) Two\nAnswers: A',
      '8 quiz-option-repeated Question “Which?”: Two options have the letter `A`.',
    ],
    [
      'Q: Which?\nOptions:\n- A) One\n- Two\n- C) Three\nAnswers: A',
      '8 quiz-syntax Question “Which?”: The option `Two` has no letter, although others have one.',
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
    [
      'Text.\n\nAnswers: A, B',
      '7 quiz-question-missing `Answers: A, B` is not part of a question.',
    ],
    [
      '> Q: Which?\n> Options:\n> - A) One\n> - B) Two\n>\n> Answers: A',
      '10 quiz-question-missing `Answers: A` is not part of a question.',
    ],
    [
      '## Quiz\n\nWhich?\n\nOptions:\n- A) One\n- B) Two',
      '9 quiz-question-missing `Options:` is not part of a question.',
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

describe('a code block that swallows a quiz', () => {
  const example = `${quiz}Answers: A\n`;

  it.each([
    ['that nobody closes', `\`\`\`js\nx\n\n${example}`],
    ['that a stray fence opens', `\`\`\`\n## Quizzes\n\n${example}\`\`\``],
  ])('is an error: one %s', (_, body) => {
    expect(faults(body)).toEqual([
      '5 quiz-syntax The code block that begins here contains the question `Q: Which?`.',
    ]);
  });

  it.each([`\`\`\`md\n## Quizzes\n\n${example}\`\`\``, `\`\`\`\n${example}\`\`\``])(
    'is not one that shows how to write a quiz: %j',
    (body) => expect(faults(body)).toEqual([]),
  );
});

it('takes formulas that read alike for different options', () => {
  const body = 'Q: Which?\nOptions:\n- A) $a{b}$\n- B) $ab$\nAnswers: A';
  expect(faults(body)).toEqual([]);
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

describe('questions of the front matter', () => {
  const written = {
    ...{ q: 'Which `part`?', options: ['*One*', 'Two', 'Both of these'], answers: [0, 1] },
    ...{ explanation: 'So.', line: 3 },
  };
  const withWritten = (body: string, quizzes = [written]) =>
    readPost({ body, format: 'md', file: 'post.md', bodyLine: 9, title: 'T', quizzes });

  it('are read like those of the text, at the line that has them', () => {
    const option = { note: undefined, line: 3 };
    expect(withWritten('Text.').quizzes).toEqual([
      {
        origin: 'front-matter',
        line: 3,
        questions: [
          {
            id: questionId('Which part?'),
            ...{ kind: 'several', title: undefined, prompt: 'Which part?' },
            options: [
              { letter: 'A', text: 'One', right: true, ...option },
              { letter: 'B', text: 'Two', right: true, ...option },
              { letter: 'C', text: 'Both of these', right: false, ...option },
            ],
            ...{ answer: undefined, explanation: 'So.', keepsOrder: true, line: 3 },
          },
        ],
      },
    ]);
  });

  it('stand at the end of the section for questions, else of the post', () => {
    const order = (body: string) => withWritten(body).quizzes.map(({ origin }) => origin);
    expect(order(`## Quizzes\n\n${quiz}Answers: A\n\n## Next\n\n${quiz}Answers: A`)).toEqual([
      'body',
      'front-matter',
      'body',
    ]);
    expect(order(`${quiz}Answers: A\n\n## Next`)).toEqual(['body', 'front-matter']);
  });

  it('are drawn in the same place', async () => {
    const { html } = await draw('## Quizzes\n\n## Next', 'md', { quizzes: [written] });
    expect(html).toMatch(/Quizzes<\/h2><post-quiz.*Which <code>part<\/code>\?.*<h2 id="next">/s);
  });

  it.each([
    [
      { ...written, answers: [3] },
      '3 quiz-answer-unknown Question “Which part?”: The answer 3 is not one of the 3 options.',
    ],
    [
      { ...written, answers: [] },
      '3 quiz-answer-missing Question “Which part?”: The question has no answer.',
    ],
  ])('are an error at their line when no option is right', (question, fault) => {
    const { problems } = withWritten('Text.', [question]);
    expect(problems.map(({ code, line, message }) => `${line} ${code} ${message}`)).toContain(
      fault,
    );
  });
});

describe('the id of a question', () => {
  it.each([
    'What does `W + R` do – “always”?',
    'what does W + R do -- "always"?',
    'What does  *W + R*\ndo — ‘always’?',
  ])('is the same however %j is set', (text) => {
    expect(questionId(text)).toBe(questionId('What does W + R do - always?'));
  });

  it.each(['What does W - R do - always?', 'What does W + R do - always', 'Was macht W + R?'])(
    'differs for %j',
    (text) => expect(questionId(text)).not.toBe(questionId('What does W + R do - always?')),
  );

  it('stays when another question is edited, and counts what is asked twice', () => {
    const ids = (body: string) =>
      read(body).quizzes.flatMap(({ questions }) => questions.map(({ id }) => id));
    const other = quiz.replace('Which', 'What');
    const [, second] = ids(`${quiz}Answers: A\n\n${other}Answers: A`);
    expect(ids(`${quiz.replace('Which', 'Who')}Answers: B\n\n${other}Answers: A`)[1]).toBe(second);
    expect(ids(`${quiz}Answers: A\n\n${quiz}Answers: A`)[1]).toBe(`${questionId('Which?')}-2`);
  });

  it('is that of the element on the page', async () => {
    const { html } = await draw(`${quiz}Answers: A`);
    expect(html).toContain(`<fieldset id="${questionId('Which?')}"`);
  });
});

describe('the order of the options', () => {
  const keeps = (last: string, explanation = '') => {
    const body = `Q: Which?\nOptions:\n- A) One\n- B) Two\n- C) ${last}\nAnswers: A\n${explanation}`;
    return read(body).quizzes[0]?.questions[0]?.keepsOrder;
  };

  it.each([
    ...['All of the above', 'None of these', 'both of the options', 'Neither', 'A and B', 'A, B'],
    ...['Both A and B', 'Options A or B', 'A or B only', 'all the others', 'None of the others.'],
  ])('is kept for the option %j', (option) => expect(keeps(option)).toBe(true));

  it.each(['Three', 'Add A and see', 'All of the nodes', 'One of three replicas', 'Any node'])(
    'is free for the option %j',
    (option) => expect(keeps(option)).toBe(false),
  );

  it.each(['Explanation: Option B is too slow.', 'Explanation: Not C), which is a trap.'])(
    'is kept when the reason names a letter: %j',
    (reason) => expect(keeps('Three', reason)).toBe(true),
  );
});

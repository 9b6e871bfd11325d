import { describe, expect, it } from 'vitest';
import { readPost } from '../../../../../src/markdown/read.ts';
import type { Question } from '../../../../../src/markdown/types.ts';

/** A piece of Markdown and the plain text that the model must have of it. */
interface Piece {
  md: string[];
  text: string;
}

const prompts: Piece[] = [
  { md: ['Which one?'], text: 'Which one?' },
  {
    md: ['Three servers share a log.', 'Which one?'],
    text: 'Three servers share a log. Which one?',
  },
  {
    md: ['Two models:', '- Model A: leader', '- Model B: quorum', '  of three'],
    text: 'Two models: Model A: leader Model B: quorum of three',
  },
  {
    md: ['A grid of $1000 \\times 1000$ costs $1 a cell. Is `r` in $[0, 1]$?'],
    text: 'A grid of 1000 × 1000 costs $1 a cell. Is r in [0,1]?',
  },
  {
    md: ['What does it print?', '```js', 'print("Options:");', '```'],
    text: 'What does it print? print("Options:");',
  },
];

/** An option, numbered so that no two are alike: its first line, blocks below it, and the text of both. */
interface Content {
  line: string;
  below: string[];
  text: string;
}

const contents: ((number: number) => Content)[] = [
  (n) => ({ line: `1/${n}`, below: [], text: `1/${n}` }),
  (n) => ({ line: `\`O(n)\` *always* ${n}`, below: [], text: `O(n) always ${n}` }),
  (n) => ({ line: `see [log ${n}](/log/)`, below: [], text: `see log ${n}` }),
  (n) => ({ line: `picture ![ring ${n}](ring.png)`, below: [], text: `picture ring ${n}` }),
  (n) => ({ line: `$x_${n} + y$`, below: [], text: `x_${n} + y` }),
  (n) => ({ line: `no.${n}:`, below: ['```sql', 'SELECT 1;', '```'], text: `no.${n}: SELECT 1;` }),
  (n) => ({ line: `two ${n}`, below: ['', 'paragraphs'], text: `two ${n} paragraphs` }),
];

const explanations: Piece[] = [
  { md: [], text: '' },
  { md: ['Only this one holds.'], text: 'Only this one holds.' },
  { md: ['It has', 'two lines.'], text: 'It has two lines.' },
  { md: ['One.', '', 'Two, with `code`.', '', '- three'], text: 'One. Two, with code. three' },
];

const markers: ((letter: string) => string)[] = [
  (letter) => `- ${letter}) `,
  (letter) => `* ${letter}) `,
  (letter) => `- ${letter}. `,
  (letter) => `-${letter}. `,
  (letter) => `- ${letter.toLowerCase()}) `,
  (letter) => `+ (${letter}) `,
];

const answers: { line: string; right: string[] }[] = [
  { line: 'Answers: B', right: ['B'] },
  { line: 'Answer: C', right: ['C'] },
  { line: 'Answers: B, D', right: ['B', 'D'] },
  { line: 'Answers: A and C', right: ['A', 'C'] },
  { line: '**Answers:** a, b & d', right: ['A', 'B', 'D'] },
];

type Spacing = 'tight' | 'loose' | 'mixed';

const at = <Item>(items: readonly Item[], index: number): Item =>
  items[index % items.length] as Item;

/** A file that is being written, with the number of its last line. */
class Writing {
  readonly lines: string[] = [];

  add(...lines: string[]): number {
    this.lines.push(...lines);
    return this.lines.length - lines.length + 1;
  }

  /** A blank line, unless the author leaves none. */
  gap(isThere: boolean): void {
    if (isThere && this.lines.at(-1) !== '') this.lines.push('');
  }

  get body(): string {
    return this.lines.join('\n');
  }
}

type Expected = Omit<Question, 'id'>;

function lettered(index: number, marker: number, spacing: Spacing, answer: number) {
  const writing = new Writing();
  writing.add('Some text.', '');
  const title = index % 3 === 0 ? `Check ${index}` : undefined;
  if (title) {
    writing.add(`### ${title}`);
    writing.gap(spacing === 'loose');
  }
  const prompt = at(prompts, index);
  const [first = '', ...more] = prompt.md;
  const line = writing.add(`Q: ${first}`);
  writing.gap(spacing === 'loose');
  writing.add(...more);
  writing.gap(spacing === 'loose');
  writing.add('Options:');
  writing.gap(spacing !== 'tight');
  const { line: answerLine, right } = at(answers, answer);
  const mark = at(markers, marker);
  // A bullet without a space is a line of text, which cannot have blocks below it.
  const known = mark('A') === '-A. ' ? contents.slice(0, 5) : contents;
  const options = ['A', 'B', 'C', 'D'].map((letter, place) => {
    const { line: own, below, text } = at(known, index + place)(place);
    const start = writing.add(`${mark(letter)}${own}`);
    // Code may also be between the bullets without being part of one.
    const indent = spacing === 'mixed' && below[0] !== '' ? '' : '  ';
    for (const each of below) writing.add(each === '' ? '' : `${indent}${each}`);
    writing.gap(spacing === 'loose');
    return { letter, text, right: right.includes(letter), note: undefined, line: start };
  });
  writing.gap(spacing === 'mixed' && index % 2 === 0);
  writing.add(answerLine);
  const explanation = at(explanations, index);
  const [reason, ...reasons] = explanation.md;
  if (reason !== undefined) {
    writing.gap(spacing === 'loose');
    writing.add(`Explanation: ${reason}`, ...reasons);
  }
  writing.add('', '## Next', '', 'Text.');
  const expected: Expected = {
    kind: right.length > 1 ? 'several' : 'one',
    title,
    prompt: prompt.text,
    options,
    answer: undefined,
    explanation: explanation.text,
    keepsOrder: false,
    line,
  };
  return { body: writing.body, expected };
}

function tasks(index: number) {
  const writing = new Writing();
  const inSection = index % 2 === 1;
  if (inSection) writing.add('## Quizzes', '');
  const title = index % 3 === 0 ? 'On logs' : undefined;
  if (title) writing.add(`### ${title}`, '');
  // Under a heading for questions the paragraph before the tasks is a question, with or without
  // `Q:`.
  const prefix = inSection && index % 4 === 1 ? '' : 'Q: ';
  const prompt = at([prompts[0], prompts[1]] as Piece[], index);
  const [first = '', ...more] = prompt.md;
  const line = writing.add(`${prefix}${first}`, ...more);
  writing.gap(prefix === '' || index % 2 === 0);
  const right = at([['B'], ['A', 'C'], ['C']], index);
  const options = ['A', 'B', 'C'].map((letter, place) => {
    const { line: own, below, text } = at(contents, index + place)(place);
    const box = right.includes(letter) ? at(['x', 'X'], index) : ' ';
    const start = writing.add(`${at(['-', '*'], index)} [${box}] ${own}`);
    for (const each of below) writing.add(each === '' ? '' : `  ${each}`);
    const note = place !== 1 && index % 2 === 0 ? `About ${place}.` : undefined;
    // The quote is part of the item, or is directly below it.
    if (note) writing.add(`${index % 4 === 0 ? '  ' : ''}> ${note}`);
    return { letter, text, right: right.includes(letter), note, line: start };
  });
  const explanation = at(explanations, index);
  const [reason, ...reasons] = explanation.md;
  if (reason !== undefined) writing.add('', `Explanation: ${reason}`, ...reasons);
  const kind = right.length > 1 ? 'several' : 'one';
  const base = { answer: undefined, explanation: explanation.text, keepsOrder: false, line };
  const expected: Expected = { kind, title, prompt: prompt.text, options, ...base };
  return { body: writing.body, expected };
}

function open(index: number) {
  const writing = new Writing();
  const prompt = at(prompts, index);
  const [first = '', ...more] = prompt.md;
  const line = writing.add(
    `${at(['Q: ', '**Q:** ', 'Question: ', 'Q1: '], index)}${first}`,
    ...more,
  );
  writing.gap(index % 2 === 0);
  const answer = at(explanations.slice(1), index);
  writing.add(`Answer: ${answer.md[0] ?? ''}`, ...answer.md.slice(1));
  const reason = index % 3 === 0 ? 'As the text says.' : '';
  if (reason) writing.add('', `Explanation: ${reason}`);
  const base = { title: undefined, options: [], explanation: reason, keepsOrder: false, line };
  const expected: Expected = { kind: 'open', prompt: prompt.text, answer: answer.text, ...base };
  return { body: writing.body, expected };
}

function components(index: number) {
  const writing = new Writing();
  const isAlone = index % 2 === 0;
  const title = index % 3 === 0 ? 'On logs' : undefined;
  if (!isAlone) writing.add('<Quiz>');
  if (title) writing.add('', `### ${title}`, '');
  const right = at([['B'], ['A', 'C']], index);
  const attribute = index % 4 > 1;
  const line = writing.add(`<Question${attribute ? ` answers="${right.join(', ')}"` : ''}>`);
  writing.add('  Which of *these*?', '');
  const options = ['A', 'B', 'C'].map((letter, place) => {
    const { line: own, below, text } = at(contents, index + place)(place);
    const isRight = right.includes(letter);
    const on = attribute || !isRight ? '' : at([' right', ' correct', ' right={true}'], index);
    const note = place === 2 ? 'Not so.' : undefined;
    const start =
      below.length === 0
        ? writing.add(`  <Option${on}${note ? ` note="${note}"` : ''}>${own}</Option>`)
        : writing.add(`  <Option${on}>`);
    if (below.length > 0) {
      writing.add(`    ${own}`, '', ...below.map((each) => (each ? `    ${each}` : '')), '');
      if (note) writing.add(`    > ${note}`);
      writing.add('  </Option>');
    }
    return { letter, text, right: isRight, note, line: start };
  });
  const reason = at(['', 'Because of *that*.'], index);
  if (reason) writing.add(`  <Explanation>${reason}</Explanation>`);
  writing.add('</Question>');
  if (!isAlone) writing.add('</Quiz>');
  const kind = right.length > 1 ? 'several' : 'one';
  const expected: Expected = {
    ...{ kind, title, prompt: 'Which of these?', options, answer: undefined, keepsOrder: false },
    ...{ explanation: reason.replaceAll('*', ''), line },
  };
  return { body: writing.body, expected };
}

const spacings: Spacing[] = ['tight', 'loose', 'mixed'];
const inText = markers.flatMap((_, marker) =>
  spacings.flatMap((spacing, place) =>
    answers.map((__, answer) => {
      const index = marker * 7 + place * 5 + answer;
      return {
        name: `${marker} ${spacing} ${answer}`,
        ...lettered(index, marker, spacing, answer),
      };
    }),
  ),
);
const numbers = Array.from({ length: 12 }, (_, index) => index);
const inTasks = numbers.map((index) => ({ name: `tasks ${index}`, ...tasks(index) }));
const inOpen = numbers.map((index) => ({ name: `open ${index}`, ...open(index) }));
const inMdx = numbers.map((index) => ({ name: `components ${index}`, ...components(index) }));

function questionsOf(body: string, format: 'md' | 'mdx'): Expected[] {
  const { quizzes, problems } = readPost({ body, format, file: 'x', bodyLine: 1, title: 'T' });
  expect(problems).toEqual([]);
  return quizzes.flatMap(({ questions }) => questions.map(({ id: _, ...question }) => question));
}

describe('a question in plain text', () => {
  it.each([...inText, ...inTasks, ...inOpen])('$name', ({ body, expected }) => {
    expect(questionsOf(body, 'md')).toEqual([expected]);
  });
});

describe('the same in MDX', () => {
  // What MDX reads differently from Markdown: braces are not among the variants.
  it.each([...inText, ...inTasks, ...inOpen, ...inMdx])('$name', ({ body, expected }) => {
    expect(questionsOf(body, 'mdx')).toEqual([expected]);
  });
});

describe('a file with a hundred questions', () => {
  it('has all of them, in order, with ids of their own', () => {
    const all = [...inText, ...inTasks.filter((_, index) => index % 2 === 0)].slice(0, 100);
    let line = 0;
    const parts = all.map(({ body, expected }) => {
      const start = line;
      line += body.split('\n').length + 1;
      return {
        ...expected,
        line: expected.line + start,
        options: expected.options.map((option) => ({ ...option, line: option.line + start })),
      };
    });
    const body = all.map((each) => each.body).join('\n\n');
    expect(all).toHaveLength(96);
    expect(questionsOf(body, 'md')).toEqual(parts);
    const { quizzes } = readPost({ body, format: 'md', file: 'x', bodyLine: 1, title: 'T' });
    const ids = quizzes.flatMap(({ questions }) => questions.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

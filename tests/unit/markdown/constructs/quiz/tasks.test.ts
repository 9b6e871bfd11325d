import { describe, expect, it } from 'vitest';
import { readPost } from '../../../../../src/markdown/read.ts';
import { draw } from '../../draw.ts';

type Format = 'md' | 'mdx';
const formats: Format[] = ['md', 'mdx'];

const read = (body: string, format: Format = 'md') =>
  readPost({ body, format, file: 'post.md', bodyLine: 1, title: 'T' });
const questions = (body: string, format: Format = 'md') =>
  read(body, format).quizzes.flatMap((quiz) =>
    quiz.questions.map(({ title, prompt, options }) => {
      const right = options.flatMap(({ text, right: isRight }) => (isRight ? [text] : []));
      return `${title === undefined ? '' : `[${title}] `}${prompt} → ${right.join(', ')}`;
    }),
  );
const faults = (body: string, format: Format = 'md') =>
  read(body, format).problems.map(
    ({ code, line, severity }) => `${line} ${code}${severity === 'warning' ? ' (warning)' : ''}`,
  );
/** Whether the page shows a box that is ticked, or `[x]`. */
const isShown = (html: string) => /<input[^>]*\schecked/.test(html) || /\[\s*[xX✓]\s*\]/.test(html);

/** Blocks that may be between a question and its options, with their words. */
const between: [name: string, md: string, text: string][] = [
  ['code', '```rust\nmain()\n```', 'main()'],
  ['indented code', '    main()', 'main()'],
  ['a formula', '$$\nn + 1\n$$', 'n+1'],
  ['a quote', '> Leases end.', 'Leases end.'],
  ['a picture', '![Curve](dot.png)', 'Curve'],
  ['a table', '| a | b |\n| - | - |\n| 1 | 2 |', 'a b 1 2'],
  ['a list', '* one\n* two', 'one two'],
  ['an alert', '> [!NOTE]\n> Mind the gap.', 'Note'],
  ['a diagram', '```mermaid\nflowchart LR\n  A --> B\n```', 'flowchart LR A --> B'],
];
const options = '- [ ] Two\n- [x] Three';

describe.each(formats)('a list of tasks in a section for questions, in .%s', (format) => {
  it.each(between)('belongs to the question above %s', async (_, md) => {
    if (format === 'mdx' && md.startsWith('    ')) return;
    const body = `## Quiz\n\nWhich one?\n\n${md}\n\n${options}\n\n## Next\n\nText.`;
    expect(questions(body, format)).toEqual([expect.stringMatching(/^Which one\?.* → Three$/)]);
    expect(faults(body, format)).toEqual([]);
    const { html } = await draw(body, format);
    expect(isShown(html)).toBe(false);
    expect(html.match(/type="radio"/g)).toHaveLength(2);
  });

  it.each(between)('is asked by %s alone', (_, md, text) => {
    if (format === 'mdx' && md.startsWith('    ')) return;
    const body = `## Check yourself\n\n### First\n\n${md}\n\n${options}`;
    const [question] = questions(body, format);
    if (!md.includes('[!NOTE]') && !md.includes('$$'))
      expect(question).toContain(`[First] ${text} → Three`);
    expect(questions(body, format)).toHaveLength(1);
    expect(faults(body, format)).toEqual([]);
  });

  it('is a question in an item of a list, with all that stands in the item', () => {
    const body = [
      '## Questions',
      '',
      '1. What is two plus two?',
      '   - [ ] 3',
      '   - [x] 4',
      '2. Given',
      '',
      '   ```js',
      '   f(3)',
      '   ```',
      '',
      '   what does it print?',
      '',
      '   - [x] 5',
      '   - [ ] 6',
      '   Explanation: It adds two.',
      '',
      'After.',
    ].join('\n');
    expect(questions(body, format)).toEqual([
      'What is two plus two? → 4',
      'Given f(3) what does it print? → 5',
    ]);
    expect(faults(body, format)).toEqual([]);
    expect(read(body, format).lead).toBe('After.');
  });

  it('is a question beside the item of a list that asks', () => {
    const body = `## Quiz\n\n1. What?\n${options}\n2. And who?\n${options}`;
    expect(questions(body, format)).toEqual(['What? → Three', 'And who? → Three']);
  });

  it('lacks its answer where an item next to others has no tick', () => {
    const body = '## Quiz\n\n1. What?\n   - [ ] 3\n   - [x] 4\n2. Who?\n   - [ ] 5\n   - [ ] 6';
    expect(faults(body, format)).toEqual(['6 quiz-answer-missing']);
  });

  it('takes everything under a heading of its own, and else the last paragraph', () => {
    const own = `## Quiz\n\n### Lease\n\nA server stops.\n\nWhat happens?\n\n${options}`;
    expect(questions(own, format)).toEqual(['[Lease] A server stops. What happens? → Three']);
    const many = `## Quiz\n\nTry these.\n\nWhat?\n\n${options}\n\nNow this.\n\nWho?\n\n${options}`;
    expect(questions(many, format)).toEqual(['What? → Three', 'Who? → Three']);
    expect(read(many, format).lead).toBe('Try these.');
  });

  it('is asked by a heading with nothing under it', () => {
    const body = `## Quiz\n\n### What is two plus \`one\`?\n\n${options}\n\n### And who?\n\n${options}`;
    expect(questions(body, format)).toEqual(['What is two plus one? → Three', 'And who? → Three']);
    expect(read(body, format).headings.map(({ text }) => text)).toEqual(['Quiz']);
  });

  it('belongs to the question with `Q:` before it', () => {
    const body = `## Quiz\n\nQ: Which?\n\nAssume 64 bits.\n\n${options}`;
    expect(questions(body, format)).toEqual(['Which? Assume 64 bits. → Three']);
    expect(faults(body, format)).toEqual([]);
  });

  it.each([
    ['nothing asks', `## Quiz\n\n${options}`, '3 quiz-question-missing'],
    [
      'a heading announces the options',
      `## Quiz\n\nWhich?\n\n### Options\n\n${options}`,
      '7 quiz-question-missing',
    ],
    [
      'a rule ends the question',
      `## Quiz\n\nWhich?\n\n---\n\n${options}`,
      '7 quiz-question-missing',
    ],
    ['a quote holds it', '## Quiz\n\n> Which?\n>\n> - [x] 1\n> - [ ] 2', '5 quiz-question-missing'],
    [
      'it is two lists deep',
      '## Quiz\n\n- Part\n  - Which?\n    - [x] 1\n    - [ ] 2',
      '5 quiz-question-missing',
    ],
    ['a box is missing', '## Quiz\n\nWhich?\n\n- [x] 1\n- 2\n- [ ] 3', '6 quiz-syntax'],
    ['a box has no space', '## Quiz\n\nWhich?\n\n- [ ] 1\n- [x]2', '6 quiz-syntax'],
    ['a bullet has no space', '## Quiz\n\nWhich?\n\n-[ ] 1\n-[x] 2', '6 quiz-question-missing'],
    ['a box is wide', '## Quiz\n\nWhich?\n\n- [ x ] 1\n- [ ] 2', '5 quiz-syntax'],
    ['an option holds one', '## Quiz\n\nWhich?\n\n- [x] 1\n  - [x] sure\n- [ ] 2', '6 quiz-syntax'],
    [
      'a footnote holds it',
      '## Quiz\n\nWhich?[^1]\n\n[^1]: Here:\n\n    - [x] 1\n    - [ ] 2',
      '7 quiz-question-missing',
    ],
  ])('is an error at its line where %s', (_, body, expected) => {
    const found = faults(body, format);
    for (const fault of expected.split(',')) expect(found).toContain(fault);
    expect(found.some((fault) => !fault.endsWith('(warning)'))).toBe(true);
  });
});

describe.each(formats)('a list of tasks outside of such a section, in .%s', (format) => {
  it.each(between)('belongs to `Q:` above %s', async (_, md) => {
    if (format === 'mdx' && md.startsWith('    ')) return;
    const body = `## Text\n\nQ: Which one?\n\n${md}\n\n${options}`;
    expect(questions(body, format)).toEqual([expect.stringMatching(/^Which one\?.* → Three$/)]);
    expect(isShown((await draw(body, format)).html)).toBe(false);
  });

  it('is a question in an item that begins with `Q:`', () => {
    const body = '- Q: Which?\n  - [x] 1\n  - [ ] 2\n- Q: Who?\n  - [x] I\n  - [ ] You';
    expect(questions(body, format)).toEqual(['Which? → 1', 'Who? → I']);
  });

  it.each([
    ['> Q: Which?\n>\n> - [x] 1\n> - [ ] 2', '3 quiz-question-missing'],
    [`## Text\n\nQ: Which?\n\n### Options\n\n${options}`, '8 quiz-question-missing'],
    ['Q: Which?\n\n- [x] 1\n- 2', '4 quiz-syntax'],
  ])('is an error after `Q:` that cannot have it: %j', (body, fault) => {
    expect(faults(body, format)).toContain(fault);
  });

  it('stays a list, with a warning where its question may be one of a quiz', async () => {
    const body = `## Rollout\n\nIs it ready?\n\n${options}\n\n## Done\n\n${options}`;
    expect(faults(body, format)).toEqual(['5 quiz-unmarked (warning)']);
    expect((await draw(body, format)).html).not.toContain('post-quiz');
  });
});

describe('lists of tasks in components', () => {
  it.each([
    ['<Question>\n\nWhich?\n\n- [x] 1\n- [ ] 2\n\n</Question>', 'Which? → 1'],
    ['<Quiz>\n\nWhich?\n\n- [x] 1\n- [ ] 2\n\n</Quiz>', 'Which? → 1'],
    ['<Quiz>\n\nWhich?\n\n```js\nx\n```\n\n- [x] 1\n- [ ] 2\n\n</Quiz>', 'Which? x → 1'],
    [
      '<Quiz>\n\n<Question>\n\n> Which?\n\n- [x] 1\n- [ ] 2\n\n</Question>\n\n</Quiz>',
      'Which? → 1',
    ],
  ])('are options: %j', async (body, question) => {
    expect(questions(body, 'mdx')).toEqual([question]);
    expect(faults(body, 'mdx')).toEqual([]);
    expect(isShown((await draw(body, 'mdx')).html)).toBe(false);
  });

  it.each([
    '## Quiz\n\n<div>\n\nWhich?\n\n- [x] 1\n- [ ] 2\n\n</div>',
    '<details>\n\nQ: Which?\n\n- [x] 1\n- [ ] 2\n\n</details>',
    '<Quiz>\n\n- [x] 1\n- [ ] 2\n\n</Quiz>',
    '<Question>\n\n<Option right>1</Option>\n<Option>- [x]2</Option>\n\n</Question>',
    '<Question>\nWhich?\n\n> - [x] 1\n> - [ ] 2\n\n</Question>',
  ])('are an error where they cannot be: %j', (body) => {
    const { problems } = read(body, 'mdx');
    expect(problems.filter(({ severity }) => severity === 'error')).not.toEqual([]);
  });
});

describe('a quotation that holds questions', () => {
  it.each([
    '> Question: What is a cache?\n> Answer: A copy that may be old.',
    '> Ben says:\n>\n> Question: What is a cache?\n>\n> Answer: A copy.',
    '> Hello.\n> Question: What?\n> Answer: That.\n>\n> Question: Who?\n> Answer: Me.',
    '## Quiz\n\nQ: Which?\n- [x] One\n- [ ] Two\n\nExplanation: As in\n\n> Question: What?\n> Answer: That.',
  ])('stays a quotation: %j', (body) => {
    expect(questions(body)).toHaveLength(body.startsWith('>') ? 0 : 1);
    expect(faults(body)).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPost } from '../../../src/markdown/read.ts';

interface Snippet {
  prefix: string;
  body: string[];
}

const file = 'scripts/create-tradeoff/files/base/.vscode/tradeoff.code-snippets';
const text = readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
// The editor allows commas after the last item.
const snippets = Object.values(
  JSON.parse(text.replace(/,(?=\s*[}\]])/g, '')) as Record<string, Snippet>,
);

/** What a post with the snippet contains; every placeholder keeps its default, every choice its first value. */
function written(prefix: string) {
  const snippet = snippets.find((one) => one.prefix === prefix);
  const body = (snippet?.body ?? [])
    .join('\n')
    .replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1');
  return readPost({ body: `${body}\n`, format: 'md', file: 'post.md', bodyLine: 1, title: 'T' });
}

test('the snippets are those that are tested here', () => {
  const prefixes = snippets.map(({ prefix }) => prefix).sort();
  expect(prefixes).toEqual(['alert', 'criteria', 'decision', 'flashcards', 'mermaid', 'quiz']);
});

test.each(['alert', 'criteria', 'decision', 'flashcards', 'mermaid', 'quiz'])(
  'the snippet "%s" is without a problem',
  (prefix) => {
    expect(written(prefix).problems).toEqual([]);
  },
);

test('the snippet of a decision is a record with its options, one of them chosen', () => {
  const [decision] = written('decision').decisions;
  expect(decision).toMatchObject({
    title: 'What had to be decided',
    context: 'What forced the choice.',
    options: [
      {
        title: 'One way',
        chosen: true,
        pros: ['What speaks for it.'],
        cons: ['What speaks against it.'],
      },
      {
        title: 'Another way',
        chosen: false,
        pros: ['What speaks for it.'],
        cons: ['What speaks against it.'],
      },
    ],
    consequences: ['What follows.'],
  });
});

test('the snippet of a question is a question with a right answer', () => {
  const [quiz] = written('quiz').quizzes;
  expect(quiz?.questions).toHaveLength(1);
});

test('the snippets of criteria and cards are one of each', () => {
  expect(written('criteria').criteria).toHaveLength(1);
  expect(written('flashcards').cards).toHaveLength(1);
});

test.each([
  ['alert', 'alerts'],
  ['mermaid', 'diagrams'],
])('the snippet "%s" is drawn', (prefix, feature) => {
  expect(written(prefix).features).toContain(feature);
});

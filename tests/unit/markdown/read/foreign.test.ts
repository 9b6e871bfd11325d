import { expect, test } from 'vitest';
import { readPost } from '../../../../src/markdown/read.ts';

const problems = (body: string) =>
  readPost({ body, format: 'md', file: 'x.md', bodyLine: 1, title: 'T' }).problems.map(
    ({ code, line, message }) => [line, code, /`([^`]*)`/.exec(message)?.[1]],
  );

test.each([
  ['a\n\n:::note\nb\n:::', [[3, 'markdown-foreign', ':::note']]],
  ['::: {.warning}\nb\n:::', [[1, 'markdown-foreign', '::: {.warning']]],
  [
    'a :tada: b :tada: :rocket:',
    [
      [1, 'markdown-foreign', ':tada:'],
      [1, 'markdown-foreign', ':rocket:'],
    ],
  ],
  ['## A :+1:x\n\n- :white_check_mark: b', [[3, 'markdown-foreign', ':white_check_mark:']]],
  [
    '![[dot.png]] and\n![[dot.png|300]]',
    [
      [1, 'markdown-foreign', '![[dot.png]]'],
      [2, 'markdown-foreign', '![[dot.png|300]]'],
    ],
  ],
  ['a\nb %%to be\ndone%% c', [[2, 'markdown-foreign', '%%to be done%%']]],
])('syntax of other programs is a warning: %j', (body, found) => {
  expect(problems(body)).toEqual(found);
});

test.each([
  '`:tada:` and `%%a%%`',
  'At 10:30:45, std::vector::size and a:b:c',
  '## Flashcards\n\n- a ::: b',
  '100%% of 5%',
  '```\n:::note\n```',
  'https://example.org/:a:/b',
  'Term\n: a',
  '`![[a.png]]`, [[ -f file ]] and matrix[[0]], ![[a][b]](c.png)',
])('anything else is none: %j', (body) => {
  expect(problems(body)).toEqual([]);
});

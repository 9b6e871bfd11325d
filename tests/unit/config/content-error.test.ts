import { expect, test } from 'vitest';
import { ContentError, reportedProblems } from '../../../src/config/content-error.ts';
import { problem, type ProblemCode } from '../../../src/schema/problems.ts';

const found = (code: ProblemCode, file: string, line: number, message: string) =>
  problem(code, { file, line }, message, 'Write it.');

test('an error begins with the number of problems of each kind, the most frequent first', () => {
  const error = new ContentError([
    found('date-missing', 'a.md', 1, 'No date.'),
    found('link-missing', 'a.md', 4, 'No post.'),
    found('link-missing', 'b.md', 5, 'No post.'),
  ]);
  expect(error.message).toMatchInlineSnapshot(`
    "3 problems in the content: 2 link-missing, 1 date-missing.

    a.md:1  error  No date. (date-missing)
        Write it.
    a.md:4  error  No post. (link-missing)
        Write it.
    b.md:5  error  No post. (link-missing)
        Write it.
    "
  `);
});

test('what a whole blog has for one reason is one line, with a count and the first place', () => {
  const problems = ['a.md', 'a.md', 'b.md'].flatMap((file, index) => [
    found('front-matter-unknown-key', file, index + 2, '`ShowX` is unknown.'),
    found('front-matter-absent-feature', file, index + 5, '`comments` has no effect.'),
    found('code-language-unknown', file, index + 8, '`prql` is unknown.'),
  ]);
  expect(reportedProblems(problems).map(({ text }) => text.split('\n')[0])).toEqual([
    'a.md:2  warning  `ShowX` is unknown. (front-matter-unknown-key, 3 times in 2 files)',
    'a.md:5  warning  `comments` has no effect. (front-matter-absent-feature, 3 times in 2 files)',
    'a.md:8  warning  `prql` is unknown. (code-language-unknown, 3 times in 2 files)',
  ]);
});

test('the placeholders of one draft are one line', () => {
  const problems = ['a.md', 'a.md', 'b.md'].map((file, index) =>
    found('placeholder-draft', file, index + 1, `\`[${index}]\` is a placeholder.`),
  );
  expect(reportedProblems(problems).map(({ text }) => text.split('\n')[0])).toEqual([
    'a.md:1  warning  `[0]` is a placeholder. (placeholder-draft, 2 times in this file)',
    'b.md:3  warning  `[2]` is a placeholder. (placeholder-draft)',
  ]);
});

test.each([
  ['link-missing', 'error'],
  ['placeholder-likely', 'warning'],
  ['title-missing', 'error'],
] as const)('every place of %s is told', (code, severity) => {
  const problems = [found(code, 'a.md', 1, 'Same.'), found(code, 'b.md', 2, 'Same.')];
  expect(reportedProblems(problems).map((one) => one.severity)).toEqual([severity, severity]);
});

import { expect, test } from 'vitest';
import { lettersIn } from '../../../../../src/markdown/constructs/quiz/answers.ts';

test.each([
  ['B', ['B']],
  ['A, C.', ['A', 'C']],
  ['b; ', ['B']],
  ['A and D, ', ['A', 'D']],
  ['C .;', ['C']],
])('the answer line %j names %j', (line, letters) => {
  expect(lettersIn(line)).toEqual(letters);
});

// The end of a line is taken off its punctuation, not of a letter.
test.each(['As', 'Bs', 'A, Cs', 'C\\'])('the answer line %j names no letters', (line) => {
  expect(lettersIn(line)).toBeUndefined();
});

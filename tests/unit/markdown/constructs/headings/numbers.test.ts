import { describe, expect, test } from 'vitest';
import { sectionNumbers } from '../../../../../src/markdown/constructs/headings/numbers.ts';

/** `2 1) A` is a heading of level 2 with the text `1) A`. */
const numbers = (...headings: string[]) =>
  sectionNumbers(
    headings.map((heading) => ({ depth: Number(heading.charAt(0)), text: heading.slice(2) })),
  );
const shown = (...headings: string[]) => numbers(...headings)?.map((number) => number.shown);

describe('the author’s numbers', () => {
  test.each(['%) A', '%. A', '%.) A', '%: A', '% – A', '% - A'])('are read from “%s”', (form) => {
    const written = ['1', '2', '3'].map((number) => `2 ${form.replace('%', number)}`);
    expect(shown(...written)).toEqual(['1', '2', '3']);
    const title = written.map((heading) =>
      heading.slice(2 + (numbers(...written)?.[0]?.length ?? 0)),
    );
    expect(title).toEqual(['A', 'A', 'A']);
  });

  test('may begin with 0 and have gaps', () => {
    expect(shown('2 0. A', '2 1. B', '2 4. C')).toEqual(['0', '1', '4']);
  });

  test.each([
    [['2 1) A', '2 2) B']],
    [['2 3. Things']],
    [['2 2026 in review', '2 A', '2 B']],
    [['2 2024: A', '2 2025: B', '2 2026: C']],
    [['2 24: A', '2 25: B', '2 26: C']],
    [['2 1) A', '2 2) B', '2 2) C']],
    [['2 3) A', '2 2) B', '2 1) C']],
    [['2 1) A', '2 2) B', '2 3) C', '2 D', '2 E', '2 F']],
    [['2 1A', '2 2B', '2 3C']],
    [['2 1)', '2 2)', '2 3)']],
    [['3 1) A', '3 2) B', '3 3) C']],
    [[]],
  ])('are not seen in %j', (headings) => {
    expect(numbers(...headings)).toBeUndefined();
  });
});

describe('sections without a number', () => {
  test('go on counting after the last, and show none before and between', () => {
    expect(shown('2 A', '2 1) B', '2 C', '2 2) D', '2 3) E', '2 4) F', '2 5) G', '2 H')).toEqual([
      ...['', '1', '', '2', '3', '4', '5', '6'],
    ]);
  });
});

describe('subsections', () => {
  const under = (...headings: string[]) =>
    shown('2 1) A', ...headings, '2 2) B', '2 3) C')?.slice(1, -2);

  test('have the author’s number, or their place when none has one', () => {
    expect(under('3 1.1) X', '3 1.3 Y')).toEqual(['1.1', '1.3']);
    expect(under('3 X', '4 deep', '3 Y')).toEqual(['1.1', '', '1.2']);
  });

  test('show nothing beside numbered ones', () => {
    expect(under('3 1.1) X', '3 Y')).toEqual(['1.1', '']);
  });

  test.each([[['3 2.1) X']], [['3 1) X']], [['3 1.2) X', '3 1.1) Y']]])(
    'keep numbers in their text that are not those of the section: %j',
    (headings) => {
      const found = numbers('2 1) A', ...headings, '2 2) B', '2 3) C')?.slice(1, -2);
      expect(found?.every(({ own, length }) => own === undefined && length === 0)).toBe(true);
    },
  );
});

import { describe, expect, it } from 'vitest';
import { DrawingError, drawnText, refusalProblems } from '../../../src/markdown/refusal.ts';

/** Renders a text unless it contains one of the words, like a plugin that throws. */
const refusing =
  (...words: string[]) =>
  (text: string) => {
    const word = words.find((one) => text.includes(one));
    return word === undefined ? Promise.resolve('drawn') : Promise.reject(new Error(`no ${word}`));
  };

async function problems(body: string, draw: (text: string) => Promise<unknown>, before = '') {
  try {
    await drawnText(before + body, draw);
    return [];
  } catch (error) {
    return refusalProblems(error, body, { file: 'a.md', line: 5 }).map(
      ({ line, message }) => `${line} ${message}`,
    );
  }
}

describe('what a step of drawing refuses', () => {
  it('is nothing when it draws', async () => {
    expect(await problems('one\ntwo', refusing('three'))).toEqual([]);
  });

  it.each([
    ['one\nbad\nthree', 6],
    ['bad', 5],
    [`${'fine\n'.repeat(100)}bad\n${'fine\n'.repeat(50)}`, 105],
  ])('has the line of the file: %j', async (body, line) => {
    expect(await problems(body, refusing('bad'))).toEqual([
      `${line} The page cannot be rendered because of \`bad\`: no bad.`,
    ]);
  });

  it('has the same line when the text that is drawn has lines before the body', async () => {
    expect(await problems('one\nbad', refusing('bad'), '\n\n')).toEqual([
      '6 The page cannot be rendered because of `bad`: no bad.',
    ]);
  });

  it('is told with everything else that is refused', async () => {
    expect(await problems('one\nbad 1\nworse\nbad 2', refusing('bad', 'worse'))).toHaveLength(3);
  });

  it('has one line when the whole is refused whatever it says', async () => {
    const draw = () => Promise.reject(new TypeError('Nothing works.\n    at x.ts:1'));
    const found = await problems('one\ntwo', draw);
    expect(found[0]).toBe('5 The page cannot be rendered because of `one`: Nothing works.');
  });

  it('may be thrown as anything', async () => {
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- plugins do
    const draw = (text: string) => (text.includes('x') ? Promise.reject('odd') : Promise.resolve());
    expect(await problems('a\nx', draw)).toEqual([
      '6 The page cannot be rendered because of `x`: odd.',
    ]);
  });

  it('is a percent sign that begins no character of an address', async () => {
    const draw = (text: string) => Promise.resolve().then(() => decodeURI(text));
    expect(await problems('a\n![x](/a%zz.png)', draw)).toEqual([
      '6 `![x](/a%zz.png)` contains a URL with a `%` that is not followed by two hexadecimal digits.',
    ]);
  });

  it('is known by its name, because Astro loads this module twice', () => {
    const error = Object.assign(new Error('no bad'), {
      name: 'DrawingError',
      text: '\none\nbad',
      refusals: [{ line: 3, reason: 'no bad' }],
    });
    const [found] = refusalProblems(error, 'one\nbad', { file: 'a.md', line: 5 });
    expect(found?.line).toBe(6);
  });

  it('keeps its line for development, where Vite shows it', async () => {
    const error: unknown = await drawnText('a\nbad', refusing('bad')).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(DrawingError);
    expect(error).toMatchObject({ line: 2, message: 'no bad' });
  });
});

import { afterEach, expect, it, vi } from 'vitest';
import { madeOfEach, renderingError } from '../../../src/data/refused.ts';

const post = { file: 'src/content/designs/a.mdx' };

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

it.each([
  [new Error('The chart needs a list.\n  at x'), 'The chart needs a list.'],
  [new TypeError("Cannot read properties of undefined (reading 'map')"), "(reading 'map')."],
  ['a text', 'a text.'],
  [undefined, 'undefined.'],
])('what a component throws is a problem of the file of its post: %s', (thrown, said) => {
  const { problems, cause } = renderingError(post, thrown);
  expect(problems).toMatchObject([{ code: 'drawing-refused', file: post.file, line: 1 }]);
  expect(problems[0]?.message.endsWith(said)).toBe(true);
  expect(cause).toBe(thrown);
});

it('is told once, however often it is caught', () => {
  const error = renderingError(post, new Error('a'));
  expect(renderingError({ file: 'b.mdx' }, error)).toBe(error);
});

const make = (ones: readonly string[]) =>
  madeOfEach(
    ones,
    (file) => ({ file }),
    (file) =>
      file.startsWith('bad') ? Promise.reject(new Error(`no ${file}`)) : Promise.resolve(file),
  );

it('is no reason in development to leave others out', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue();
  vi.stubEnv('DEV', true);
  expect(await make(['a', 'bad-1', 'b', 'bad-2'])).toEqual(['a', 'b']);
  expect(log.mock.calls.flat().map((text) => String(text).split('  ', 1)[0])).toEqual([
    'bad-1:1',
    'bad-2:1',
  ]);
});

it('ends a build with all of them', async () => {
  vi.stubEnv('DEV', false);
  expect(await make(['a', 'b'])).toEqual(['a', 'b']);
  await expect(make(['a', 'bad-1', 'b', 'bad-2'])).rejects.toMatchObject({
    problems: [{ file: 'bad-1' }, { file: 'bad-2' }],
  });
});

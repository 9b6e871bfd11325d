import { describe, expect, it } from 'vitest';
import { codeMeanings } from '../../../src/check/codes.ts';
import { runCommand } from './run-command.ts';

function run(...args: string[]) {
  return runCommand(['explain', ...args]);
}

describe('tradeoff explain', () => {
  it('says what a code means and what to do', async () => {
    expect(await run('link-ambiguous')).toEqual({
      code: 0,
      out: 'link-ambiguous (error)\n\nA short link matches several posts.\nWrite the collection too: `/designs/cache/`.',
      err: '',
    });
  });

  it('explains the rules of a check', async () => {
    expect((await run('section-order')).out).toMatch(/^section-order \(warning of a check\)\n/);
  });

  it('shows a link in a meaning as its text', async () => {
    expect((await run('quiz-syntax')).out).toContain('Compare it with the forms.');
  });

  it('lists every code', async () => {
    const { out } = await run();
    const listed = out.split('\n').map((line) => line.split(' ')[0]);
    expect(listed).toEqual(codeMeanings.map(({ code }) => code));
  });

  it('offers the nearest code for one that does not exist', async () => {
    const { code, err } = await run('link-mising');
    expect(code).toBe(1);
    expect(err).toContain('There is no problem `link-mising`. Did you mean `link-missing`?');
  });
});

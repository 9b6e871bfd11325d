import { describe, expect, it } from 'vitest';
import { dispatch } from '../../../src/cli/dispatch.ts';
import { codeMeanings } from '../../../src/check/codes.ts';

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await dispatch(['explain', ...args], '/', (root) => ({
    root,
    version: '1.2.3',
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    site: () => Promise.reject(new Error('a meaning needs no blog')),
  }));
  return { code, out: out.join('\n'), err: err.join('\n') };
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

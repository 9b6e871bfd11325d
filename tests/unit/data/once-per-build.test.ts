import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { oncePerBuild } from '../../../src/data/once-per-build.ts';

let asked: string[];

beforeEach(() => {
  asked = [];
});

afterEach(() => {
  vi.unstubAllEnvs();
});

const make = (id: string, year = 2026) => {
  asked.push(id);
  return Promise.resolve(`${id} ${year}`);
};

it('makes one result a key in a build, and asks once while it is being made', async () => {
  vi.stubEnv('DEV', false);
  const item = oncePerBuild<[id: string, year?: number], string>(make, (id) => id);
  expect(await Promise.all([item('a'), item('a', 2027), item('b')])).toEqual([
    'a 2026',
    'a 2026',
    'b 2026',
  ]);
  expect(await item('b')).toBe('b 2026');
  expect(asked).toEqual(['a', 'b']);
});

it('makes one result in all without a key', async () => {
  vi.stubEnv('DEV', false);
  const blog = oncePerBuild(() => make('blog'));
  expect([await blog(), await blog()]).toEqual(['blog 2026', 'blog 2026']);
  expect(asked).toEqual(['blog']);
});

it('makes it for every request in development', async () => {
  vi.stubEnv('DEV', true);
  const item = oncePerBuild<[id: string, year?: number], string>(make, (id) => id);
  await item('a');
  await item('a');
  expect(asked).toEqual(['a', 'a']);
});

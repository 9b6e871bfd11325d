import { afterAll, beforeAll, expect, it } from 'vitest';
import { dispatch } from '../../../src/cli/dispatch.ts';
import { makeBlog, type Blog } from './site-fixture.ts';

let blog: Blog;

beforeAll(async () => {
  blog = await makeBlog();
});

afterAll(() => blog.remove());

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await dispatch(['schema', ...args], blog.root, (root) => ({
    ...{ root, version: '1.2.3', out: (line) => out.push(line), err: (line) => err.push(line) },
    site: () => Promise.resolve(blog.site),
  }));
  return { code, text: [...out, ...err].join('\n') };
}

it('says how the schema is made while there is none', async () => {
  const { code, text } = await run('design');
  expect(code).toBe(1);
  expect(text).toBe(
    '.astro/collections/designs.schema.json does not exist. Run `npx astro sync`, which writes it.',
  );
});

it.each(['design', 'designs'])('prints the schema of `%s`', async (name) => {
  await blog.write('.astro/collections/designs.schema.json', '{ "type": "object" }\n');
  expect(await run(name)).toEqual({ code: 0, text: '{ "type": "object" }' });
});

it.each([
  [[], 'Name a template or a collection: `tradeoff schema design`.'],
  [['design', 'spec'], '`tradeoff schema` takes one template; found `spec` too.'],
  [['dezign'], 'There is no template `dezign`. Did you mean `design`?'],
])('explains what is wrong with %j', async (args, message) => {
  const { code, text } = await run(...args);
  expect(code).toBe(2);
  expect(text).toContain(message);
});

import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reportPath } from '../../../src/report/path.ts';
import type { BuildReport } from '../../../src/report/types.ts';
import { makeBlog } from './site-fixture.ts';
import type { Blog } from './site-fixture.ts';
import { runCommand } from './run-command.ts';

const last: BuildReport = {
  ...{ theme: '1.2.3', date: '2026-03-14T09:26:53.000Z', output: 'dist', pages: 3 },
  posts: [{ template: 'design', label: 'Designs', count: 2 }],
  leftOut: [{ file: 'src/content/designs/a.md', reason: 'draft' }],
  feeds: ['rss.xml'],
  diagrams: { drawn: 0, cached: 0, inBrowser: 0 },
  warnings: [],
};

let blog: Blog;
beforeEach(async () => {
  blog = await makeBlog();
});
afterEach(() => blog.remove());

function run(...args: string[]) {
  return runCommand(['report', ...args], blog.root);
}

describe('tradeoff report', () => {
  it('shows the report of the last build', async () => {
    await blog.write(reportPath, JSON.stringify(last));
    const { code, out } = await run();
    expect(code).toBe(0);
    expect(out).toContain('Built 2026-03-14T09:26:53.000Z with tradeoff 1.2.3 into dist');
    expect(out).toMatch(/Left out +1 draft: src\/content\/designs\/a\.md/);
  });

  it('prints all of it as JSON', async () => {
    await blog.write(reportPath, JSON.stringify(last));
    expect(JSON.parse((await run('--json')).out)).toEqual(last);
  });

  it('says what to do before there is one', async () => {
    const { code, err } = await run('--json');
    expect([code, err]).toEqual([1, expect.stringContaining('Run `astro build`')]);
  });

  it('takes no argument', async () => {
    const { code, err } = await run('dist');
    expect([code, err]).toEqual([2, expect.stringContaining('`dist`')]);
  });
});

it('keeps its file where git ignores it', async () => {
  const ignored = await readFile('scripts/create-tradeoff/files/base/gitignore', 'utf8');
  expect(ignored.split('\n')).toContain('.astro/');
});

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesOf, siteOf } from '../fixtures/imports/contract.ts';
import { oldBlogs } from '../fixtures/imports/index.ts';
import { writeFiles } from '../fixtures/imports/write.ts';
import { repository, scratch } from '../builds/paths.ts';
import { mustRun } from '../builds/run.ts';
import { runCommand } from '../unit/cli/run-command.ts';

const astro = join(repository, 'node_modules/astro/bin/astro.mjs');

describe.each(Object.entries(oldBlogs))('the blog of an import: %s', (name, blog) => {
  it('builds, and has lost nothing of the old site', async () => {
    // Inside the repository, so that the blog finds the theme by its name.
    const root = join(scratch, `imported-${name}`);
    await rm(root, { recursive: true, force: true });
    await writeFiles(join(root, 'old'), filesOf(blog));
    await writeFiles(join(root, 'site'), siteOf(blog));
    await runCommand(['import', 'old', '--into', 'new', ...(blog.flags ?? [])], root);
    await mustRun(process.execPath, [astro, 'build'], { cwd: join(root, 'new') });
    const { out, code } = await runCommand(['import', 'verify', '../site'], join(root, 'new'));
    expect(out).toContain('Nothing was lost.');
    expect(code).toBe(0);
    const compared = Number(/(\d+) compared/.exec(out)?.[1]);
    expect(compared).toBe(blog.texts.filter(({ at }) => at !== undefined).length);
  });
});

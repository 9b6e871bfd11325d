import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportReport } from '../../../../src/cli/import/report/report.ts';
import { filesOf } from '../../../fixtures/imports/contract.ts';
import { oldBlogs } from '../../../fixtures/imports/index.ts';
import { writeFiles } from '../../../fixtures/imports/write.ts';
import { runCommand } from '../run-command.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'tradeoff-import-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe.each(Object.entries(oldBlogs))('an old blog: %s', (_, blog) => {
  const run = () =>
    runCommand(
      ['import', 'old', '--into', 'new', '--report', 'report.json', ...(blog.flags ?? [])],
      root,
    );

  it('has at least thirty texts, and each says what is odd about it', () => {
    const texts = blog.texts.map(({ odd }) => odd);
    expect(texts.length).toBeGreaterThanOrEqual(30);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('is imported by one command, without an error, and asks only about what it cannot do', async () => {
    await writeFiles(path.join(root, 'old'), filesOf(blog));
    const { code } = await run();
    const text = await readFile(path.join(root, 'report.json'), 'utf8');
    const { proof, open, files } = JSON.parse(text) as ImportReport;
    const asks = open.flatMap(({ topic, found }) =>
      found.flatMap(({ what, places }) =>
        places.map(({ file }) => `${topic} ${file} ${what}`.trim()),
      ),
    );
    expect(code).toBe(0);
    expect(proof?.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(asks.sort()).toEqual(blog.asks);
    const fates = new Set(files.map(({ from }) => from));
    expect(Object.keys(filesOf(blog)).filter((file) => !fates.has(file) && !hidden(file))).toEqual(
      [],
    );
    expect((await run()).out).toContain('0 files were written');
  });
});

/** Folders that an import names as a whole. */
function hidden(file: string): boolean {
  return file.startsWith('.');
}

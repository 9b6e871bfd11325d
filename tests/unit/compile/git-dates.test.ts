import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { firstCommit } from '../../../src/compile/git-dates.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'git-dates-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function git(cwd: string, date: string, ...args: string[]) {
  const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.com'];
  execFileSync('git', [...identity, ...args], {
    cwd,
    env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
  });
}

function commit(cwd: string, date: string, name: string, text: string) {
  writeFileSync(join(cwd, name), text);
  git(cwd, date, 'add', '-A');
  git(cwd, date, 'commit', '-qm', 'x');
}

const text = 'A post that is long enough for git to see that it was renamed.\n'.repeat(5);

it('is the date of the first commit, before later edits and renames', async () => {
  git(folder, '2026-01-01T00:00:00Z', 'init', '-q');
  commit(folder, '2026-01-01T00:00:00Z', 'old.md', text);
  commit(folder, '2026-02-01T00:00:00Z', 'old.md', `${text}more`);
  git(folder, '2026-03-01T00:00:00Z', 'mv', 'old.md', 'new.md');
  git(folder, '2026-03-01T00:00:00Z', 'commit', '-qm', 'rename');
  const first = await firstCommit(join(folder, 'new.md'), folder);
  expect(first).toEqual({ date: new Date('2026-01-01T00:00:00Z') });
});

it('is unknown for a file that is not committed', async () => {
  git(folder, '2026-01-01T00:00:00Z', 'init', '-q');
  commit(folder, '2026-01-01T00:00:00Z', 'a.md', text);
  writeFileSync(join(folder, 'b.md'), text);
  expect(await firstCommit(join(folder, 'b.md'), folder)).toEqual({ unknown: 'uncommitted' });
});

it('is unknown outside a repository', async () => {
  expect(await firstCommit(join(folder, 'a.md'), folder)).toEqual({ unknown: 'no-repository' });
});

it('is unknown in a shallow clone, where git would give the date of the tip', async () => {
  const origin = mkdtempSync(join(tmpdir(), 'git-origin-'));
  git(origin, '2026-01-01T00:00:00Z', 'init', '-q');
  commit(origin, '2026-01-01T00:00:00Z', 'a.md', text);
  commit(origin, '2026-02-01T00:00:00Z', 'b.md', text);
  git(folder, '2026-02-01T00:00:00Z', 'clone', '-q', '--depth', '1', `file://${origin}`, 'clone');
  const clone = join(folder, 'clone');
  expect(await firstCommit(join(clone, 'a.md'), clone)).toEqual({ unknown: 'shallow' });
  rmSync(origin, { recursive: true, force: true });
});

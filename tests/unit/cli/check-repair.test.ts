import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Edit, Finding } from '../../../src/check/contract.ts';
import { changesOf, diffOf, writeChanges } from '../../../src/cli/check/repair.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tradeoff-repair-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const finding = (code: string, line: number, edits?: Edit[]): Finding => ({
  ...{ code, severity: 'warning', file: 'a.md', line, message: 'It is.', fix: 'Do.' },
  ...(edits && { edits }),
});

function repaired(text: string, ...findings: Finding[]): string {
  writeFileSync(join(root, 'a.md'), text);
  writeChanges(changesOf(findings, root), root);
  return readFileSync(join(root, 'a.md'), 'utf8');
}

describe('a repair', () => {
  it.each([
    ['date: 2026/03/14', 'date: 2026-03-14'],
    ['date: 2026.3.4 # first', 'date: 2026-03-04 # first'],
    ['date: "March 14, 2026"', 'date: "2026-03-14"'],
    ['date: 14 Mar 2026', 'date: 2026-03-14'],
    ['date: 3rd September 2026', 'date: 2026-09-03'],
    ['date: 14/03/2026', 'date: 2026-03-14'],
    ['date: 03/14/2026', 'date: 2026-03-14'],
  ])('writes the date that is meant: %s', (before, after) => {
    expect(repaired(before, finding('date-invalid', 1))).toBe(after);
  });

  it.each(['date: 03/04/2026', 'date: 2026/02/30', 'date: soon', 'date: 14/14/2026'])(
    'leaves a date that may mean several: %s',
    (text) => {
      expect(repaired(text, finding('date-invalid', 1))).toBe(text);
    },
  );

  it.each([
    ['draft: "true"', 'draft: true'],
    ["showToc: 'False' # no", 'showToc: false # no'],
  ])('takes quotes from a boolean: %s', (before, after) => {
    expect(repaired(before, finding('front-matter-string-boolean', 1))).toBe(after);
  });

  it('changes a whole word only, keeps line ends, and makes all changes of one line', () => {
    const text = 'tags: [cache, caches]\r\n## 5) Data and 5\r\n';
    const edits = [{ line: 1, from: 'caches', to: 'cache' }];
    const heading = [
      { line: 2, from: '5', to: '4' },
      { line: 2, from: 'Data and 5', to: 'Data Design' },
    ];
    expect(
      repaired(text, finding('tag-similar', 1, edits), finding('section-renamed', 2, heading)),
    ).toBe('tags: [cache, cache]\r\n## 4) Data Design\r\n');
  });

  it('leaves what has no single right answer', () => {
    expect(repaired('Text.\n', finding('section-missing', 1))).toBe('Text.\n');
  });

  it('is shown as a difference', () => {
    writeFileSync(join(root, 'a.md'), 'one\ndraft: "true"\n');
    const changes = changesOf([finding('front-matter-string-boolean', 2)], root);
    expect(diffOf(changes)).toBe(
      '--- a/a.md\n+++ b/a.md\n@@ -2 +2 @@\n-draft: "true"\n+draft: true',
    );
  });
});

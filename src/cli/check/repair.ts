import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Edit, Finding } from '../../check/contract.ts';
import { literal } from '../../check/literal.ts';
import { plainDate } from '../plain-date.ts';

/** A line that a repair changes. */
export interface Change {
  file: string;
  line: number;
  before: string;
  after: string;
}

/** The changes of all findings that have one right answer. */
export function changesOf(findings: readonly Finding[], root: string): Change[] {
  const files = [...new Set(findings.map(({ file }) => file))];
  return files.flatMap((file) => {
    const own = findings.filter((one) => one.file === file);
    const lines = linesOf(path.join(root, file));
    const changed = [...lines];
    for (const finding of own) {
      const edits = finding.edits ?? derived(finding, changed[finding.line - 1] ?? '');
      for (const edit of edits) changed[edit.line - 1] = edited(changed[edit.line - 1] ?? '', edit);
    }
    return changed.flatMap((after, index): Change[] => {
      const before = lines[index] ?? '';
      return before === after ? [] : [{ file, line: index + 1, before, after }];
    });
  });
}

/** Writes changes, and leaves everything else of a file as it is, line ends too. */
export function writeChanges(changes: readonly Change[], root: string): void {
  for (const file of new Set(changes.map((change) => change.file))) {
    const place = path.join(root, file);
    const lines = linesOf(place);
    for (const { line, after } of changes.filter((change) => change.file === file)) {
      lines[line - 1] = after;
    }
    writeFileSync(place, lines.join('\n'));
  }
}

/** As `diff` prints them. */
export function diffOf(changes: readonly Change[]): string {
  const files = [...new Set(changes.map(({ file }) => file))];
  return files
    .map((file) =>
      [
        `--- a/${file}`,
        `+++ b/${file}`,
        ...changes
          .filter((change) => change.file === file)
          .flatMap(({ line, before, after }) => [
            `@@ -${line} +${line} @@`,
            `-${before.replace(/\r$/, '')}`,
            `+${after.replace(/\r$/, '')}`,
          ]),
      ].join('\n'),
    )
    .join('\n');
}

/** Only text files have lines; pictures do not. */
function linesOf(file: string): string[] {
  return /\.mdx?$/.test(file) ? readFileSync(file, 'utf8').split('\n') : [];
}

/** The first occurrence that is not part of a longer word. */
function edited(line: string, { from, to }: Edit): string {
  const escaped = literal(from);
  const isWord = /^[\p{L}\p{N}]/u.test(from);
  const whole = isWord ? `(?<![\\p{L}\\p{N}-])${escaped}(?![\\p{L}\\p{N}-])` : escaped;
  return line.replace(new RegExp(whole, 'u'), () => to);
}

/** What repairs a problem of the front matter, where its value leaves no doubt. */
function derived({ code, line }: Finding, text: string): Edit[] {
  if (code === 'front-matter-string-boolean') {
    const [quoted, , value] = /(["'])(true|false)\1/i.exec(text) ?? [];
    return quoted && value ? [{ line, from: quoted, to: value.toLowerCase() }] : [];
  }
  if (code !== 'date-invalid') return [];
  const [, , written = ''] =
    /^\s*["']?[\w-]+["']?\s*[:=]\s*(["']?)(.+?)\1\s*(?:#.*)?$/.exec(text) ?? [];
  const date = plainDate(written);
  return date === undefined ? [] : [{ line, from: written, to: date }];
}

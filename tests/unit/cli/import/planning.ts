import type { Plan, SourceFolder } from '../../../../src/cli/import/contract.ts';
import { recognise } from '../../../../src/cli/import/kinds.ts';
import { type PlanOptions, planImport } from '../../../../src/cli/import/plan.ts';

/** A source that exists only in the test; pictures have an empty text. */
export function folderOf(files: Readonly<Record<string, string>>): SourceFolder {
  return {
    root: '/nowhere',
    files: Object.keys(files)
      .filter((path) => !path.startsWith('.obsidian/'))
      .sort(),
    skipped: Object.keys(files).some((path) => path.startsWith('.obsidian/'))
      ? [{ folder: '.obsidian/', why: 'settings and plugins of Obsidian' }]
      : [],
    hidden: (path) => files[path],
    has: (path) => Object.hasOwn(files, path),
    text: (path) => files[path] ?? '',
  };
}

/** Plans an import of such a source, as its kind is recognised. */
export function planned(
  files: Readonly<Record<string, string>>,
  options: Partial<PlanOptions> = {},
): Promise<Plan> {
  const source = folderOf(files);
  return planImport(source, recognise(source), {
    ...{ map: new Map<string, string>(), yes: false, shortcodes: {} },
    ...options,
  });
}

/** The text that a plan writes into a file of the blog. */
export function textOf({ files }: Plan, to: string): string {
  const file = files.find((one) => one.to === to);
  if (file === undefined || !('text' in file)) {
    throw new Error(`Nothing is written to ${to}, but to ${files.map((one) => one.to).join(', ')}`);
  }
  return file.text;
}

/** What needs a person, as `topic file:line what`. */
export function asked({ asks }: Plan): string[] {
  return asks.map(({ topic, file, line, what }) => `${topic} ${file}:${line} ${what}`.trim());
}

/** A difference between two listings. */
export interface Change {
  kind: 'added' | 'removed' | 'changed';
  /** Title of the part, such as `Options`. */
  part: string;
  name: string;
}

/** The listing of a release, as `released.json` keeps it. */
export interface Released {
  /** `null` before the first release: then all of the changelog is about what comes. */
  version: string | null;
  lines: string[];
}

/** A line of a listing: its part, then the name as code. */
const pattern = /^(?<part>[^-]+) - `(?<name>[^`]+)`(?<from> from `[^`]+`)?/;

function byKey(
  lines: readonly string[],
): Map<string, { part: string; name: string; line: string }> {
  return new Map(
    lines.map((line) => {
      const { 0: key, groups } = pattern.exec(line) ?? {};
      const { part, name } = groups ?? {};
      if (key === undefined || part === undefined || name === undefined)
        throw new Error(`This is no line of a listing: ${line}`);
      return [key, { part, name, line }];
    }),
  );
}

/** What has changed between two listings. Of a thing that comes or goes as a whole, its parts are left out. */
export function changesBetween(before: readonly string[], after: readonly string[]): Change[] {
  const [old, now] = [byKey(before), byKey(after)];
  const changes: Change[] = [];
  for (const [key, { part, name, line }] of now) {
    const known = old.get(key);
    if (known === undefined) changes.push({ kind: 'added', part, name });
    else if (known.line !== line) changes.push({ kind: 'changed', part, name });
  }
  for (const [key, { part, name }] of old) {
    if (!now.has(key)) changes.push({ kind: 'removed', part, name });
  }
  const whole = new Set(changes.map(({ kind, part, name }) => `${kind} ${part} ${name}`));
  return changes.filter(
    ({ kind, part, name }) =>
      kind === 'changed' || !parents(name).some((parent) => whole.has(`${kind} ${part} ${parent}`)),
  );
}

/** `a.b` and `a` of `a.b.c`; `A` of `A slot b`. */
function parents(name: string): string[] {
  return [...name.matchAll(/\.| slot/g)].map(({ index }) => name.slice(0, index));
}

/** The sections of the changelog that are newer than a version. */
export function newerSections(changelog: string, version: string | null): string {
  const sections = changelog.split(/^(?=## )/m).filter((section) => section.startsWith('## '));
  const end = sections.findIndex(
    (section) => version !== null && section.slice(3).trimStart().startsWith(version),
  );
  return sections.slice(0, end < 0 ? undefined : end).join('');
}

/** The changes whose names the changelog does not have, each as code. */
export function unexplained(changes: readonly Change[], changelog: string): Change[] {
  return changes.filter(({ name }) => !changelog.includes(`\`${name}\``));
}

import type { CheckedPost, Edit, Found, PostRule } from '../contract.ts';
import { sectionState } from '../sections.ts';

interface Numbered {
  /** As the author wrote it: `4` or `4.2`. */
  written: string;
  value: number;
  line: number;
}

export const sectionNumber = {
  code: 'section-number',
  scope: 'post',
  severity: 'warning',
  means: 'The section numbers skip one or use one twice.',
  fix: 'Number the sections consecutively.',
  find(post) {
    const sections = numbersOf(post);
    return [...sections.groups.values()].flatMap((group, index) =>
      group.length < (index === 0 ? 3 : 2) ? [] : mistakes(group, sections.absent),
    );
  },
} as const satisfies PostRule;

/** The numbers of sections, then those of the subsections of each. */
function numbersOf(post: CheckedPost): { groups: Map<string, Numbered[]>; absent: Set<number> } {
  const groups = new Map<string, Numbered[]>([['', []]]);
  const { headings } = post.content;
  for (const { depth, text, number, line } of headings) {
    const written = number ?? /^(\d{1,3}(?:\.\d{1,3})?)(?:\s*\.?\)|\.|:)\s+\S/.exec(text)?.[1];
    if (written === undefined) continue;
    const [, above = '', own = ''] = /^(?:(\d+)\.)?(\d+)$/.exec(written) ?? [];
    if (own === '' || depth !== (above === '' ? 2 : 3)) continue;
    const group = groups.get(above) ?? [];
    groups.set(above, [...group, { written, value: Number(own), line }]);
  }
  const top = headings.filter(({ depth }) => depth === 2);
  if ((groups.get('') ?? []).length * 2 <= top.length) groups.set('', []);
  return { groups, absent: absentNumbers(post) };
}

/**
 * The numbers of missing sections, if the template has numbers. Another rule reports these
 * sections.
 */
function absentNumbers(post: CheckedPost): Set<number> {
  const { sections, numbered } = post.outline;
  if (numbered !== true) return new Set();
  const { missing } = sectionState(post);
  return new Set(
    missing.flatMap(({ section, meant }) => (meant ? [] : sections.indexOf(section) + 1)),
  );
}

/**
 * A group that has every number once, in any order, is numbered correctly: another rule reports
 * sections that were moved.
 */
function mistakes(group: readonly Numbered[], absent: ReadonlySet<number>): Found[] {
  const values = new Set(group.map(({ value }) => value));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const isWhole = Array.from({ length: most - least + 1 }, (_, at) => least + at).every(
    (value) => values.has(value) || absent.has(value),
  );
  if (isWhole && values.size === group.length) return [];
  const seen = new Set<number>();
  let expected = group[0]?.value ?? 1;
  for (const { value, written, line } of group) {
    while (absent.has(expected) && expected < value) expected++;
    if (seen.has(value)) {
      return [found(`The number ${written} is used by two sections.`, line, group, absent)];
    }
    if (value > expected) {
      const skipped = written.replace(/\d+$/, String(expected));
      return [found(`The section numbers skip ${skipped}.`, line, group, absent)];
    }
    seen.add(value);
    expected = Math.max(expected, value + 1);
  }
  return [];
}

function found(
  message: string,
  line: number,
  group: readonly Numbered[],
  absent: ReadonlySet<number>,
): Found {
  let next = group[0]?.value ?? 1;
  const edits = group.flatMap(({ written, value, line: place }): Edit[] => {
    while (absent.has(next)) next++;
    const to = written.replace(/\d+$/, String(next));
    next += 1;
    return to === written || value === next - 1 ? [] : [{ line: place, from: written, to }];
  });
  return { line, message, edits };
}

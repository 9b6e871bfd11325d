import type { PostRule } from '../contract.ts';
import { sectionState } from '../sections.ts';

export const sectionOrder = {
  code: 'section-order',
  scope: 'post',
  severity: 'warning',
  means: 'A required section is not where the template has it. Optional sections can be anywhere.',
  fix: 'Move the section, so that readers find it in the same place in every post of this kind.',
  find(post) {
    const { found } = sectionState(post);
    const kept = new Set(longestRise(found.map(({ heading }) => heading.line)));
    return found.flatMap(({ section, heading }, index) => {
      if (kept.has(index)) return [];
      const before = found.slice(0, index).findLast((_, at) => kept.has(at));
      const after = found.find((_, at) => at > index && kept.has(at));
      const place =
        before === undefined
          ? `before "${after?.section.title ?? ''}"`
          : `after "${before.section.title}"`;
      return {
        line: heading.line,
        message: `The section "${section.title}" is out of order: in the template it comes ${place}.`,
        fix: `Move it there.`,
      };
    });
  },
} as const satisfies PostRule;

/** The places of the longest increasing subsequence of a list. */
function longestRise(values: readonly number[]): number[] {
  let best: number[] = [];
  const ends: number[][] = [];
  for (const [index, value] of values.entries()) {
    const before = ends
      .filter((_, at) => (values[at] ?? 0) < value)
      .reduce<number[]>((longest, one) => (one.length > longest.length ? one : longest), []);
    const here = [...before, index];
    ends.push(here);
    if (here.length > best.length) best = here;
  }
  return best;
}

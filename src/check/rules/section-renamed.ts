import type { PostRule } from '../contract.ts';
import { sectionState } from '../sections.ts';

export const sectionRenamed = {
  code: 'section-renamed',
  scope: 'post',
  severity: 'warning',
  means:
    'A section that the template requires is missing, but the post has a heading with a similar name. The theme does not treat the two as the same section.',
  fix: 'Use the name from the template or one of its aliases.',
  find: (post) =>
    sectionState(post).missing.flatMap(({ section, meant }) => {
      if (meant === undefined) return [];
      const aliases = (section.aliases ?? []).slice(0, 3).map((alias) => `"${alias}"`);
      const others = aliases.length > 0 ? ` ${aliases.join(', ')} also work.` : '';
      return {
        line: meant.line,
        message: `The heading "${meant.text}" looks like the section "${section.title}", but is not one of its names.`,
        fix: `Write "${section.title}".${others}`,
        edits: [{ line: meant.line, from: meant.text, to: section.title }],
      };
    }),
} as const satisfies PostRule;

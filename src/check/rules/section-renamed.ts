import type { PostRule } from '../contract.ts';
import { sectionState } from '../sections.ts';

export const sectionRenamed = {
  code: 'section-renamed',
  scope: 'post',
  severity: 'warning',
  means:
    'A section that the template requires is missing, but the post has a heading with a similar name. The theme cannot tell that the two are the same.',
  fix: 'Use the name of the template, or one that it accepts instead.',
  find: (post) =>
    sectionState(post).missing.flatMap(({ section, meant }) => {
      if (meant === undefined) return [];
      const aliases = (section.aliases ?? []).slice(0, 3).map((alias) => `"${alias}"`);
      const others = aliases.length > 0 ? ` ${aliases.join(', ')} would be known too.` : '';
      return {
        line: meant.line,
        message: `The heading "${meant.text}" looks like the section "${section.title}", but the template does not have that name for it.`,
        fix: `Write "${section.title}".${others}`,
        edits: [{ line: meant.line, from: meant.text, to: section.title }],
      };
    }),
} as const satisfies PostRule;

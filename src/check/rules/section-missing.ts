import type { PostRule } from '../contract.ts';
import { sectionState } from '../sections.ts';

export const sectionMissing = {
  code: 'section-missing',
  scope: 'post',
  severity: 'warning',
  means:
    'A section that the template requires is not in the post. A post that has none of the sections is free in its form.',
  fix: 'Add the section, with a sentence on why there is nothing to say if that is so.',
  find: (post) =>
    sectionState(post).missing.flatMap(({ section, meant, line }) =>
      meant === undefined
        ? {
            line,
            message: `The section "${section.title}" is missing: ${lowered(section.about)}`,
            fix: `Add a heading \`## ${section.title}\` here, and say in a sentence why if there is nothing to write.`,
          }
        : [],
    ),
} as const satisfies PostRule;

function lowered(sentence: string): string {
  return /^[A-Z][a-z]|^A /.test(sentence)
    ? sentence.charAt(0).toLowerCase() + sentence.slice(1)
    : sentence;
}

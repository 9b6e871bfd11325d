import type { PostRule } from '../contract.ts';
import { sectionState } from '../sections.ts';

export const sectionMissing = {
  code: 'section-missing',
  scope: 'post',
  severity: 'warning',
  means:
    'A section that the template requires is not in the post. A post with none of the sections is not compared with the template.',
  fix: 'Add the section. If there is nothing to write, say why in a sentence.',
  find: (post) =>
    sectionState(post).missing.flatMap(({ section, meant, line }) =>
      meant === undefined
        ? {
            line,
            message: `The section "${section.title}" is missing: ${lowered(section.about)}`,
            fix: `Add the heading \`## ${section.title}\` here. If there is nothing to write, say why in a sentence.`,
          }
        : [],
    ),
} as const satisfies PostRule;

function lowered(sentence: string): string {
  return /^[A-Z][a-z]|^A /.test(sentence)
    ? sentence.charAt(0).toLowerCase() + sentence.slice(1)
    : sentence;
}

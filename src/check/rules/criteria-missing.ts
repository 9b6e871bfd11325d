import { isAcceptance } from '../../markdown/constructs/criteria/find.ts';
import type { PostRule } from '../contract.ts';

export const criteriaMissing = {
  code: 'criteria-missing',
  scope: 'post',
  severity: 'warning',
  means: 'The section "Acceptance criteria" has no criteria in it.',
  fix: 'Write a list of sentences that are either true or false: `- [ ] A link answers within 50 ms`.',
  find: ({ content: { headings, criteria }, blocks, body }) => {
    const heading = headings.find(({ text }) => isAcceptance(text));
    if (heading === undefined || criteria.length > 0) return [];
    const at = blocks.findIndex(
      (block) => block.type === 'node' && body.lineOf(block.node) === heading.line,
    );
    // If the section is empty, the `section-empty` rule reports it.
    const next = blocks[at + 1];
    const isEmpty = next === undefined || (next.type === 'node' && next.node.type === 'heading');
    if (isEmpty) return [];
    return [{ line: heading.line, message: `The section "${heading.text}" has no criteria.` }];
  },
} as const satisfies PostRule;

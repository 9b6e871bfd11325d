import type { PostRule } from '../contract.ts';

export const headingLevel = {
  code: 'heading-level',
  scope: 'post',
  severity: 'warning',
  means:
    'A heading skips a level: below a section it must be one level deeper at most, or screen readers and the table of contents show a part that is not there.',
  fix: 'Use the level that follows the one above.',
  find({ content: { headings } }) {
    const top = Math.min(...headings.map(({ depth }) => depth));
    return headings.flatMap(({ depth, text, line }, index) => {
      const above = headings[index - 1]?.depth ?? top - 1;
      if (depth <= above + 1) return [];
      const marks = '#'.repeat(above + 1);
      return {
        line,
        message: `The heading "${text}" is of level ${depth}, but the one above it is of level ${above}.`,
        fix: `Write \`${marks} ${text}\`.`,
        edits: [{ line, from: '#'.repeat(depth), to: marks }],
      };
    });
  },
} as const satisfies PostRule;

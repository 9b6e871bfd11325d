import type { PostRule } from '../contract.ts';

export const headingLevel = {
  code: 'heading-level',
  scope: 'post',
  severity: 'warning',
  means:
    'A heading skips a level. It can be at most one level below the heading above it; otherwise, screen readers and the table of contents imply a section that does not exist.',
  fix: 'Use the next level below the heading above.',
  find({ content: { headings } }) {
    const top = Math.min(...headings.map(({ depth }) => depth));
    return headings.flatMap(({ depth, text, line }, index) => {
      const above = headings[index - 1]?.depth ?? top - 1;
      if (depth <= above + 1) return [];
      const marks = '#'.repeat(above + 1);
      return {
        line,
        message: `The heading "${text}" is at level ${depth}, but the heading above it is at level ${above}.`,
        fix: `Write \`${marks} ${text}\`.`,
        edits: [{ line, from: '#'.repeat(depth), to: marks }],
      };
    });
  },
} as const satisfies PostRule;

import type { PostRule } from '../contract.ts';

export const figureCaption = {
  code: 'figure-caption',
  scope: 'post',
  severity: 'info',
  means: 'A diagram has a number but no caption, so readers have to guess what it shows.',
  fix: 'Write `title="…"` after `mermaid`, or a paragraph `Figure: …` below the diagram.',
  find: ({ content }) =>
    content.figures.flatMap(({ kind, caption, line }) =>
      kind === 'diagram' && caption === '' ? { line, message: 'The diagram has no caption.' } : [],
    ),
} as const satisfies PostRule;

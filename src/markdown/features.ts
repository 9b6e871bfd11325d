import type { Features } from 'satteri';

/** What the theme adds to Astro's choice. */
export const addedFeatures = { math: true, definitionList: true } as const satisfies Features;

/**
 * What a body is parsed with: Astro's own choice for Markdown, and ours. The renderer must parse with the same
 * features, or anchors differ: smart punctuation turns `--` into a dash before a slug is made.
 */
export const markdownFeatures = {
  gfm: true,
  smartPunctuation: true,
  ...addedFeatures,
} as const satisfies Features;

/** Quotation marks, dashes and dots of one paragraph that Sätteri sets in a time that is not felt. */
const mostMarks = 300;

/**
 * What a text switches off: Sätteri sets the punctuation of a paragraph in a time and memory that grow with the square of its
 * marks, so where one has very many, which is data more often than prose, they stay as they are written.
 *
 * @param text as it is parsed.
 */
export function featuresOff(text: string): { smartPunctuation?: false } {
  const isLong = paragraphsOf(text).some(
    (paragraph) => (paragraph.text.match(/["']|--|\.\.\./g)?.length ?? 0) > mostMarks,
  );
  return isLong ? { smartPunctuation: false } : {};
}

/** Where a line begins another block than a paragraph that goes on. */
const blockStart = /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]|#{1,6}[ \t]|\|)/;
const fence = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})/;

/** The lines of a text that may be one paragraph each, without fenced code; their first is 1-based. */
export function paragraphsOf(text: string): { line: number; text: string }[] {
  const found: { line: number; lines: string[] }[] = [];
  let open: string | undefined;
  let isNew = true;
  for (const [index, line] of text.split('\n').entries()) {
    const mark = fence.exec(line)?.[1];
    if (mark !== undefined && (open === undefined || mark.startsWith(open))) {
      open = open === undefined ? mark : undefined;
      isNew = true;
    } else if (/^[\s>]*$/.test(line)) {
      isNew = true;
    } else if (open === undefined) {
      if (isNew || blockStart.test(line)) found.push({ line: index + 1, lines: [line] });
      else found.at(-1)?.lines.push(line);
      isNew = false;
    }
  }
  return found.map(({ line, lines }) => ({ line, text: lines.join('\n') }));
}

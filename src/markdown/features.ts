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

/**
 * How many quotation marks, dashes and dots of one paragraph Sätteri can substitute without a
 * noticeable delay.
 */
const mostMarks = 300;

/**
 * Features that are switched off for a text. Sätteri substitutes the punctuation of a paragraph in
 * time and memory that grow with the square of its marks, so if a paragraph has very many, which is
 * more often data than prose, they stay as they are written.
 *
 * @param text as it is parsed.
 */
export function featuresOff(text: string): { smartPunctuation?: false } {
  const isLong = paragraphsOf(text).some(
    (paragraph) => (paragraph.text.match(/["']|--|\.\.\./g)?.length ?? 0) > mostMarks,
  );
  return isLong ? { smartPunctuation: false } : {};
}

/** Where a line begins another block, so that it does not continue a paragraph. */
const blockStart = /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]|#{1,6}[ \t]|\|)/;
const fence = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})/;

/**
 * Groups of lines that may be one paragraph each, without fenced code; the first line of each is
 * 1-based.
 */
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

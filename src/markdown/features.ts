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

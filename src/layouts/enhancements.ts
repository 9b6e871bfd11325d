import CodeCopy from '../components/CodeCopy.astro';
import TocCurrent from '../components/TocCurrent.astro';
import type { Feature } from '../markdown/types.ts';

/** What each feature of a page adds to it: a component with its script and style. */
export const enhancements = {
  toc: TocCurrent,
  copy: CodeCopy,
} satisfies Record<Feature, unknown>;

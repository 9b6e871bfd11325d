/** Pixels that services for link previews ask for: 1.91 to 1. */
export const socialImageSize = { width: 1200, height: 630 } as const;

/**
 * The light scheme of the stylesheet of tokens, whose `light-dark()` pairs the drawing engine does not read.
 * A test compares the two.
 */
export const colors = {
  paper: '#fbf8f1',
  ink: '#1a2028',
  'ink-2': '#424a55',
  'ink-3': '#5c636d',
  line: '#ddd7ca',
  frame: '#3a4049',
  accent: '#0f4a87',
} as const;

/** A font size in pixels, with its maximum number of lines. */
export interface Step {
  size: number;
  lines: number;
}

/** The largest that fits is used. None is higher than the space that three lines of a description leave. */
export const titleSteps: readonly Step[] = [
  { size: 84, lines: 2 },
  { size: 72, lines: 2 },
  { size: 56, lines: 3 },
  { size: 42, lines: 4 },
];
export const descriptionSteps: readonly Step[] = [{ size: 32, lines: 3 }];
export const factSteps: readonly Step[] = [{ size: 34, lines: 1 }];
export const noteSteps: readonly Step[] = [{ size: 22, lines: 2 }];
export const labelSteps: readonly Step[] = [{ size: 20, lines: 1 }];
export const siteSteps: readonly Step[] = [{ size: 28, lines: 1 }];

export const lineHeight = 1.15;
/** Pixels: from the edge to the frame, and from the frame to the text. */
export const margin = 36;
export const padding = 44;
/** Number of facts in a row. */
export const factLimit = 4;

/** Arrows, boxes and shapes, which are lines even as single characters. */
const drawn = /[\u2190-\u21ff\u2500-\u25ff\u27f5-\u27ff]+/g;
/** ASCII characters that form a line: two or more in a row, or one between spaces. */
const rule = /[-=_~.*#+|<>^/\\]{2,}|(?<!\S)[-=_~*#+|<>^v/\\](?!\S)|[|]/g;

/**
 * The labels of a drawing made of characters: each run of words separated only by single spaces,
 * once, in reading order.
 */
export function asciiLabels(drawing: string): string[] {
  return distinctLabels(
    drawing.split('\n').flatMap((line) =>
      line
        .replace(drawn, '   ')
        .replace(rule, '   ')
        .split(/\s{2,}/),
    ),
  );
}

/** Labels that have a letter or a digit, each once. */
export function distinctLabels(labels: readonly string[]): string[] {
  const clean = labels.map((label) => label.replace(/\s+/g, ' ').trim());
  return [...new Set(clean)].filter((label) => /[\p{L}\p{N}]/u.test(label));
}

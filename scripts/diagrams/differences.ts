/** What a drawing says and shows, however it was made. */
export interface Reading {
  /** Text of each label, in the order of the document. */
  labels: string[];
  /** Lines with an arrowhead or another mark at an end. */
  markedLines: number;
  /** Where text leaves the drawing, as the text. */
  clipped: string[];
  /** Labels that lie on each other, as the texts of both. */
  overlapping: string[];
  /** Labels that a line runs through, as the text; not those whose ground hides their own line. */
  crossed: string[];
}

function bare(text: string): string {
  return text.replace(/\s+/g, '');
}

/** What of the expected drawing is not in the other. */
export function differences(found: Reading, expected: Reading): string[] {
  const messages: string[] = [];
  let words = found.labels.map(bare).join('\n');
  // Each line of a label can be a separate label.
  const joined = words.replaceAll('\n', '');
  const missing = expected.labels.map(bare).filter((label) => {
    // Commits without an id get one by chance.
    if (label === '' || /^\d+-[0-9a-f]{7}$/.test(label)) return false;
    if (words.includes(label)) {
      words = words.replace(label, '');
      return false;
    }
    return !joined.includes(label);
  });
  if (missing.length > 0) messages.push(`missing: ${missing.join(' | ')}`);
  if (found.markedLines !== expected.markedLines) {
    messages.push(`${found.markedLines} marked lines instead of ${expected.markedLines}`);
  }
  for (const fault of ['clipped', 'overlapping', 'crossed'] as const) {
    if (found[fault].length > expected[fault].length)
      messages.push(`${fault}: ${found[fault].join(' | ')}`);
  }
  return messages;
}

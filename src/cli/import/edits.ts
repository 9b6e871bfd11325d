/** A change of a text: what is between two offsets is replaced. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * Applies edits that were all found in the same text. Edits at one place stay in their order; an edit
 * inside another is left out and returned, unless the other removes the text altogether.
 */
export function applyEdits(
  text: string,
  edits: readonly Edit[],
): { text: string; refused: readonly Edit[] } {
  const refused: Edit[] = [];
  const sorted = edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.index - b.index)
    .map(({ edit }) => edit);
  let result = '';
  let at = 0;
  let isRemoved = false;
  for (const edit of sorted) {
    if (edit.start < at) {
      if (!isRemoved) refused.push(edit);
      continue;
    }
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
    isRemoved = edit.text === '';
  }
  return { text: result + text.slice(at), refused };
}

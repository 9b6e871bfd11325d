/** The separator between the two sides of a card. */
export interface Separator {
  start: number;
  /** After it. */
  end: number;
  /** Written `:::`: the card is asked in both directions. */
  both: boolean;
}

/**
 * The first ` :: ` or ` ::: ` of a text. It needs a space or an end of the text on both sides,
 * because `std::vector`, `10::30` and `::1` are words.
 */
export function separatorIn(text: string): Separator | undefined {
  const match = /(?<=\s|^):{2,3}(?=\s|$)/.exec(text);
  if (match === null) return undefined;
  const { index } = match;
  return { start: index, end: index + match[0].length, both: match[0].length === 3 };
}

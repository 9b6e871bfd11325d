/** Where the two sides of a card meet in a text. */
export interface Separator {
  start: number;
  /** After it. */
  end: number;
  /** Written `:::`: the card is asked both ways. */
  both: boolean;
}

/**
 * The first ` :: ` or ` ::: ` of a text. One without spaces around it counts only when there is no other, since
 * prose about code has its own, as in `std::vector`.
 */
export function separatorIn(text: string): Separator | undefined {
  const match = /(?<=\s|^)(?<!:):{2,3}(?!:)(?=\s|$)/.exec(text) ?? sole(text);
  if (match == null) return undefined;
  const { index } = match;
  return { start: index, end: index + match[0].length, both: match[0].length === 3 };
}

function sole(text: string): RegExpExecArray | undefined {
  const all = [...text.matchAll(/(?<!:):{2,3}(?!:)/g)];
  return all.length === 1 ? all[0] : undefined;
}

/** How much more a word counts in a title or heading, and as a tag, than in running text. */
export const fieldWeights = { title: 4, heading: 1.5, tag: 2, text: 1 } as const;

/** A text as numbers of its words, {@link gap} for those that make no term, and of their spellings. */
export interface Field {
  name: keyof typeof fieldWeights;
  terms: Int32Array;
  spellings: Int32Array;
}

export const gap = -1;
/** Above the number of words of any blog, so that two numbers make one key. */
export const keyBase = 2 ** 26;

/** The pair that ends at a word, if there is one. */
export function keyAt(terms: Int32Array, index: number): number | undefined {
  const before = terms[index - 1] ?? gap;
  const term = terms[index] ?? gap;
  return before === gap || term === gap ? undefined : before * keyBase + term;
}

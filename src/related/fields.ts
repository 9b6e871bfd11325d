/** Weights of a word in a title, in a heading and as a tag, relative to running text. */
export const fieldWeights = { title: 4, heading: 1.5, tag: 2, text: 1 } as const;

/** A text as the numbers of its words and of their spellings, with {@link gap} for words that are not terms. */
export interface Field {
  name: keyof typeof fieldWeights;
  /** Whether its language capitalises every noun. */
  capitalisesNouns: boolean;
  terms: Int32Array;
  spellings: Int32Array;
}

export const gap = -1;
/** More than the words of any blog, so that two numbers can be combined into one key. */
export const keyBase = 2 ** 26;

/** The pair that ends at a word, if there is one. */
export function keyAt(terms: Int32Array, index: number): number | undefined {
  const before = terms[index - 1] ?? gap;
  const term = terms[index] ?? gap;
  return before === gap || term === gap ? undefined : before * keyBase + term;
}

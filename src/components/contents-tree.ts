/** A heading as a table of contents takes it. */
export interface ContentsHeading {
  depth: number;
  slug: string;
  text: string;
  /** The author's own number of a section. */
  number?: string | undefined;
}

/** An entry with the entries under it. */
export interface ContentsEntry {
  slug: string;
  text: string;
  /** Number of the section; only H2 have one, or H3 where there is no H2. */
  number: string | undefined;
  entries: ContentsEntry[];
}

/** The heading that Markdown adds above footnotes, which is not a section of the post. */
const footnotes = 'footnote-label';

/**
 * The H2 to H4 of a page as a tree. A heading that skips a level belongs to the nearest heading above it, or to the
 * top level.
 */
export function contentsTree(headings: readonly ContentsHeading[]): ContentsEntry[] {
  const root: ContentsEntry[] = [];
  const open: { depth: number; entries: ContentsEntry[] }[] = [];
  const listed = headings.filter(
    ({ depth, slug }) => depth >= 2 && depth <= 4 && slug !== footnotes,
  );
  const level = listed.some(({ depth }) => depth === 2) ? 2 : 3;
  const numbers = sectionNumbers(listed.filter(({ depth }) => depth === level));
  for (const { depth, slug, text } of listed) {
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const entry: ContentsEntry = {
      slug,
      text,
      number: depth === level ? numbers.shift() : undefined,
      entries: [],
    };
    (open.at(-1)?.entries ?? root).push(entry);
    open.push({ depth, entries: entry.entries });
  }
  return root;
}

/**
 * The numbers that sections show. If the author numbers some, those before or between them have none, and those after
 * them continue the count. Otherwise all are counted.
 */
function sectionNumbers(sections: readonly ContentsHeading[]): (string | undefined)[] {
  const last = sections.findLastIndex(({ number }) => number !== undefined);
  let previous = 0;
  return sections.map(({ number }, index) => {
    if (number === undefined && index < last) return undefined;
    previous = number === undefined ? previous + 1 : Number(number);
    return number ?? String(previous);
  });
}

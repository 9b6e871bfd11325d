/** A heading as a table of contents takes it. */
export interface ContentsHeading {
  depth: number;
  slug: string;
  text: string;
}

/** An entry with the entries under it. */
export interface ContentsEntry {
  slug: string;
  text: string;
  /** Number of the section; only H2 have one. */
  number: number | undefined;
  entries: ContentsEntry[];
}

/** The heading that Markdown puts over footnotes; it is no section of the author's. */
const footnotes = 'footnote-label';

/**
 * The H2 to H4 of a page as a tree. A heading whose level skips one hangs under the nearest heading
 * above it; one without any above stands at the top.
 */
export function contentsTree(headings: readonly ContentsHeading[]): ContentsEntry[] {
  const root: ContentsEntry[] = [];
  const open: { depth: number; entries: ContentsEntry[] }[] = [];
  let sections = 0;
  for (const { depth, slug, text } of headings) {
    if (depth < 2 || depth > 4 || slug === footnotes) continue;
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const entry: ContentsEntry = {
      slug,
      text,
      number: depth === 2 ? ++sections : undefined,
      entries: [],
    };
    (open.at(-1)?.entries ?? root).push(entry);
    open.push({ depth, entries: entry.entries });
  }
  return root;
}

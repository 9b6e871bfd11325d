import type { Outline, Section } from './contract.ts';

/** What matching needs of a heading; {@link file://../markdown/types.ts} has the rest. */
export interface SectionHeading {
  depth: number;
  /** Plain text, with the number that an author may write before it. */
  text: string;
  /** 1-based, in the file. */
  line: number;
}

/** A section of an outline with the heading of a post that opens it, if there is one. */
export interface SectionMatch<Heading extends SectionHeading = SectionHeading> {
  section: Section;
  heading: Heading | undefined;
}

/**
 * Finds the sections of an outline among the headings of a post. Case, punctuation, a number
 * in front (`3)`, `3.`, `3`) and the choice between `&` and "and" do not matter. A title wins
 * over an alias, each heading opens one section, and order does not matter.
 *
 * Sections are looked for among headings of level 2 (deeper when the post has none), their
 * subsections among the headings below them.
 *
 * @returns One match for each section, each followed by those of its subsections.
 */
export function matchSections<Heading extends SectionHeading>(
  headings: readonly Heading[],
  outline: Pick<Outline, 'sections'>,
): SectionMatch<Heading>[] {
  const top = Math.max(2, Math.min(...headings.map(({ depth }) => depth)));
  const candidates = headings.filter(({ depth }) => depth <= top);
  const opened = assign(outline.sections, candidates);
  return outline.sections.flatMap((section) =>
    withSubsections(section, opened.get(section), headings),
  );
}

/** Required sections that a post does not have; subsections only of sections that it has. */
export function missingSections(
  headings: readonly SectionHeading[],
  outline: Pick<Outline, 'sections'>,
): Section[] {
  const heading = new Map(
    matchSections(headings, outline).map((match) => [match.section, match.heading]),
  );
  const missing = (sections: readonly Section[]): Section[] =>
    sections.flatMap((section) => {
      if (heading.get(section) === undefined) return section.required ? [section] : [];
      return missing(section.sections ?? []);
    });
  return missing(outline.sections);
}

function withSubsections<Heading extends SectionHeading>(
  section: Section,
  heading: Heading | undefined,
  headings: readonly Heading[],
): SectionMatch<Heading>[] {
  const subsections = section.sections ?? [];
  const below = heading === undefined ? [] : headingsBelow(heading, headings);
  const opened = assign(subsections, below);
  return [
    { section, heading },
    ...subsections.flatMap((sub) => withSubsections(sub, opened.get(sub), below)),
  ];
}

function headingsBelow<Heading extends SectionHeading>(
  heading: Heading,
  headings: readonly Heading[],
): Heading[] {
  const after = headings.slice(headings.indexOf(heading) + 1);
  const end = after.findIndex(({ depth }) => depth <= heading.depth);
  return end === -1 ? after : after.slice(0, end);
}

function assign<Heading extends SectionHeading>(
  sections: readonly Section[],
  headings: readonly Heading[],
): Map<Section, Heading> {
  const free = new Map<string, Heading[]>();
  for (const heading of headings) {
    const key = sectionKey(heading.text);
    free.set(key, [...(free.get(key) ?? []), heading]);
  }
  const opened = new Map<Section, Heading>();
  const take = (section: Section, title: string) => {
    const heading = opened.has(section) ? undefined : free.get(sectionKey(title))?.shift();
    if (heading !== undefined) opened.set(section, heading);
  };
  for (const section of sections) take(section, section.title);
  for (const section of sections) {
    for (const alias of section.aliases ?? []) take(section, alias);
  }
  return opened;
}

/** Letters and digits of a title in lower case, without the number in front: equal for equal sections. */
function sectionKey(title: string): string {
  return (
    title
      .normalize('NFKC')
      .toLowerCase()
      // Emoji end with an invisible mark, which is not an accent.
      .replace(/\uFE0F/g, '')
      .replace(/^\s*(?:§\s*)?\d+(?:\.\d+)*\s*[.):]?\s+(?=\S)/, '')
      .replace(/&/g, ' and ')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
  );
}

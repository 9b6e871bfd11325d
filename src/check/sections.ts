import type { CheckedPost } from './contract.ts';
import type { Heading } from '../markdown/types.ts';
import type { Section } from '../templates/contract.ts';
import { matchSections, missingSections } from '../templates/match.ts';

/** How the headings of a post match the sections of its template. */
export interface SectionState {
  /** Required sections without a heading, each with the heading that is probably meant for it. */
  missing: { section: Section; meant: Heading | undefined; line: number }[];
  /** Required sections of the top level that the post has, in the order of the template. */
  found: { section: Section; heading: Heading }[];
}

const known = new WeakMap<CheckedPost, SectionState>();

/** Compares a post with its template. */
export function sectionState(post: CheckedPost): SectionState {
  const state = known.get(post) ?? compare(post);
  known.set(post, state);
  return state;
}

function compare({ content, outline }: CheckedPost): SectionState {
  const { headings } = content;
  const matches = matchSections(headings, outline);
  const opened = new Map(matches.map(({ section, heading }) => [section, heading]));
  const used = new Set(opened.values());
  const top = Math.max(2, Math.min(...headings.map(({ depth }) => depth)));
  const free = new Set(headings.filter((one) => one.depth <= top && !used.has(one)));
  const missing = missingSections(headings, outline);
  const meant = meantHeadings(missing, free, outline.sections);
  const found = outline.sections.flatMap((section) => {
    const heading = opened.get(section);
    return heading !== undefined && section.required ? { section, heading } : [];
  });
  // A post with none of the sections was not written from the template.
  if (found.length === 0) return { missing: [], found };
  return {
    found,
    missing: missing.map((section) => ({
      section,
      meant: meant.get(section),
      line: placeOf(section, outline.sections, opened, headings),
    })),
  };
}

/**
 * For each missing section the unknown heading that is most like it. The best pairs are matched
 * first.
 */
function meantHeadings(
  missing: readonly Section[],
  free: ReadonlySet<Heading>,
  sections: readonly Section[],
): Map<Section, Heading> {
  const place = new Map(sections.map((section, index) => [section, index]));
  const pairs = missing.flatMap((section) =>
    [...free].map((heading) => ({ section, heading, likeness: likenessOf(section, heading.text) })),
  );
  pairs.sort(
    (a, b) => b.likeness - a.likeness || (place.get(a.section) ?? 0) - (place.get(b.section) ?? 0),
  );
  const found = new Map<Section, Heading>();
  const taken = new Set<Heading>();
  for (const { section, heading, likeness } of pairs) {
    if (likeness < 0.5 || found.has(section) || taken.has(heading)) continue;
    found.set(section, heading);
    taken.add(heading);
  }
  return found;
}

/** The largest share of words that a heading has in common with a name of the section: 0 to 1. */
function likenessOf({ title, aliases = [] }: Section, text: string): number {
  const own = wordsOf(text);
  return Math.max(
    ...[title, ...aliases].map((name) => {
      const words = wordsOf(name);
      const common = own.filter((word) => words.includes(word)).length;
      return common / Math.max(1, own.length, words.length);
    }),
  );
}

const fillers = new Set(['and', 'the', 'of', 'for', 'a', 'an', 'our', 'in', 'to', 'with']);

/** Stems, so that "Alternative" is "Alternatives" and "Architectural" is "Architecture". */
function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words
    .filter((word) => !fillers.has(word))
    .map((word) => word.slice(0, 6).replace(/s$/, ''));
}

/**
 * Where a missing section goes: at the heading that follows it in the template, else at the last
 * one before it.
 */
function placeOf(
  section: Section,
  sections: readonly Section[],
  opened: ReadonlyMap<Section, Heading | undefined>,
  headings: readonly Heading[],
): number {
  const index = sections.indexOf(section);
  const lineOf = (one: Section) => opened.get(one)?.line;
  const next =
    index === -1
      ? undefined
      : sections
          .slice(index + 1)
          .map(lineOf)
          .find(Boolean);
  const before = sections.slice(0, Math.max(0, index)).map(lineOf).findLast(Boolean);
  return next ?? before ?? headings.at(-1)?.line ?? 1;
}

import { type Problem, problem } from '../../../schema/problems.ts';
import type { ContentsList } from './find.ts';
import { folded } from '../../structure/nodes.ts';
import type { Heading } from '../../types.ts';
import type { Reading } from '../../read/tree.ts';

type Link = ContentsList['links'][number];

/** Errors in a hand-written table of contents: missing sections, and entries without a section. */
export function readContents(
  contents: ContentsList | undefined,
  headings: readonly Heading[],
  reading: Pick<Reading, 'file' | 'lineOf'>,
): Problem[] {
  if (contents === undefined) return [];
  const { heading, links } = contents;
  const missing = headings
    .filter((each) => each.depth === 2 && !links.some((link) => leadsTo(link, each)))
    .map(({ text }) => `“${text}”`);
  const unknown = links
    .filter((link) => !headings.some((each) => leadsTo(link, each)))
    .map(({ text }) => `“${text}”`);
  if (missing.length === 0 && unknown.length === 0) return [];
  const lacks = missing.length > 0 ? [`lacks ${missing.join(', ')}`] : [];
  const names = unknown.length > 0 ? [`names ${unknown.join(', ')} without such a section`] : [];
  return [
    problem(
      'toc-differs',
      { file: reading.file, line: reading.lineOf(heading) },
      `The table of contents in the text ${[...lacks, ...names].join(' and ')}.`,
      'Delete it: the page shows one that is generated from the headings.',
    ),
  ];
}

/** By anchor, or by the text of the link. */
function leadsTo({ slug, text }: Link, heading: Heading): boolean {
  const anchors = [heading.slug, ...(heading.also ?? [])].map((anchor) => anchor.toLowerCase());
  if (anchors.includes(slug.toLowerCase())) return true;
  const title = folded(heading.text);
  return title !== '' && [title, `${folded(heading.number ?? '')} ${title}`].includes(folded(text));
}

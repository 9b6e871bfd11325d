import type { MdastNode } from 'satteri';
import { type Problem, problem } from '../../../schema/problems.ts';
import { type HeadingName, isReservedId } from './names.ts';
import type { Heading } from '../../types.ts';
import { type HeadingText, headingsOf, isComputed } from './text.ts';
import type { Node, Reading, Root } from '../../read/tree.ts';

type Depth = Node<'heading'>['depth'];

/**
 * What happens to a heading of the body: the level at which it is shown, or `drop` if it is left
 * out because it is the page's title.
 */
export type HeadingFate = Depth | 'drop';

/**
 * Decides for each heading of a body, in document order. The first heading, when it is an H1, is
 * the title: it is left out if it says the same as `title` or there is no `title`. A page has one
 * H1, so every other is shown as an H2, and the headings below it move down a level too.
 *
 * @param title The front matter's, if it has one.
 */
export function headingPlan(
  headings: readonly { depth: Depth; text: string }[],
  title: string | undefined,
): HeadingFate[] {
  let isLowered = false;
  return headings.map(({ depth, text }, index) => {
    const isTitle = index === 0 && (title === undefined || sameTitle(text, title));
    if (depth === 1 && isTitle) return 'drop';
    isLowered ||= depth === 1;
    return isLowered ? (Math.min(6, depth + 1) as Depth) : depth;
  });
}

/**
 * Equal except for case, spacing, emoji, a mark at the end, and typographic punctuation, which only
 * the body's text has.
 */
function sameTitle(a: string, b: string): boolean {
  return foldTitle(a) === foldTitle(b);
}

function foldTitle(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/[`*_]/g, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/-{2,3}|[–—]/g, '-')
    .replace(/…/g, '...')
    .replace(/:[a-z0-9_+-]+:/gi, ' ')
    .replace(
      /(?![\d#*])[\p{Emoji_Presentation}\p{Extended_Pictographic}\p{Emoji_Component}]/gu,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  return plain.replace(/[\s.:!?]+$/, '') || plain;
}

/**
 * The body without its title and with its levels moved down, as {@link headingPlan} decides.
 *
 * @returns the text of the first heading if it is an H1, and the H1s that are shown as H2s.
 */
export function settleTitle(
  root: Root,
  title: string | undefined,
): { title: string | undefined; root: Root; others: HeadingText[] } {
  const found = headingsOf(root.children);
  const plan = headingPlan(found, title);
  const fates = new Map<MdastNode, HeadingFate>();
  for (const [index, { node, depth }] of found.entries()) {
    const fate = plan[index] ?? depth;
    if (fate !== depth) fates.set(node, fate);
  }
  const first = found[0];
  return {
    title: first?.depth === 1 ? first.text.trim() : undefined,
    root: fates.size > 0 ? settled(root, fates) : root,
    others: found.filter(({ node, depth }) => depth === 1 && fates.get(node) !== 'drop'),
  };
}

function settled<Parent extends MdastNode>(
  node: Parent,
  fates: ReadonlyMap<MdastNode, HeadingFate>,
): Parent {
  const fate = fates.get(node);
  if (typeof fate === 'number') return { ...node, depth: fate };
  if (!('children' in node)) return node;
  const kept = node.children.filter((child) => fates.get(child) !== 'drop');
  return { ...node, children: kept.map((child) => settled(child, fates)) };
}

/** A warning about titles other than the first, all in one. */
export function otherTitles(
  others: readonly HeadingText[],
  { file, lineOf }: Pick<Reading, 'file' | 'lineOf'>,
): Problem[] {
  const [first, ...rest] = others;
  if (first === undefined) return [];
  const text = first.text.trim();
  const more =
    rest.length === 0
      ? ''
      : ` (and ${rest.length} more, the last in line ${lineOf((rest.at(-1) ?? first).node)})`;
  return [
    problem(
      'heading-h1-demoted',
      { file, line: lineOf(first.node) },
      `\`# ${text}\` is a second title${more}; each is shown as a level 2 heading, with the headings below it one level lower.`,
      `Write \`## ${text}\`, and one \`#\` more before each heading below it: the title of the post is its only level 1 heading.`,
    ),
  ];
}

/** The headings of the page by their nodes. */
export function readHeadings(
  { root, lineOf }: Pick<Reading, 'root' | 'lineOf'>,
  names: ReadonlyMap<MdastNode, HeadingName>,
  numberOf: (node: Node<'heading'>) => string | undefined,
): Map<MdastNode, Heading> {
  return new Map(
    headingsOf(root.children).map(({ node, depth, text }) => {
      const number = numberOf(node);
      const name = names.get(node);
      const heading: Heading = {
        depth: Math.max(2, depth) as Heading['depth'],
        text: text.trim(),
        slug: name?.id ?? '',
        ...(name !== undefined && name.also.length > 0 && { also: name.also }),
        ...(number !== undefined && { number }),
        ...(isComputed(node) && { computed: true }),
        line: lineOf(node),
      };
      return [node, heading];
    }),
  );
}

/** Ids that an author gave to two headings. */
export function repeatedIds(
  names: ReadonlyMap<MdastNode, HeadingName>,
  { file, lineOf }: Pick<Reading, 'file' | 'lineOf'>,
): Problem[] {
  return [...names].flatMap(([node, { id, taken }]) =>
    taken === undefined
      ? []
      : problem(
          'heading-id-repeated',
          { file, line: lineOf(node) },
          isReservedId(taken)
            ? `The id \`${taken}\` is used by the page, so this heading has the id \`${id}\`.`
            : `The id \`${taken}\` is used by another heading of this post, so this one has the id \`${id}\`.`,
          `Give ${isReservedId(taken) ? 'it' : 'one of the two'} another id, such as \`{#${id}}\`.`,
        ),
  );
}

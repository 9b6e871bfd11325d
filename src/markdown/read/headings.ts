import type { MdastNode } from 'satteri';
import GithubSlugger from 'github-slugger';
import { type Problem, problem } from '../../schema/problems.ts';
import type { Heading } from '../types.ts';
import { type Node, type Reading, type Root, walk } from './tree.ts';

/**
 * What becomes of a heading of the body: it stays, it is left out because it is the page's
 * title, or it is shown as a level 2 heading because a page has one H1.
 */
export type HeadingFate = 'keep' | 'drop' | 'demote';

/**
 * Decides for each heading of a body, in document order. The first heading, when it is an H1,
 * is the title: it is left out if it says the same as `title` or there is no `title`. Every
 * other H1 is demoted.
 *
 * @param title The front matter's, if it has one.
 */
export function headingPlan(
  headings: readonly { depth: number; text: string }[],
  title: string | undefined,
): HeadingFate[] {
  return headings.map(({ depth, text }, index) => {
    if (depth !== 1) return 'keep';
    const isTitle = title === undefined || sameTitle(text, title);
    return index === 0 && isTitle ? 'drop' : 'demote';
  });
}

/** Equal but for case, spacing and typographic punctuation, which only the body's text has. */
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
    .replace(/…/g, '...');
  return plain.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** The body with its title left out and every other H1 demoted, as {@link headingPlan} says. */
export function settleTitle(
  reading: Pick<Reading, 'root' | 'file' | 'lineOf'>,
  title: string | undefined,
): { title: string | undefined; root: Root; problems: Problem[] } {
  const found = headingsOf(reading.root);
  const plan = headingPlan(found, title);
  const fates = new Map<MdastNode, HeadingFate>();
  const problems: Problem[] = [];
  for (const [index, { node, text }] of found.entries()) {
    const fate = plan[index] ?? 'keep';
    if (fate === 'keep') continue;
    fates.set(node, fate);
    const place = { file: reading.file, line: reading.lineOf(node) };
    if (fate === 'demote') problems.push(demoted(text, place));
  }
  const first = found[0];
  return {
    title: first?.depth === 1 ? first.text.trim() : undefined,
    root: fates.size > 0 ? settled(reading.root, fates) : reading.root,
    problems,
  };
}

function settled<Parent extends MdastNode>(
  node: Parent,
  fates: ReadonlyMap<MdastNode, HeadingFate>,
): Parent {
  if (fates.get(node) === 'demote') return { ...node, depth: 2 };
  if (!('children' in node)) return node;
  const kept = node.children.filter((child) => fates.get(child) !== 'drop');
  return { ...node, children: kept.map((child) => settled(child, fates)) };
}

/**
 * The headings of the page with the anchors that Astro gives them: slugs of the text in page
 * order, numbered when they repeat.
 *
 * @param root without the title and the author's section numbers.
 * @param numberOf the number that the author wrote in front of a heading.
 */
export function readHeadings(
  { root, lineOf }: Pick<Reading, 'root' | 'lineOf'>,
  numberOf: (node: Node<'heading'>) => string | undefined,
): Map<MdastNode, Heading> {
  const slugger = new GithubSlugger();
  return new Map(
    headingsOf(root).map(({ node, depth, text }) => {
      const number = numberOf(node);
      const heading: Heading = {
        depth: Math.max(2, depth) as Heading['depth'],
        text: text.trim(),
        slug: slugger.slug(text),
        ...(number !== undefined && { number }),
        ...(isComputed(node) && { computed: true }),
        line: lineOf(node),
      };
      return [node, heading];
    }),
  );
}

function isComputed(heading: Node<'heading'>): boolean {
  let computed = false;
  walk(heading, (node) => {
    computed ||= node.type === 'mdxTextExpression';
    return undefined;
  });
  return computed;
}

/** Every Markdown heading in page order, those inside components, quotes and lists included. */
export function headingsOf(
  root: Root,
): { node: Node<'heading'>; depth: Node<'heading'>['depth']; text: string }[] {
  const headings: Node<'heading'>[] = [];
  const footnotes = new Map<string, number>();
  walk(root, (node) => {
    if (node.type === 'heading') headings.push(node);
    if (node.type === 'footnoteReference' && !footnotes.has(node.identifier)) {
      footnotes.set(node.identifier, footnotes.size + 1);
    }
    return undefined;
  });
  return headings.map((node) => ({
    node,
    depth: node.depth,
    text: headingText(node, footnotes),
  }));
}

/** The text that the rendered heading element has, from which its anchor is made. */
function headingText(node: MdastNode, footnotes: ReadonlyMap<string, number>): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'mdxTextExpression') {
    return node.value;
  }
  if (node.type === 'break') return '\n';
  if (node.type === 'footnoteReference') return String(footnotes.get(node.identifier) ?? '');
  if (!('children' in node)) return '';
  return node.children.map((child) => headingText(child, footnotes)).join('');
}

function demoted(text: string, place: { file: string; line: number }): Problem {
  return problem(
    'heading-h1-demoted',
    place,
    `\`# ${text.trim()}\` is a second title; it is shown as a level 2 heading.`,
    `Write \`## ${text.trim()}\`: the title of the post is its only level 1 heading.`,
  );
}

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

/**
 * The headings of the page with the anchors that Astro gives them: slugs of the text in page
 * order, numbered when they repeat, the dropped title not counted.
 */
export function readHeadings(
  reading: Reading,
  title: string | undefined,
): { title: string | undefined; headings: Heading[]; problems: Problem[] } {
  const found = headingsOf(reading.root);
  const plan = headingPlan(found, title);
  const slugger = new GithubSlugger();
  const headings: Heading[] = [];
  const problems: Problem[] = [];
  for (const [index, { node, depth, text }] of found.entries()) {
    const fate = plan[index];
    if (fate === 'drop') continue;
    const line = reading.lineOf(node);
    if (fate === 'demote') problems.push(demoted(text, { file: reading.file, line }));
    const level = Math.max(2, depth) as Heading['depth'];
    headings.push({ depth: level, text: text.trim(), slug: slugger.slug(text), line });
  }
  const first = found[0];
  return { title: first?.depth === 1 ? first.text.trim() : undefined, headings, problems };
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

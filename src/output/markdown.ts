import { markdownToMdast, type MdastNode } from 'satteri';
import { absoluteHref, writtenHref, type AddressConfig } from '../config/addresses.ts';
import { withoutComments } from '../markdown/constructs/raw-html/tags.ts';
import { emptyComments } from '../markdown/constructs/comments/source.ts';
import type { Post } from '../data/types.ts';

/** The body of a post as its author wrote it. */
export interface MachineSource {
  /** After the front matter. */
  body: string;
  format: 'md' | 'mdx';
}

/** An edit of a source: the text from `start` to `end` becomes `text`. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

/** The title and facts that precede the body of a post in Markdown for programs. */
export function machineHead(post: Post, address: AddressConfig): string {
  const { shown, tags } = post;
  const day = (date: Date) => date.toISOString().slice(0, 10);
  const facts = [
    `Url: ${absoluteHref(post.href, address)}`,
    ...(shown.date ? [`Published: ${day(shown.date)}`] : []),
    ...(shown.updated ? [`Updated: ${day(shown.updated)}`] : []),
    ...(shown.authors.length > 0
      ? [`Author: ${shown.authors.map(({ name }) => name).join(', ')}`]
      : []),
    ...(post.data['lang'] === undefined ? [] : [`Language: ${post.lang}`]),
    ...(tags.length > 0 ? [`Tags: ${tags.map(({ name }) => name).join(', ')}`] : []),
  ];
  return [
    `# ${post.title}`,
    ...(shown.description === undefined ? [] : [`> ${shown.description}`]),
    facts.join('  \n'),
  ].join('\n\n');
}

/**
 * Whether the author's source is transformed before it is read: components and expressions,
 * pictures next to the file, shortcodes, links and contents by name, estimates and their values.
 */
export function needsRendering({ body, format }: MachineSource): boolean {
  return (
    format === 'mdx' ||
    /\{\{[<%]|\[\[|<img|\]\((?!#|\/|[a-z][a-z\d+.-]*:)|\]\([^)\s]*\.mdx?\b/i.test(body) ||
    /(?:```|~~~)[ \t]*estimate\b|`\s?=[^`]*\/[^`]*#/i.test(body)
  );
}

/**
 * The body of a post as its author wrote it, with full URLs and without comments.
 *
 * @param url absolute URL of the post.
 */
export function machineBody(source: MachineSource, url: string, address: AddressConfig): string {
  const body = emptyComments(source.body);
  const root = markdownToMdast(body, { features: { gfm: true } });
  const edits: Edit[] = [];
  const [first] = 'children' in root ? root.children : [];
  if (first?.type === 'heading' && first.depth === 1) edits.push(...removal(first));
  visit(root, (node) => {
    edits.push(...editsOf(node, body, (written) => whole(written, url, address)));
  });
  return applied(body, edits)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function editsOf(node: MdastNode, body: string, resolve: (written: string) => string): Edit[] {
  if (node.type === 'html') return commentEdits(node, body);
  const isLink = node.type === 'link' || node.type === 'image' || node.type === 'definition';
  return isLink ? addressEdit(node, body, resolve) : [];
}

function span(node: MdastNode): { start: number; end: number } | undefined {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  return start === undefined || end === undefined ? undefined : { start, end };
}

function removal(node: MdastNode): Edit[] {
  const place = span(node);
  return place === undefined ? [] : [{ ...place, text: '' }];
}

/** Spaces on both sides of what is removed would end a Markdown line with a hard break. */
function commentEdits(node: MdastNode, body: string): Edit[] {
  const place = span(node);
  if (place === undefined) return [];
  const written = body.slice(place.start, place.end);
  const { text } = withoutComments(written);
  if (text === written) return [];
  const isSpaced = text === '' && /^(?:[ \t\n]|$)/.test(body.slice(place.end));
  const spaces = isSpaced ? /[ \t]*$/.exec(body.slice(0, place.start))?.[0].length : 0;
  return [{ start: place.start - (spaces ?? 0), end: place.end, text }];
}

/** The URL is the last occurrence of its text in a link; the link text may repeat it. */
function addressEdit(
  node: MdastNode & { url: string },
  body: string,
  resolve: (written: string) => string,
): Edit[] {
  const place = span(node);
  if (place === undefined) return [];
  const at = body.slice(place.start, place.end).lastIndexOf(node.url);
  const text = resolve(node.url);
  if (at < 0 || node.url === '' || text === node.url) return [];
  const start = place.start + at;
  return [{ start, end: start + node.url.length, text }];
}

function whole(written: string, url: string, address: AddressConfig): string {
  if (address.site === undefined) return writtenHref(written, address);
  const href = writtenHref(written, address);
  return URL.canParse(href, url) ? new URL(href, url).href : written;
}

function visit(node: MdastNode, see: (node: MdastNode) => void): void {
  see(node);
  if ('children' in node) for (const child of node.children) visit(child, see);
}

/** Edits inside a removed part are dropped. */
function applied(source: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || b.end - a.end);
  let text = '';
  let at = 0;
  for (const edit of sorted) {
    if (edit.start < at) continue;
    text += source.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return text + source.slice(at);
}

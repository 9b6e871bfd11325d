import type { MdastNode } from 'satteri';
import { type Place, type Problem, problem } from '../../../schema/problems.ts';
import type { Settling } from '../../settling.ts';
import type { Drawn } from '../../structure/drawn.ts';
import type { DrawnShortcode, Use } from './contract.ts';
import { shortcodes } from './list.ts';
import { type Marker, hasMarkers, splitMarkers } from './marker.ts';
import { type Tag, tagAt } from './tag.ts';
import { useOf } from './use.ts';

/** A tag between the nodes of one parent. */
interface Found {
  type: 'found';
  tag: Tag;
  use: Use;
  shortcode: DrawnShortcode | undefined;
  position: MdastNode['position'];
}

type Piece = Drawn | Found;

type Expanding = Pick<Settling, 'report'>;

/**
 * The children of a node with shortcodes in place of their markers; the same array if there are
 * none. A tag without a counterpart among its siblings is reported.
 */
export function expandShortcodes(nodes: readonly Drawn[], settling: Expanding): readonly Drawn[] {
  const pieces = nodes.flatMap((node): Piece[] => piecesOf(node, settling));
  const isSame =
    pieces.length === nodes.length && pieces.every((piece, index) => piece === nodes[index]);
  return isSame ? nodes : paired(pieces, settling);
}

function piecesOf(node: Drawn, settling: Expanding): Piece[] {
  if (isLiteral(node)) {
    if (!hasMarkers(node.value)) return [node];
    const parts = splitMarkers(node.value);
    if (node.type !== 'html') {
      // Code shows what the author wrote.
      const value = parts.map((part) => (typeof part === 'string' ? part : part.written)).join('');
      return [{ ...node, value }];
    }
    const { position } = node;
    return parts.flatMap((part): Piece[] => {
      if (typeof part !== 'string') return [foundAt(part, position)];
      return part.trim() === '' ? [] : [{ ...node, value: part }];
    });
  }
  if (!('children' in node) || node.children === undefined) return [node];
  if (node.type === 'paragraph') return ofParagraph(node as ParagraphNode, settling);
  const children = expandShortcodes(node.children, settling);
  return children === node.children ? [node] : [{ ...node, children } as Drawn];
}

type ParagraphNode = Extract<MdastNode, { type: 'paragraph' }>;

/**
 * Paragraphs cannot contain blocks, so the paragraph ends before each and another begins after it.
 */
function ofParagraph(paragraph: ParagraphNode, settling: Expanding): Piece[] {
  const inner = paragraph.children.flatMap((node) => piecesOf(node, settling));
  if (!inner.some(isFound)) {
    const isSame = inner.every((piece, index) => piece === paragraph.children[index]);
    return isSame ? [paragraph] : [{ ...paragraph, children: inner } as Drawn];
  }
  const pieces: Piece[] = [];
  let text: Drawn[] = [];
  const end = () => {
    const says = text.some((node) => node.type !== 'text' || (node.value ?? '').trim() !== '');
    if (says) pieces.push({ ...paragraph, children: text } as Drawn);
    text = [];
  };
  for (const piece of inner) {
    if (!isFound(piece)) {
      text.push(piece);
      continue;
    }
    end();
    pieces.push(piece);
  }
  end();
  return pieces;
}

function foundAt(marker: Marker, position: MdastNode['position']): Found {
  const tag = tagAt(marker.written, 0);
  if (typeof tag !== 'object') throw new TypeError(`No shortcode: ${marker.written}`);
  const shortcode = shortcodes.get(tag.name);
  if (shortcode?.inner === 'written') throw new TypeError(`${tag.name} draws nothing.`);
  return { type: 'found', tag, use: useOf(marker, tag), shortcode, position };
}

/** Renders the content between two tags, or what replaces one. */
function paired(pieces: readonly Piece[], settling: Expanding): Drawn[] {
  const drawn: Drawn[] = [];
  const ends = closings(pieces);
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index] as Piece;
    if (!isFound(piece)) {
      drawn.push(piece);
      continue;
    }
    const { shortcode, use, tag, position } = piece;
    if (shortcode === undefined) continue;
    const hasInner = shortcode.inner === 'markdown' && tag.kind === 'open';
    const end = hasInner ? ends.get(index) : index;
    if (end === undefined || tag.kind === 'close') {
      // The closing tag of a shortcode without content closes nothing.
      if (shortcode.inner === 'markdown')
        settling.report((place) => unpaired(tag.name, place), { position });
      continue;
    }
    const children = paired(pieces.slice(index + 1, end), settling);
    const made = shortcode.draw(use, children);
    const kept = new Set<Drawn>(children);
    drawn.push(...made.map((node) => placed(node, position, kept)));
    index = end;
  }
  return drawn;
}

/** Maps the place of each opening tag to that of its closing tag. */
function closings(pieces: readonly Piece[]): Map<number, number> {
  const ends = new Map<number, number>();
  const open = new Map<string, number[]>();
  for (const [index, piece] of pieces.entries()) {
    if (!isFound(piece)) continue;
    const { name, kind } = piece.tag;
    const starts = open.get(name) ?? [];
    open.set(name, starts);
    if (kind === 'open') starts.push(index);
    const start = kind === 'close' ? starts.pop() : undefined;
    if (start !== undefined) ends.set(start, index);
  }
  return ends;
}

/** New nodes get the place of their tag in the source. */
function placed(node: Drawn, position: MdastNode['position'], kept: ReadonlySet<Drawn>): Drawn {
  if (kept.has(node) || position === undefined) return node;
  const own = node.position ?? position;
  if (!('children' in node) || node.children === undefined) return { ...node, position: own };
  const children = node.children.map((child) => placed(child, position, kept));
  return { ...node, position: own, children } as Drawn;
}

function isFound(piece: Piece): piece is Found {
  return piece.type === 'found' && 'tag' in piece;
}

function isLiteral(
  node: Drawn,
): node is Extract<MdastNode, { type: 'html' | 'code' | 'inlineCode' }> {
  return ['html', 'code', 'inlineCode'].includes(node.type);
}

function unpaired(name: string, place: Place): Problem {
  return problem(
    'shortcode-unclosed',
    place,
    `A tag of the \`${name}\` shortcode has no counterpart: the other tag is missing, or is in another list item or quote.`,
    `Write \`{{< ${name} >}}\` and \`{{< /${name} >}}\` on separate lines, at the same indentation.`,
  );
}

import type { MdastNode } from 'satteri';
import type { CardBlock, CardsBlock } from '../constructs/flashcards/blocks.ts';
import {
  type CardPiece,
  cardPieces,
  cardSources,
  isCardsHeading,
} from '../constructs/flashcards/find.ts';
import type { Flaw, QuestionBlock, QuizBlock } from '../constructs/quiz/blocks.ts';
import {
  type Piece,
  isQuizHeading,
  piecesOf,
  strayParts,
  withAskedHeadings,
  withQuestions,
} from '../constructs/quiz/find.ts';
import { type Node, type Root, plainText, walk } from '../read/tree.ts';
import {
  type CriterionItem,
  type Definitions,
  criteriaOf,
  isAcceptance,
} from '../constructs/criteria/find.ts';
import { type SourceItem, itemsOf, sourceLists } from '../constructs/sources/find.ts';
import { type ContentsList, contentsList } from '../constructs/contents/find.ts';
import { type HeadingName, nameHeadings } from '../constructs/headings/names.ts';
import { dropStart, isAside, textOf } from './nodes.ts';
import { type RecordBlock, decisionLine, recordAt } from '../constructs/decisions/find.ts';
import {
  type SectionNumber,
  countedSections,
  sectionNumbers,
} from '../constructs/headings/numbers.ts';

type Heading = Node<'heading'>;

/** A piece of a post: a node as the author wrote it, or nodes that are rendered together. */
export type Block =
  | { type: 'node'; node: MdastNode }
  | { type: 'record'; record: RecordBlock }
  | { type: 'criteria'; items: CriterionItem[] }
  | { type: 'quiz'; quiz: QuizBlock; origin: 'body' | 'front-matter' }
  | { type: 'cards'; cards: CardsBlock; origin: 'body' | 'front-matter' }
  | { type: 'sources'; items: SourceItem[] };

/** A body as a page shows it. */
export interface Arrangement {
  /**
   * All nodes in order: without a hand-written table of contents or numbers in headings, and with a
   * heading for each line that is used as one.
   */
  nodes: MdastNode[];
  /** The same nodes, with records, criteria, quizzes and flashcards recognised. */
  blocks: Block[];
  /** The nodes outside quizzes. */
  text: MdastNode[];
  /** Parts of quizzes that are not part of a question. */
  stray: Flaw[];
  /** Numbers of headings; `undefined` if the author does not number sections. */
  numbers: ReadonlyMap<Heading, SectionNumber>;
  /** Anchors of all headings. */
  names: ReadonlyMap<MdastNode, HeadingName>;
  contents: ContentsList | undefined;
}

/** Questions and cards of a front matter. */
export interface Written {
  questions: QuestionBlock[];
  cards: CardBlock[];
}

/**
 * Finds the parts of a body that go beyond Markdown. The root is not changed.
 *
 * @param root whose H1s have been dropped or demoted.
 * @param written what the front matter has to show: each in the first section for its kind, else
 * last.
 */
export function arrange(root: Root, written: Written = { questions: [], cards: [] }): Arrangement {
  const contents = contentsList(root.children);
  const kept = root.children.filter(
    (node, index) =>
      contents === undefined || index < contents.start || index >= contents.end || isAside(node),
  );
  const { nodes, numbers, names } = named(numbered(withHeadings(withQuestions(kept))));
  const pieces = piecesOf(nodes);
  const text = pieces.flatMap((piece) => (piece.type === 'node' ? [piece.node] : []));
  const blocks = withWritten(blocksOf(pieces, root, text), written);
  return { nodes, blocks, text, stray: strayParts(text), numbers, names, contents };
}

/** Replaces lines that are used as headings by headings. */
function withHeadings(nodes: readonly MdastNode[]): MdastNode[] {
  const lines = nodes.filter((_, index) => isAcceptanceLine(nodes, index));
  let depth = 1;
  return nodes.flatMap((node, index) => {
    if (node.type === 'heading') depth = node.depth;
    // The rule above the line is replaced by the heading.
    const only = lines.length === 1 ? lines[0] : undefined;
    if (node.type === 'thematicBreak' && only && nodes[index + 1] === only) return [];
    if (node === only && node.type === 'paragraph') {
      depth = 2;
      const value = plainText(node).replace(/\s*:$/, '');
      return heading(node, value);
    }
    const below = Math.min(6, Math.max(3, depth + 1)) as Heading['depth'];
    return decisionLine(nodes, index, below) ?? [node];
  });
}

function heading({ position }: Node<'paragraph'>, value: string): Heading {
  const children = [{ type: 'text' as const, value }];
  return { type: 'heading', depth: 2, children, ...(position && { position }) };
}

function isAcceptanceLine(nodes: readonly MdastNode[], index: number): boolean {
  const [line, list] = nodes.slice(index, index + 2);
  return line?.type === 'paragraph' && list?.type === 'list' && isAcceptance(plainText(line));
}

/** Nodes whose headings have no numbers, and what these were. */
interface Numbered {
  nodes: MdastNode[];
  numbers: ReadonlyMap<MdastNode, SectionNumber>;
  /** Maps headings without numbers to those with numbers. */
  written: ReadonlyMap<MdastNode, Heading>;
}

/** Removes the author's numbers from the headings. In a body without H2s, H3s are the sections. */
function numbered(nodes: readonly MdastNode[]): Numbered {
  const headings = nodes.filter((node) => node.type === 'heading');
  const above = headings.some(({ depth }) => depth === 2) ? 0 : 1;
  const levels = headings.map(({ depth, children }) => ({
    depth: depth - above,
    text: textOf(children),
  }));
  const found = sectionNumbers(levels) ?? (above === 0 ? undefined : countedSections(levels));
  const numbers = new Map<MdastNode, SectionNumber>();
  const written = new Map<MdastNode, Heading>();
  if (found === undefined) return { nodes: [...nodes], numbers, written };
  let heading = 0;
  const all = nodes.map((node) => {
    const number = node.type === 'heading' ? found[heading++] : undefined;
    if (node.type !== 'heading' || number === undefined) return node;
    const clean = { ...node, children: dropStart(node.children, number.length) };
    numbers.set(clean, number);
    written.set(clean, node);
    return clean;
  });
  return { nodes: all, numbers, written };
}

/** Gives ids to the headings that do not ask anything. */
function named(from: Numbered): Pick<Arrangement, 'nodes' | 'numbers' | 'names'> {
  const before = withAskedHeadings(from.nodes);
  const { nodes, names } = nameHeadings(before, from.written);
  const numbers = new Map<Heading, SectionNumber>();
  for (const [index, node] of nodes.entries()) {
    const number = from.numbers.get(before[index] as MdastNode);
    if (node.type === 'heading' && number !== undefined) numbers.set(node, number);
  }
  return { nodes, names, numbers };
}

function blocksOf(pieces: readonly Piece[], root: Root, text: readonly MdastNode[]): Block[] {
  const known = { cards: cardSources(text), sources: sourceLists(text) };
  const definitions = new Map<string, Node<'definition'>>();
  walk(root, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, node);
    }
    return undefined;
  });
  const blocks: Block[] = [];
  let nodes: MdastNode[] = [];
  let count = 0;
  // A record ends where a quiz begins.
  const close = () => {
    for (const block of recordsAndCriteria(nodes, { ...known, definitions, count })) {
      if (block.type === 'criteria') count += block.items.length;
      blocks.push(block);
    }
    nodes = [];
  };
  for (const piece of pieces) {
    if (piece.type === 'node') nodes.push(piece.node);
    else {
      close();
      blocks.push({ ...piece, origin: 'body' });
    }
  }
  close();
  return blocks;
}

/** The blocks of nodes without quizzes, after this many criteria. */
function recordsAndCriteria(
  nodes: readonly MdastNode[],
  known: {
    cards: ReadonlySet<MdastNode>;
    sources: ReadonlySet<MdastNode>;
    definitions: Definitions;
    /** Number of criteria before these nodes. */
    count: number;
  },
): Block[] {
  const { cards, sources, definitions, count } = known;
  const blocks: Block[] = [];
  const lists = criteriaLists(nodes);
  let criteria = count;
  for (let index = 0; index < nodes.length;) {
    const node = nodes[index] as MdastNode;
    const found = recordAt(nodes, index);
    const items =
      node.type === 'list' && lists.has(node) ? criteriaOf(node, definitions, criteria + 1) : [];
    if (found) {
      blocks.push({ type: 'record', record: found.record });
      const asides = nodes.slice(index, found.end).filter(isAside);
      blocks.push(...asides.map((aside): Block => ({ type: 'node', node: aside })));
    } else if (cards.has(node) && (node.type === 'list' || node.type === 'paragraph')) {
      blocks.push(...cardPieces(node).map(cardsBlock));
    } else if (node.type === 'list' && sources.has(node)) {
      blocks.push({ type: 'sources', items: itemsOf(node) });
    } else if (items.length > 0) {
      blocks.push({ type: 'criteria', items });
      criteria += items.length;
    } else {
      blocks.push({ type: 'node', node });
    }
    index = found?.end ?? index + 1;
  }
  return blocks;
}

function cardsBlock(piece: CardPiece): Block {
  return piece.type === 'node'
    ? piece
    : { type: 'cards', cards: { cards: piece.cards }, origin: 'body' };
}

/**
 * Puts the front matter's questions or cards at the end of the first section for them, else at the
 * end of the post.
 */
function withWritten(blocks: readonly Block[], { questions, cards }: Written): Block[] {
  const origin = 'front-matter' as const;
  const quiz: Block = { type: 'quiz', quiz: { questions }, origin };
  const asked = questions.length === 0 ? [...blocks] : inSection(blocks, isQuizHeading, quiz);
  const deck: Block = { type: 'cards', cards: { cards }, origin };
  return cards.length === 0 ? asked : inSection(asked, isCardsHeading, deck);
}

function inSection(
  blocks: readonly Block[],
  isHeading: (node: MdastNode) => boolean,
  added: Block,
): Block[] {
  const depthOf = (block: Block | undefined) =>
    block?.type === 'node' && block.node.type === 'heading' ? block.node.depth : undefined;
  const start = blocks.findIndex((block) => block.type === 'node' && isHeading(block.node));
  const depth = depthOf(blocks[start]) ?? 0;
  const end = blocks.findIndex(
    (block, index) => start !== -1 && index > start && (depthOf(block) ?? 7) <= depth,
  );
  return blocks.toSpliced(end === -1 ? blocks.length : end, 0, added);
}

/** The first list of each section "Acceptance criteria". */
function criteriaLists(nodes: readonly MdastNode[]): Set<MdastNode> {
  const lists = new Set<MdastNode>();
  let isOpen = false;
  for (const node of nodes) {
    if (node.type === 'heading') isOpen = isAcceptance(plainText(node));
    if (!isOpen || node.type !== 'list') continue;
    lists.add(node);
    isOpen = false;
  }
  return lists;
}

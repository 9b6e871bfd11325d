import { brokenEncoding } from './broken-encoding.ts';
import { type ReadableText, readableText } from './readable-text.ts';
import {
  countedBullet,
  stockBeginnings,
  stockBrackets,
  stockLastNouns,
  stockLines,
  stockNames,
  stockNouns,
  stockSlots,
} from './stock-text.ts';

/** Something in a post that a template left for the author to fill in, or that was garbled. */
export interface Placeholder {
  /** As it stands in the post, at most one line. */
  text: string;
  /** 1-based line in the file. */
  line: number;
  /**
   * `template`: `{{TITLE}}` and actions of Hugo archetypes; `bracket`: `[Component Name]`;
   * `angle`: `<image path/url>`; `stock`: a template's own sentence or bullet; `encoding`: text
   * broken by a wrong encoding.
   */
  kind: 'template' | 'bracket' | 'angle' | 'stock' | 'encoding';
  /** What to write instead. */
  fix: string;
}

type Found = Omit<Placeholder, 'line'> & { index: number };

/**
 * Finds placeholders of the scaffolds, and of the templates that other blogs use, in a post.
 * Comments and code are left out; blocks of code only but for names of the scaffolds
 * (`{{TITLE}}`) and drawings broken by a wrong encoding. Text in brackets counts only when it reads like a placeholder.
 *
 * @param source The whole file with its front matter, or the body alone with `firstLine` above 1.
 * @param firstLine 1-based line in the file of the first line of `source`.
 * @returns In the order of the file.
 */
export function findPlaceholders(source: string, firstLine = 1): Placeholder[] {
  const readable = readableText(source, firstLine === 1 ? 'file' : 'body');
  const taken: Found[] = [];
  for (const find of [encodings, templates, brackets, angles, stock]) {
    for (const found of find(readable)) {
      if (!taken.some((other) => overlap(found, other))) taken.push(found);
    }
  }
  taken.sort((a, b) => a.index - b.index);
  const lineAt = lineCounter(source, firstLine);
  return taken.map(({ index, ...found }) => ({ ...found, line: lineAt(index) }));
}

function overlap(a: Found, b: Found): boolean {
  return a.index < b.index + b.text.length && b.index < a.index + a.text.length;
}

/** Counts on from the last offset; offsets must not decrease. */
function lineCounter(source: string, firstLine: number): (offset: number) => number {
  let line = firstLine;
  let counted = 0;
  return (offset) => {
    line += source.slice(counted, offset).split('\n').length - 1;
    counted = offset;
    return line;
  };
}

/** In code only arrows and box drawing count: a garbled letter may be what an article is about. */
function encodings({ prose, fenced }: ReadableText): Found[] {
  const drawing = /^[\u2190-\u25FF]+$/;
  const inDrawings = brokenEncoding(fenced).filter(({ meant }) => drawing.test(meant ?? ''));
  return [...brokenEncoding(prose), ...inDrawings].map(({ index, text, meant }) => ({
    index,
    text,
    kind: 'encoding',
    fix: encodingFix(meant),
  }));
}

function encodingFix(meant: string | undefined): string {
  if (meant === undefined) return 'Write the character that was lost here, and save as UTF-8.';
  if (meant.trim() === '') return 'Write an ordinary space, and save the file as UTF-8.';
  return `Write \`${meant}\`, and save the file as UTF-8.`;
}

/**
 * Double braces around one name or an action on the page. Not shortcodes (`{{< … >}}`), props
 * of components (`style={{ … }}`), or grouping in math (`x_{{ij}}`).
 */
const braces = /(?<before>[\w^}=\\$%]?)(?<text>\{\{-?\s*(?<inner>[^{}\n<%\s-][^{}\n]*?)\s*-?\}\})/g;
const hugoAction = /(?:^|[\s(])\.[A-Z]\w*/;
const plainName = /^[A-Za-z][\w .-]*$/;

function templates({ prose, fenced, source }: ReadableText): Found[] {
  return [...source.matchAll(braces)].flatMap((match): Found[] => {
    const { 0: text, index } = match;
    const inner = match.groups?.['inner'] ?? '';
    const isStock = stockNames.test(inner);
    const isGrouping = /[\w^}=\\$%]/.test(source.charAt(index - 1));
    const isOpen = !isGrouping && (plainName.test(inner) || hugoAction.test(inner));
    const isPlaceholder = prose.startsWith('{{', index)
      ? isStock || isOpen
      : isStock && fenced.startsWith('{{', index);
    if (!isPlaceholder) return [];
    const fix = hugoAction.test(inner)
      ? `Replace it with the value itself; only \`hugo new\` fills in \`${text}\`.`
      : `Replace \`${text}\` with your own text.`;
    return [{ index, text, kind: 'template', fix }];
  });
}

const bracket = /(?<![\w\]![\\{=]|= )\[(?<inner>[^[\]\n]{2,80})\](?![([])/g;
const definition = /^ {0,3}\[([^\]^]+)\]:\s*\S+(?:\s+["'(].*)?\s*$/gm;
/** YAML lists and TOML tables, whose brackets are syntax. */
const bracketSyntax = /^\s*(?:[\w"'.-]+\s*[:=]\s*|-\s+)?\[.*$/gm;
const slotStart =
  /^[\s>|]*(?:(?:[-*+]|\d+[.)]|#{1,6})\s+)?(?:\[[ xX]\]\s+)?(?:[A-Z]\)\s+)?(?:[^:|[\]]{1,40}:(?:\*\*)?\s+)?(?:\*\*)?$/;
const slotEnd = /^(?:\*\*)?:?\s*(?:$|\||\*\*)/;

function brackets({ prose, bodyStart }: ReadableText): Found[] {
  const body = prose.slice(bodyStart);
  const head = prose.slice(0, bodyStart).replace(bracketSyntax, (line) => ' '.repeat(line.length));
  const defined = new Set(
    [...body.matchAll(definition)].map(([, label = '']) => label.toLowerCase()),
  );
  const text = head + body;
  return [...text.matchAll(bracket)].flatMap((match): Found[] => {
    const inner = match.groups?.['inner']?.trim() ?? '';
    if (defined.has(inner.toLowerCase())) return [];
    if (!isStockBracket(inner, isSlot(text, match.index, match[0].length))) return [];
    const fix = `Replace \`${match[0]}\` with your own text, without the brackets.`;
    return [{ index: match.index, text: match[0], kind: 'bracket', fix }];
  });
}

/** Whether the bracket is all there is of a bullet, heading, cell or labelled value. */
function isSlot(text: string, index: number, length: number): boolean {
  const start = text.lastIndexOf('\n', index - 1) + 1;
  const before = text.slice(start, index).replace(/^.*\|/, '|');
  const [after = ''] = text.slice(index + length).split('\n', 1);
  return slotStart.test(before) && slotEnd.test(after);
}

function isStockBracket(inner: string, inSlot: boolean): boolean {
  const lower = inner.toLowerCase();
  if (stockBrackets.has(lower) || /^type of \S/.test(lower)) return true;
  if (!/^[A-Z]/.test(inner)) return false;
  const words = lower.replace(/ \d+$/, '').split(/[\s/]+/);
  const last = words.at(-1) ?? '';
  if (words.length === 1) return stockNouns.has(last) || (inSlot && stockSlots.has(lower));
  if (stockLastNouns.has(last)) return true;
  if (/^(?:what|why|how|which|who|where|when|your|insert|describe) \S+ \S/.test(lower)) return true;
  if (/ used$/.test(lower)) return true;
  // A sentence-case phrase alone in its place; titles of books and intervals are not.
  return inSlot && (stockSlots.has(lower) || /^[A-Z][a-z'-]+(?: [a-z][\w'-]*)+$/.test(inner));
}

const angle = /<(?:image path\/url|alt text)>/g;
/** A front-matter value that is one pair of angle brackets; HTML names and addresses are not. */
const angleValue =
  /^(?<key>\s*(?:-\s+)?["']?(?<name>[\w.-]+)["']?\s*[:=]\s*["']?)(?<text><[^<>=:]+>)["']?\s*$/gm;

function angles({ prose, bodyStart }: ReadableText): Found[] {
  const values = [...prose.slice(0, bodyStart).matchAll(angleValue)].flatMap((match): Found[] => {
    const { key = '', name = '', text = '' } = match.groups ?? {};
    const isCover = /^(?:image|alt|caption)$/i.test(name);
    return isCover || /^<\S+\s+\S/.test(text) ? [angleFound(match.index + key.length, text)] : [];
  });
  const elsewhere = [...prose.matchAll(angle)].map((match) => angleFound(match.index, match[0]));
  return [...values, ...elsewhere];
}

function angleFound(index: number, text: string): Found {
  const fix = `Replace \`${text}\` with a value of your own, or delete the line.`;
  return { index, text, kind: 'angle', fix };
}

const linkTarget = /(?<=\])\(URL\)/gi;
const stockEndpoint = /(?<=`)METHOD \/endpoint(?=`)/g;

function stock({ text, prose, bodyStart }: ReadableText): Found[] {
  const targets = [...prose.matchAll(linkTarget)].map((match): Found => {
    return {
      index: match.index,
      text: match[0],
      kind: 'stock',
      fix: 'Write the address of the page.',
    };
  });
  const endpoints = [...text.matchAll(stockEndpoint)].map((match): Found => {
    const fix = 'Write the method and the path: `GET /v1/links/:code`.';
    return { index: match.index, text: match[0], kind: 'stock', fix };
  });
  return [...targets, ...endpoints, ...stockOfLines(prose, bodyStart)];
}

function stockOfLines(prose: string, bodyStart: number): Found[] {
  const found: Found[] = [];
  let offset = 0;
  for (const line of prose.split('\n')) {
    const pieces = /^\s*\|/.test(line) ? cells(line) : [{ start: 0, raw: line }];
    for (const { start, raw } of pieces) {
      const piece = offset < bodyStart ? frontMatterValue(raw) : markdownLine(raw);
      if (!isStock(piece.text, piece.isBullet)) continue;
      const text = raw.slice(piece.start).trimEnd();
      const fix = `Replace \`${shortened(text)}\` with your own, or delete the line.`;
      found.push({
        index: offset + start + piece.start,
        text: shortened(text),
        kind: 'stock',
        fix,
      });
    }
    offset += line.length + 1;
  }
  return found;
}

interface Piece {
  /** Offset of the text without the markup before it. */
  start: number;
  text: string;
  isBullet: boolean;
}

function cells(row: string): { start: number; raw: string }[] {
  return [...row.matchAll(/[^|]+/g)].map((cell) => ({ start: cell.index, raw: cell[0] }));
}

function markdownLine(line: string): Piece {
  const markup = /^(?:[\s>]|(?<bullet>[-*+]|\d+[.)])\s|#{1,6}\s|\[[ xX]\]\s)*/.exec(line);
  const start = markup?.[0].length ?? 0;
  const text = line
    .slice(start)
    .replace(/\*\*|__/g, '')
    .trim()
    .toLowerCase();
  return { start, text, isBullet: markup?.groups?.['bullet'] !== undefined };
}

function frontMatterValue(line: string): Piece {
  const start = /^\s*[\w"'.-]+\s*[:=]\s*/.exec(line)?.[0].length ?? line.length;
  const text = line
    .slice(start)
    .trim()
    .replace(/^["']|["']$/g, '')
    .toLowerCase();
  return { start, text, isBullet: false };
}

function isStock(text: string, isBullet: boolean): boolean {
  return (
    (isBullet && countedBullet.test(text)) ||
    stockLines.some((line) => line.test(text)) ||
    stockBeginnings.some((beginning) => text.startsWith(beginning))
  );
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text;
}

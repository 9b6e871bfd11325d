import { brokenEncoding } from './broken-encoding.ts';
import { brackets } from './brackets.ts';
import type { FoundPlaceholder, Placeholder, ScaffoldTexts } from './placeholder.ts';
import { type ReadableText, readableText } from './readable-text.ts';
import { noScaffolds } from './scaffold-texts.ts';
import {
  archetypeActions,
  countedBullet,
  stockFields,
  stockLines,
  stockNames,
  stockSentences,
} from './stock-text.ts';

/**
 * Finds placeholders of the scaffolds, and of the templates that other blogs use, in a post.
 * Comments and code are left out; blocks of code only but for names of the scaffolds
 * (`{{TITLE}}`) and drawings broken by a wrong encoding. Text in brackets counts only when it reads like a placeholder.
 *
 * @param source The whole file with its front matter, or the body alone with `firstLine` above 1.
 * @param firstLine 1-based line in the file of the first line of `source`.
 * @param scaffolds What the scaffolds contain that the post may have been started from.
 * @returns In the order of the file.
 */
export function findPlaceholders(
  source: string,
  firstLine = 1,
  scaffolds: ScaffoldTexts = noScaffolds,
): Placeholder[] {
  const readable = readableText(source, firstLine === 1 ? 'file' : 'body');
  const taken: FoundPlaceholder[] = [];
  for (const find of [encodings, templates, brackets, angles, stock]) {
    for (const found of find(readable, scaffolds)) {
      if (!taken.some((other) => overlap(found, other))) taken.push(found);
    }
  }
  taken.sort((a, b) => a.index - b.index);
  const lineAt = lineCounter(source, firstLine);
  return taken.map(({ index, ...found }) => ({ ...found, line: lineAt(index) }));
}

function overlap(a: FoundPlaceholder, b: FoundPlaceholder): boolean {
  return a.index < b.index + b.text.length && b.index < a.index + a.text.length;
}

/** Continues from the last offset. Offsets must not decrease. */
function lineCounter(source: string, firstLine: number): (offset: number) => number {
  let line = firstLine;
  let counted = 0;
  return (offset) => {
    line += source.slice(counted, offset).split('\n').length - 1;
    counted = offset;
    return line;
  };
}

/** In code only arrows and box drawing count, because a garbled letter may be the subject of an article. */
function encodings({ prose, fenced }: ReadableText): FoundPlaceholder[] {
  const drawing = /^[\u2190-\u25FF]+$/;
  const inDrawings = brokenEncoding(fenced).filter(({ meant }) => drawing.test(meant ?? ''));
  return [...brokenEncoding(prose), ...inDrawings].map(({ index, text, meant }) => ({
    index,
    text,
    kind: 'encoding',
    certain: true,
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

function templates(
  { prose, fenced, source }: ReadableText,
  { names }: ScaffoldTexts,
): FoundPlaceholder[] {
  return [...source.matchAll(braces)].flatMap((match): FoundPlaceholder[] => {
    const { 0: text, index } = match;
    const inner = match.groups?.['inner'] ?? '';
    const isStock = stockNames.test(inner) || names.has(inner);
    const isGrouping = /[\w^}=\\$%]/.test(source.charAt(index - 1));
    const isOpen = !isGrouping && (plainName.test(inner) || hugoAction.test(inner));
    const isPlaceholder = prose.startsWith('{{', index)
      ? isStock || isOpen
      : isStock && fenced.startsWith('{{', index);
    if (!isPlaceholder) return [];
    const fix = hugoAction.test(inner)
      ? `Replace it with the value itself; only \`hugo new\` fills in \`${text}\`.`
      : `Replace \`${text}\` with your own text.`;
    const certain = isStock || archetypeActions.test(inner);
    return [{ index, text, kind: 'template', certain, fix }];
  });
}

const angle = /<(?:image path\/url|alt text)>/g;
const archetypeCover = /^(?:image <image path\/url>|alt <alt text>|caption <text>)$/i;
/** A front-matter value that is one pair of angle brackets; HTML names and addresses are not. */
const angleValue =
  /^(?<key>\s*(?:-\s+)?["']?(?<name>[\w.-]+)["']?\s*[:=]\s*["']?)(?<text><[^<>=:]+>)["']?\s*$/gm;

function angles({ prose, bodyStart }: ReadableText): FoundPlaceholder[] {
  const values = [...prose.slice(0, bodyStart).matchAll(angleValue)].flatMap(
    (match): FoundPlaceholder[] => {
      const { key = '', name = '', text = '' } = match.groups ?? {};
      const isCover = /^(?:image|alt|caption)$/i.test(name);
      if (!isCover && !/^<\S+\s+\S/.test(text)) return [];
      return [angleFound(match.index + key.length, text, archetypeCover.test(`${name} ${text}`))];
    },
  );
  const elsewhere = [...prose.matchAll(angle)].map((match) =>
    angleFound(match.index, match[0], false),
  );
  return [...values, ...elsewhere];
}

function angleFound(index: number, text: string, certain: boolean): FoundPlaceholder {
  const fix = `Replace \`${text}\` with your own value, or delete the line.`;
  return { index, text, kind: 'angle', certain, fix };
}

/** Only in capitals, because `(url)` is a path and is checked as one. */
const linkTarget = /(?<=\])\(URL\)/g;
const stockEndpoint = /(?<=`)METHOD \/endpoint(?=`)/g;

function stock({ text, prose, bodyStart }: ReadableText): FoundPlaceholder[] {
  const targets = [...prose.matchAll(linkTarget)].map((match): FoundPlaceholder => {
    return {
      index: match.index,
      text: match[0],
      kind: 'stock',
      certain: true,
      fix: 'Write the URL of the page.',
    };
  });
  const endpoints = [...text.matchAll(stockEndpoint)].map((match): FoundPlaceholder => {
    const fix = 'Write the method and the path: `GET /v1/links/:code`.';
    return { index: match.index, text: match[0], kind: 'stock', certain: true, fix };
  });
  return [...targets, ...endpoints, ...stockOfLines(prose, bodyStart)];
}

function stockOfLines(prose: string, bodyStart: number): FoundPlaceholder[] {
  const found: FoundPlaceholder[] = [];
  const fields: FoundPlaceholder[] = [];
  let offset = 0;
  for (const line of prose.split('\n')) {
    const pieces = /^\s*\|/.test(line) ? cells(line) : [{ start: 0, raw: line }];
    for (const { start, raw } of pieces) {
      const piece = offset < bodyStart ? frontMatterValue(raw) : markdownLine(raw);
      const likeness = stockLikeness(piece.text, piece.isBullet);
      const isField = offset < bodyStart && stockFields.test(raw.trim());
      if (likeness === 'none' && !isField) continue;
      const text = shortened(raw.slice(piece.start).trimEnd());
      const fix = `Replace \`${text}\` with your own, or delete the line.`;
      const index = offset + start + piece.start;
      const certain = likeness === 'same';
      (isField ? fields : found).push({ index, text, kind: 'stock', certain, fix });
    }
    offset += line.length + 1;
  }
  // A post may be called "Short title"; together these are the head of a template.
  return [...found, ...fields.map((field) => ({ ...field, certain: fields.length > 1 }))];
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

/** Share of a sentence that must come from a template. */
const telling = 36;

/** Whether a line, bullet, cell or value is a template's, or begins like one. */
function stockLikeness(text: string, isBullet: boolean): 'same' | 'begins' | 'none' {
  const isLine = stockLines.some((line) => line.test(text));
  if (isLine || (isBullet && countedBullet.test(text))) return 'same';
  if (stockSentences.some((sentence) => text.startsWith(sentence))) return 'same';
  const begins = stockSentences.some((sentence) => text.startsWith(sentence.slice(0, telling)));
  return begins ? 'begins' : 'none';
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text;
}

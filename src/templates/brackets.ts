import type { FoundPlaceholder, ScaffoldTexts } from './placeholder.ts';
import type { ReadableText } from './readable-text.ts';
import { stockBrackets, stockLastNouns, stockNouns, stockSlots } from './stock-text.ts';

/** Text in square brackets, such as `[Component name]`. */
export interface Bracketed {
  /** Offset of the opening bracket. */
  index: number;
  /** With the brackets. */
  text: string;
  /** Without them. */
  inner: string;
  /** Whether it is the whole of a bullet, heading, cell or labelled value. */
  isAlone: boolean;
}

const bracket = /(?<![\w\]![\\{=]|= )\[(?<inner>[^[\]\n]{2,80})\](?![([])/g;
const definition = /^ {0,3}\[([^\]^]+)\]:\s*\S+(?:\s+["'(].*)?\s*$/gm;
/** YAML lists and TOML tables, whose brackets are syntax. */
const bracketSyntax = /^\s*(?:[\w"'.-]+\s*[:=]\s*|-\s+)?\[.*$/gm;
const slotStart =
  /^[\s>|]*(?:(?:[-*+]|\d+[.)]|#{1,6})\s+)?(?:\[[ xX]\]\s+)?(?:[A-Z]\)\s+)?(?:[^:|[\]]{1,40}:(?:\*\*)?\s+)?(?:\*\*)?$/;
const slotEnd = /^(?:\*\*)?:?\s*(?:$|\||\*\*)/;

/** Placeholders in square brackets, and whether a template contains each of them in such a position. */
export function brackets(text: ReadableText, scaffolds: ScaffoldTexts): FoundPlaceholder[] {
  return bracketed(text).flatMap(({ index, text, inner, isAlone }): FoundPlaceholder[] => {
    const certain = isOfTemplate(inner, isAlone, scaffolds);
    if (!certain && !looksStock(inner, isAlone)) return [];
    const fix = `Replace \`${text}\` with your own text, without the brackets.`;
    return [{ index, text, kind: 'bracket', certain, fix }];
  });
}

/** All text in square brackets that is not a link, list or task. */
export function bracketed({ prose, bodyStart }: ReadableText): Bracketed[] {
  const body = prose.slice(bodyStart);
  const head = prose.slice(0, bodyStart).replace(bracketSyntax, (line) => ' '.repeat(line.length));
  const defined = new Set(
    [...body.matchAll(definition)].map(([, label = '']) => label.toLowerCase()),
  );
  const text = head + body;
  return [...text.matchAll(bracket)].flatMap((match): Bracketed[] => {
    const inner = match.groups?.['inner']?.trim() ?? '';
    if (defined.has(inner.toLowerCase())) return [];
    const isAlone = isSlot(text, match.index, match[0].length);
    return [{ index: match.index, text: match[0], inner, isAlone }];
  });
}

/** Whether the bracket is the whole of a bullet, heading, cell or labelled value. */
function isSlot(text: string, index: number, length: number): boolean {
  const start = text.lastIndexOf('\n', index - 1) + 1;
  const before = text.slice(start, index).replace(/^.*\|/, '|');
  const [after = ''] = text.slice(index + length).split('\n', 1);
  return slotStart.test(before) && slotEnd.test(after);
}

function isOfTemplate(inner: string, isAlone: boolean, { brackets }: ScaffoldTexts): boolean {
  const place = brackets.get(inner) ?? stockBrackets.get(inner);
  return place === 'anywhere' || (place === 'alone' && isAlone);
}

function looksStock(inner: string, inSlot: boolean): boolean {
  const lower = inner.toLowerCase();
  if (stockBrackets.get(inner) === 'anywhere' || /^type of \S/.test(lower)) return true;
  if (!/^[A-Z]/.test(inner)) return false;
  const words = lower.replace(/ \d+$/, '').split(/[\s/]+/);
  const last = words.at(-1) ?? '';
  if (words.length === 1) return stockNouns.has(last) || (inSlot && stockSlots.has(lower));
  if (stockLastNouns.has(last)) return true;
  if (/^(?:what|why|how|which|who|where|when|your|insert|describe) \S+ \S/.test(lower)) return true;
  if (/ used$/.test(lower)) return true;
  // A phrase in sentence case that is alone; not a book title or an interval.
  return inSlot && (stockSlots.has(lower) || /^[A-Z][a-z'-]+(?: [a-z][\w'-]*)+$/.test(inner));
}

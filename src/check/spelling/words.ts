import type { MdastNode } from 'satteri';
import { walk } from '../../markdown/read/tree.ts';
import { elementOf } from '../../markdown/structure/drawn.ts';
import type { CheckedPost } from '../contract.ts';

/** What a dictionary is asked about a post. */
export interface PostWords {
  /** Each word as written, with its first line and how often the post has it. */
  words: [word: string, line: number, count: number][];
  /** Words that begin with a capital letter inside a sentence, as names do. */
  names: string[];
}

/** Languages that also write nouns with a capital letter. */
const nounsAreCapitalised = /^(?:de|lb|nds|gsw)\b/i;
/** Languages without spaces between words, for which there are no dictionaries of words. */
export const withoutSpaces = /^(?:zh|ja|th|lo|km|my|yue|wuu)\b/i;

/**
 * The words of a post that its dictionary should have: those of its title, description and text. Left out are code,
 * formulas, URLs, identifiers, abbreviations, names, and words that the post also uses in code.
 *
 * @param lang BCP 47 tag of the text
 */
export function wordsOf(
  { data, keyLine, body }: Pick<CheckedPost, 'data' | 'keyLine' | 'body'>,
  lang: string,
): PostWords {
  if (withoutSpaces.test(lang)) return { words: [], names: [] };
  const words = new Map<string, [line: number, count: number]>();
  const names = new Set<string>();
  const inCode = new Set<string>();
  const read = (text: string, lineOf: (lines: number) => number) => {
    for (const { word, lines, isStart } of candidates(text)) {
      if (!isStart && isCapitalised(word) && !nounsAreCapitalised.test(lang)) {
        names.add(word);
        continue;
      }
      const known = words.get(word);
      words.set(word, [known?.[0] ?? lineOf(lines), (known?.[1] ?? 0) + 1]);
    }
  };
  for (const key of ['title', 'description']) {
    const value = data[key];
    if (typeof value === 'string') read(value, () => keyLine([key]));
  }
  walk(body.root, (node) => {
    if (node.type === 'code' || node.type === 'inlineCode') {
      for (const [word] of node.value.matchAll(codeWord)) inCode.add(word.toLowerCase());
    }
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell')
      return undefined;
    read(running(node), (lines) => body.lineOf(node) + lines);
    return undefined;
  });
  if (!nounsAreCapitalised.test(lang)) joinCases(words);
  return {
    words: [...words].flatMap(([word, [line, count]]) =>
      inCode.has(word.toLowerCase()) || names.has(word) ? [] : [[word, line, count]],
    ),
    names: [...names],
  };
}

/** Counts a word at the start of a sentence with the same word elsewhere. */
function joinCases(words: Map<string, [line: number, count: number]>): void {
  for (const [word, [line, count]] of [...words]) {
    const lower = word.toLowerCase();
    const other = words.get(lower);
    if (word === lower || other === undefined) continue;
    words.set(lower, [Math.min(line, other[0]), count + other[1]]);
    words.delete(word);
  }
}

/** The parts of an identifier: `upsert` of `upsertUser`. */
const codeWord = /\p{Lu}?\p{Ll}+|\p{L}+/gu;
/** Replaces code, formulas and pictures. Words that touch it are left out. */
const opaque = '\uFFFC';
const hidden: ReadonlySet<MdastNode['type']> = new Set([
  ...(['inlineCode', 'image', 'imageReference', 'html', 'delete'] as const),
]);

function running(node: MdastNode): string {
  if (hidden.has(node.type) || 'dataTex' in elementOf(node).properties) return opaque;
  if (node.type === 'text') return node.value;
  if (node.type === 'break') return '\n';
  if (node.type === 'footnoteReference') return '';
  if (!('children' in node)) return opaque;
  const text = (node.children as MdastNode[]).map(running).join('');
  // The names of accounts and projects, and URLs.
  const isAddress = node.type === 'link' && node.url.toLowerCase().includes(text.toLowerCase());
  return isAddress ? opaque : text;
}

interface Candidate {
  word: string;
  /** How many line feeds are before it. */
  lines: number;
  /** Whether a sentence begins with it, where every word has a capital letter. */
  isStart: boolean;
}

const piece = /\n|[^\s—–…·|→]+/gu;
const before = /^[^\p{L}\p{N}_@#$~\\/.+-]+/u;
const after = /[^\p{L}\p{N}_@#$~\\/+=-]+$/u;
const plainWord = /^\p{L}[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*$/u;
/** A capital letter after a small one, or two of them, as in `readRepair`, `GraphQL` and `APIs`. */
const notProse = /\p{Ll}\p{Lu}|\p{Lu}{2}/u;
/** What ends with a full stop inside a sentence: initials, `et al.`, `e.g.` */
const abbreviation =
  /^(?:\p{Lu}|al|vs|cf|etc|no|fig|p|pp|dr|mr|ms|st|ca|approx|(?:\p{L}\.)+\p{L})$/iu;

function candidates(text: string): Candidate[] {
  let isStart = true;
  let lines = 0;
  // Names are often all of a heading, a cell or an item of a list, or the first of a source.
  const isSentence =
    text.split(/\s+/, 4).length > 3 && !/^\s*\S+,?\s(?:et\sal\b|and\s\p{Lu})/u.test(text);
  return [...text.matchAll(piece)].flatMap(({ 0: found, index }): Candidate[] => {
    if (found === '\n') {
      lines += 1;
      return [];
    }
    const start = before.exec(found)?.[0] ?? '';
    const core = found.slice(start.length).replace(after, '');
    const opens = (isStart && (isSentence || index > 0)) || /[“"„«]/.test(start);
    isStart = /[.!?:]["'”’»)\]]*$/.test(found) && !abbreviation.test(core);
    const word = core.replaceAll('’', "'").replace(/'s$/, '');
    // Smart punctuation makes a dash of the hyphens of an option: `--dry-run`.
    if (text.charAt(index - 1) === '–' && !/[\p{L}\p{N}]/u.test(text.charAt(index - 2))) return [];
    if (!plainWord.test(word) || notProse.test(word) || [...word].length < 3) return [];
    return [{ word, lines, isStart: opens }];
  });
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

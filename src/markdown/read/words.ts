import type { MdastNode } from 'satteri';
import { isDiagram } from '../constructs/diagrams/text.ts';
import { type Root, plainText, walk } from './tree.ts';

/** English prose, read silently by adults: 238 words a minute on average, a little less when technical. */
const wordsPerMinute = 230;
/** Chinese and Japanese are read by character; 400 a minute is a usual estimate. */
const charactersPerMinute = 400;
/** Cells are terse and compared with each other, so each word takes longer than in a sentence. */
const tableWordsPerMinute = 150;
/** A line of code is read, not reviewed: a few seconds. */
const secondsPerCodeLine = 5;
/** A listing is skimmed after about 18 lines. */
const secondsPerCodeBlock = 90;
/** To follow the boxes and arrows of one diagram. */
const secondsPerDiagram = 20;
/** To look at a picture. */
const secondsPerImage = 10;

/** The long vowel mark is not in any single script. Korean puts spaces between words. */
const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu;
/** A run of a script that puts no spaces between words. */
const joined =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}][\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{M}]*/gu;
/** Splits words with the dictionaries of these scripts, whatever the locale. */
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’._-]*/gu;

/**
 * Words of prose, headings and tables (a CJK character is half a word, code is not counted), and
 * whole minutes to read it all, at least 1.
 *
 * @param readingTime The author's minutes, which replace the estimate.
 */
export function readWords(
  root: Root,
  readingTime: number | undefined,
): { words: number; minutes: number } {
  let words = 0;
  let characters = 0;
  let tableWords = 0;
  let seconds = 0;
  walk(root, (node) => {
    if (node.type === 'code') {
      seconds += isDiagram(node) ? secondsPerDiagram : codeSeconds(node.value);
      return 'skip';
    }
    if (node.type !== 'heading' && node.type !== 'paragraph' && node.type !== 'tableCell') {
      return undefined;
    }
    const counted = countWords(plainText(node));
    if (node.type === 'tableCell') tableWords += counted.words;
    else words += counted.words;
    characters += counted.characters;
    seconds += imagesIn(node) * secondsPerImage;
    return 'skip';
  });
  seconds += (words / wordsPerMinute + tableWords / tableWordsPerMinute) * 60;
  seconds += (characters / charactersPerMinute) * 60;
  return {
    words: words + tableWords + Math.round(characters / 2),
    minutes: Math.max(1, Math.round(readingTime ?? seconds / 60)),
  };
}

/** Words between spaces and punctuation, those that a script joins, and CJK characters, which are counted instead. */
export function countWords(text: string): { words: number; characters: number } {
  return {
    words: text.replace(cjk, ' ').replace(joined, apart).match(word)?.length ?? 0,
    characters: text.match(cjk)?.length ?? 0,
  };
}

function apart(run: string): string {
  return ` ${Array.from(segmenter.segment(run), ({ segment }) => segment).join(' ')} `;
}

function codeSeconds(code: string): number {
  const lines = code.split('\n').filter((line) => line.trim() !== '').length;
  return Math.min(lines * secondsPerCodeLine, secondsPerCodeBlock);
}

function imagesIn(node: MdastNode): number {
  let images = 0;
  walk(node, (child) => {
    if (child.type === 'image' || child.type === 'imageReference') images++;
    return undefined;
  });
  return images;
}

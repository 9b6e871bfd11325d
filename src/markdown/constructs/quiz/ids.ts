import type { QuestionBlock } from './blocks.ts';
import { quizSource } from './text.ts';

/**
 * A stable name for each question: `q-` and a hash of its text, so that edits elsewhere do not
 * change it. The second of two equal questions in a post ends in `-2`.
 */
export function questionIds(questions: readonly QuestionBlock[]): Map<QuestionBlock, string> {
  const seen = new Map<string, number>();
  return new Map(
    questions.map((question) => {
      const id = questionId(quizSource(question.prompt));
      const count = (seen.get(id) ?? 0) + 1;
      seen.set(id, count);
      return [question, count === 1 ? id : `${id}-${count}`];
    }),
  );
}

/** The name of a question with this text. */
export function questionId(text: string): string {
  return `q-${textHash(text)}`;
}

/** Normalises a text: case, spaces, markup and typographic punctuation do not matter. */
export function textHash(text: string): string {
  const normal = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’‚“”„«»"'`*_$\\]/g, '')
    .replace(/-{1,3}|[‐‑‒–—−]/g, '-')
    .replace(/…/g, '...')
    .replace(/\s+/g, ' ')
    .trim();
  return hash(normal);
}

/** A 53-bit hash of a text in base 36 (cyrb53): the same in every run and every browser. */
function hash(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}

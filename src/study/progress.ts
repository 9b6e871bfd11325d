import { type Fitting, fittingEntries, isRecord, jsonOf, readKept } from './storage.ts';
import { keyOf } from './storage-keys.ts';

/**
 * The reader's answers, stored only in the browser's `localStorage`: one entry for each post, `quiz:<post id>`,
 * holding `{ version: 1, answers: { <question id>: Answer } }`. Data of another form is moved aside. If storage is
 * blocked or full, everything works but is not saved.
 */

/** The reader's last answer to a question. */
export interface Answer {
  /** Letters of the options that were chosen; empty for an open question. */
  chosen: string[];
  right: boolean;
  /** When, in milliseconds since 1970. */
  at: number;
}

/** Answers by id of the question. */
export type Answers = Record<string, Answer>;

/** A file of all answers, by id of the post, as {@link exportProgress} writes it. */
export interface ProgressFile {
  format: 'tradeoff-progress';
  version: 1;
  quizzes: Record<string, Answers>;
}

const version = 1;
const prefix = keyOf('quiz:');

/** The answers to the questions of a post. */
export function readAnswers(post: string): Answers {
  const write = (answers: Answers) => ({ version, answers });
  return attempt(() => readKept(`quiz:${post}`, answersOf, write)) ?? {};
}

/**
 * Stores or deletes an answer. Keeps what other tabs have stored meanwhile.
 *
 * @returns whether the browser stored it.
 */
export function keepAnswer(post: string, question: string, answer: Answer | undefined): boolean {
  const { [question]: _before, ...others } = readAnswers(post);
  return keep(post, answer ? { ...others, [question]: answer } : others);
}

/** The answers to all posts, by id of the post. */
export function readProgress(): Record<string, Answers> {
  const keys = attempt(() => Object.keys(localStorage)) ?? [];
  const posts = keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
  return Object.fromEntries(posts.map((post) => [post, readAnswers(post)]));
}

/** All answers as the text of a JSON file. */
export function exportProgress(): string {
  const file: ProgressFile = { format: 'tradeoff-progress', version, quizzes: readProgress() };
  return JSON.stringify(file, null, 2);
}

/**
 * Adds the answers of a file to the stored ones. Of two answers to a question, the later one wins. Invalid ones are
 * left out.
 *
 * @param leaves called with the number of answers of a post that were left out.
 * @returns how many answers were read, or `undefined` if the file is invalid or storage is blocked.
 */
export function importProgress(
  text: string,
  leaves: (count: number) => void = () => undefined,
): number | undefined {
  const file = jsonOf(text);
  if (!isRecord(file) || file['format'] !== 'tradeoff-progress' || file['version'] !== version)
    return;
  if (!isRecord(file['quizzes'])) return;
  let count = 0;
  for (const [post, written] of Object.entries(file['quizzes'])) {
    const before = new Map(Object.entries(readAnswers(post)));
    const added = Object.entries(fittingEntries(written, isAnswer).value);
    const size = isRecord(written) ? Object.keys(written).length : 1;
    count += added.length;
    leaves(size - added.length);
    for (const [question, answer] of added)
      if ((before.get(question)?.at ?? 0) <= answer.at) before.set(question, answer);
    if (!keep(post, Object.fromEntries(before))) return;
  }
  return count;
}

/** Deletes the answers of one post, or of all. */
export function clearProgress(post?: string): void {
  const posts = post === undefined ? Object.keys(readProgress()) : [post];
  for (const each of posts) attempt(() => localStorage.removeItem(prefix + each));
}

function keep(post: string, answers: Answers): boolean {
  return (
    attempt(() => {
      localStorage.setItem(prefix + post, JSON.stringify({ version, answers }));
      return true;
    }) ?? false
  );
}

function answersOf(entry: unknown): Fitting<Answers> {
  const isEntry = isRecord(entry) && entry['version'] === version;
  const { value, fits } = fittingEntries(isEntry ? entry['answers'] : undefined, isAnswer);
  return { value, fits: fits && (isEntry || entry === undefined) };
}

function isAnswer(value: unknown): value is Answer {
  if (!isRecord(value)) return false;
  const { chosen, right, at } = value;
  const isList = Array.isArray(chosen) && chosen.every((letter) => typeof letter === 'string');
  return isList && typeof right === 'boolean' && Number.isFinite(at);
}

/** Storage throws if it is blocked or full; then there is nothing. */
function attempt<Result>(action: () => Result): Result | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

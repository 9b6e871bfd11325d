/**
 * What a reader has answered, kept in the browser's `localStorage` and nowhere else: one entry for each post,
 * `tradeoff:<base>:quiz:<post id>`, holding `{ version: 1, answers: { <question id>: Answer } }`. An entry that is
 * not of this form counts as none, and a storage that is refused or full changes nothing but that nothing
 * is kept.
 */

/** The last answer that a reader gave to a question. */
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
/** Two blogs may share an origin, each below its own path. */
const prefix = `tradeoff:${import.meta.env.BASE_URL}:quiz:`;

/** The answers to the questions of a post. */
export function readAnswers(post: string): Answers {
  return attempt(() => answersOf(parse(localStorage.getItem(prefix + post)))) ?? {};
}

/**
 * Keeps an answer, or forgets it. What other tabs have kept meanwhile stays.
 *
 * @returns whether the browser has kept it.
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
 * Adds the answers of a file to those that are kept; of two answers to a question the later one stays.
 *
 * @returns how many answers the file has, or `undefined` when it is no such file or the browser keeps nothing.
 */
export function importProgress(text: string): number | undefined {
  const file = parse(text);
  if (!isRecord(file) || file['format'] !== 'tradeoff-progress' || file['version'] !== version)
    return;
  if (!isRecord(file['quizzes'])) return;
  let count = 0;
  for (const [post, written] of Object.entries(file['quizzes'])) {
    const merged = readAnswers(post);
    for (const [question, answer] of Object.entries(answersOf({ version, answers: written }))) {
      count += 1;
      if (!((merged[question]?.at ?? 0) > answer.at)) merged[question] = answer;
    }
    if (!keep(post, merged)) return;
  }
  return count;
}

/** Forgets the answers to a post, or to all. */
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

function answersOf(entry: unknown): Answers {
  if (!isRecord(entry) || entry['version'] !== version || !isRecord(entry['answers'])) return {};
  const all = Object.entries(entry['answers']);
  return Object.fromEntries(all.filter((each): each is [string, Answer] => isAnswer(each[1])));
}

function isAnswer(value: unknown): value is Answer {
  if (!isRecord(value)) return false;
  const { chosen, right, at } = value;
  const isList = Array.isArray(chosen) && chosen.every((letter) => typeof letter === 'string');
  return isList && typeof right === 'boolean' && typeof at === 'number';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(text: string | null): unknown {
  return attempt(() => JSON.parse(text ?? '') as unknown);
}

/** Storage throws when it is refused or full, and so does text that is no JSON: both mean "nothing". */
function attempt<Result>(action: () => Result): Result | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

/**
 * Everything that the theme keeps in a reader's browser is in `localStorage`, under a key of this form, and
 * nowhere else. Two blogs may share an origin, each below its own path, so the key has the base of the blog.
 *
 * - `scheme` – the chosen colours
 * - `searches` – the last searches
 * - `likes` – who the reader is to the service of the likes, and votes
 * - `reader` – what the order of shuffled options follows from
 * - `quiz:<post id>` – the answers to the questions of a post
 * - `practice`, `due` – the schedule of the practice page, and when its next reviews are
 * - `aside:<name>` – what was kept under another name and could not be read
 */
export function keyOf(name: string): string {
  return `tradeoff:${import.meta.env.BASE_URL}:${name}`;
}

/**
 * What had one key for all blogs of an origin before. Each is moved before anything reads it, by the script that
 * every page runs first, {@link file://../layouts/scheme.js}.
 */
export const formerKeys = {
  scheme: 'tradeoff-scheme',
  searches: 'tradeoff-searches',
  likes: 'tradeoff:likes',
} as const;

let asides = 0;

/** Whether something that was kept could not be read since the page was opened, so that the reader is told. */
export function hasAsides(): boolean {
  return asides > 0;
}

/** A value, and whether all that was read of it fits its form. */
export interface Fitting<Value> {
  value: Value;
  fits: boolean;
}

/**
 * What is kept under a name. What does not fit is kept aside, word for word, and what fits stays.
 *
 * @param fitted reads JSON, or `undefined` where there is none; never throws.
 * @param write what is kept in place of what did not fit.
 * @throws when the browser refuses its storage
 */
export function readKept<Value>(
  name: string,
  fitted: (json: unknown) => Fitting<Value>,
  write: (value: Value) => unknown,
): Value {
  const text = localStorage.getItem(keyOf(name));
  const json = text === null ? undefined : jsonOf(text);
  const { value, fits } = fitted(json);
  if (text !== null && (json === undefined || !fits)) {
    asides += 1;
    setAside(name, text, JSON.stringify(write(value)));
  }
  return value;
}

/** Keeps a text aside, word for word, and what could be read of it in its place. */
export function setAside(name: string, text: string, rest: string): void {
  const aside = keyOf(`aside:${name}`);
  console.warn(`“${name}” is not readable in full: see “${aside}”.`);
  try {
    localStorage.setItem(aside, text);
    localStorage.setItem(keyOf(name), rest);
  } catch {
    // Full: it stays where it is until something else is kept there.
  }
}

/** The value of a JSON text, or `undefined` for any other text. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The entries of an object that are of a form; `undefined` counts as an object without any. */
export function fittingEntries<Value>(
  json: unknown,
  isOne: (value: unknown) => value is Value,
): Fitting<Record<string, Value>> {
  if (!isRecord(json)) return { value: {}, fits: json === undefined };
  const all = Object.entries(json);
  const good = all.filter((each): each is [string, Value] => isOne(each[1]));
  return { value: Object.fromEntries(good), fits: good.length === all.length };
}

import { keyOf } from './storage-keys.ts';

let asides = 0;

/** Whether stored data could not be read since the page was opened, which the page reports. */
export function hasAsides(): boolean {
  return asides > 0;
}

/** A value, and whether everything that was read has the right form. */
export interface Fitting<Value> {
  value: Value;
  fits: boolean;
}

/**
 * Reads a stored value. If part of it has another form, the original text is kept aside and the valid part stays.
 *
 * @param fitted reads JSON, or `undefined` where there is none; never throws.
 * @param write serialises the valid part.
 * @throws when storage is blocked
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

/** Moves a text aside unchanged, and stores its valid part in its place. */
export function setAside(name: string, text: string, rest: string): void {
  const aside = keyOf(`aside:${name}`);
  console.warn(`“${name}” is not readable in full: see “${aside}”.`);
  try {
    localStorage.setItem(aside, text);
    localStorage.setItem(keyOf(name), rest);
  } catch {
    // Storage is full, so it stays until something else is stored there.
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

/** The entries of an object that have a form; `undefined` counts as an empty object. */
export function fittingEntries<Value>(
  json: unknown,
  isOne: (value: unknown) => value is Value,
): Fitting<Record<string, Value>> {
  if (!isRecord(json)) return { value: {}, fits: json === undefined };
  const all = Object.entries(json);
  const good = all.filter((each): each is [string, Value] => isOne(each[1]));
  return { value: Object.fromEntries(good), fits: good.length === all.length };
}

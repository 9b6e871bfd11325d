import { AsyncLocalStorage } from 'node:async_hooks';

const key = Symbol.for('tradeoff.locale');
/** The parts of a site are in several module graphs, which must agree on the locale of a page. */
const holder = globalThis as { [key]?: AsyncLocalStorage<string> };
const storage = (holder[key] ??= new AsyncLocalStorage<string>());

/**
 * Runs what makes a page, list or file of a locale. In it, and in everything that it awaits, `virtual:tradeoff/site`
 * has the texts and URLs of that locale.
 *
 * @param locale name of a locale; without one, nothing changes
 */
export function inLocale<Result>(locale: string | undefined, run: () => Result): Result {
  return locale === undefined ? run() : storage.run(locale, run);
}

/** The name of the locale that is being made; `undefined` outside of pages, and in a blog without locales. */
export function currentLocale(): string | undefined {
  return storage.getStore();
}

/**
 * An object whose properties are those of the current locale.
 *
 * @param fallback name of the locale outside of pages
 */
export function localised<Value extends object>(
  byLocale: Readonly<Record<string, Value>>,
  fallback: string,
): Value {
  const keys = new Set(Object.values(byLocale).flatMap((value) => Object.keys(value)));
  const current = () => byLocale[currentLocale() ?? fallback] as Record<string, unknown>;
  const result = {};
  for (const name of keys) {
    Object.defineProperty(result, name, { enumerable: true, get: () => current()[name] });
  }
  return result as Value;
}

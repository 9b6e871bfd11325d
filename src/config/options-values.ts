import { z } from 'zod';
import { canonicalLanguage } from '../schema/fields.ts';
import { mayFollow, mayShow } from '../schema/schemes.ts';
import { nearest } from '../schema/nearest.ts';
import { knownKeys } from './options-error.ts';

/**
 * An object that refuses unknown keys. Messages of these schemas say what to write; the options
 * error puts the path and the bad value before them.
 */
export function group<Shape extends z.core.$ZodShape>(shape: Shape) {
  const all = Object.entries(shape);
  const named = all.length > 6 ? all.filter(([, { _zod }]) => _zod.optin === undefined) : all;
  const keys = named.map(([key]) => `\`${key}\``).join(', ');
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? knownKeys(shape)
        : `Write an object${keys && ` with ${keys}`}.`,
  });
}

/** A string that is not empty. */
export function text(error: string) {
  return z.string({ error }).trim().min(1);
}

export function list<Item extends z.core.$ZodType>(item: Item, error: string) {
  return z.array(item, { error });
}

/** `true` or `false`, not as a string. */
export function flag() {
  return z.boolean({ error: 'Write `true` or `false`, without quotes.' });
}

/** One of a few words. For a typo, the message suggests the nearest. */
export function oneOf<const Words extends readonly [string, ...string[]]>(words: Words) {
  const quoted = words.map((word) => `'${word}'`);
  const all = `Write ${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}.`;
  return z.enum(words, {
    error: ({ input }) => {
      const near = typeof input === 'string' ? nearest(input, words) : undefined;
      return near === undefined ? all : `Did you mean '${near}'? ${all}`;
    },
  });
}

/** A URL that a reader can follow: absolute, or a path below the base of the site. */
export function href(error: string) {
  return text(error).refine(mayFollow, { error });
}

/** The URL of a picture: absolute, or a path in `public`. */
export function picture(error: string) {
  return text(error).refine(mayShow, { error });
}

/** A URL that starts with `http://` or `https://`. */
export function absoluteUrl(error: string) {
  return z.url({ protocol: /^https?$/, error });
}

/** A BCP 47 tag, brought to its canonical form (`EN-us` → `en-US`). */
export function language() {
  const error = "Write a language tag, such as 'en', 'pt-BR' or 'zh-Hant'.";
  return z
    .string({ error })
    .refine((tag) => canonicalLanguage(tag) !== undefined)
    .transform((tag) => canonicalLanguage(tag) ?? tag);
}

/** The direction in which a language is written. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  const locale: LocaleDirection = new Intl.Locale(lang);
  const info = locale.getTextInfo?.() ?? locale.textInfo;
  return info?.direction === 'rtl' ? 'rtl' : 'ltr';
}

/** Older engines have `textInfo`, newer ones `getTextInfo()`, some neither. */
interface LocaleDirection {
  getTextInfo?: () => { direction?: string };
  textInfo?: { direction?: string };
}

/**
 * A name of the IANA time zone database. Offsets such as `+02:00` are refused, because they ignore daylight saving
 * time.
 */
export function timeZone() {
  const example = "Write a name such as 'UTC', 'Europe/Berlin' or 'Asia/Kolkata'.";
  return z.string({ error: example }).refine(isTimeZone, {
    error: ({ input }) => {
      const near = nearest(String(input), Intl.supportedValuesOf('timeZone'));
      return near === undefined ? example : `Did you mean '${near}'? ${example}`;
    },
  });
}

function isTimeZone(name: string): boolean {
  if (/^[+-]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

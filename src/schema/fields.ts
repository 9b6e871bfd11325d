import { z } from 'zod';
import { mayFollow, schemeAdvice } from './schemes.ts';
import { wordSlug } from './slugs.ts';

/** Maximum length of a name that has a page, such as a tag. */
const longestName = 80;

/** A string. A bare number or boolean is read as text. */
export const text = z
  .union([z.string(), z.number(), z.boolean()], { error: 'Write text, in quotes if in doubt.' })
  .transform((value) => String(value).trim());

/** A list of strings. A single string is a list of one. */
export const textList = z
  .union([text, z.array(text)], { error: 'Write a list: `[one, two]`.' })
  .transform((value) => unique([value].flat()));

/** As {@link textList}, but a single string is split at its commas. */
export const nameList = z
  .union([text.transform((value) => value.split(',')), z.array(text)], {
    error: 'Write a list of names: `[caching, rate limiting]`.',
  })
  .transform(unique)
  .superRefine(fitPages);

/** As {@link textList}, for names that each have a page. */
export const pageList = textList.superRefine(fitPages);

function fitPages(names: readonly string[], ctx: z.RefinementCtx): void {
  for (const name of names) {
    if (Array.from(name).length <= longestName && partFits(name)) continue;
    ctx.addIssue(
      `Write a name of at most ${longestName} characters; \`${name.slice(0, 40)}…\` is longer.`,
    );
  }
}

function partFits(name: string): boolean {
  const slug = wordSlug(name);
  // A symbol takes up to seven bytes of the name of a folder.
  return Buffer.byteLength(slug === '' ? 'u1f680-'.repeat(Array.from(name).length) : slug) <= 240;
}

function unique(values: readonly string[]): string[] {
  const trimmed = values.map((value) => value.trim());
  return [...new Set(trimmed)].filter((value) => value !== '');
}

/** The full URL of a page, `https://…`. */
export const address = z
  .string()
  .trim()
  .pipe(z.url({ protocol: /^https?$/i, error: 'Write a full URL: `https://example.org/page/`.' }));

/** A URL that a reader can follow: a page, a path of the site, or a link to another program. */
export const followed = z.string().refine(mayFollow, { error: schemeAdvice });

/** A language as BCP 47 writes it: `pt-br` becomes `pt-BR`. */
export const language = z.string().transform((tag, ctx) => {
  const found = canonicalLanguage(tag.trim());
  if (found !== undefined) return found;
  ctx.addIssue('Write a language tag, such as `de`, `pt-BR` or `zh-Hant`.');
  return z.NEVER;
});

/** The canonical form of a language tag, or `undefined` if it is not one. */
export function canonicalLanguage(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** A date. Front matter is converted to dates before validation. */
export const moment = z.date({
  error: 'Write a date: `2026-03-14` or `2026-03-14T09:30:00+02:00`.',
});

/** Type of Astro's `image()` helper, or of a substitute for it. */
export type ImageField<Image extends z.ZodType = z.ZodType> = () => Image;

import { z } from 'zod';
import { group } from './options-values.ts';
import { english, placeholders } from './strings.ts';
import type { PluralForms, Strings } from './strings.ts';

const categories = ['zero', 'one', 'two', 'few', 'many'] as const;

/** A text with no placeholders other than those of the English text. */
function wording(known: readonly string[], example: string) {
  const allowed =
    known.length === 0
      ? 'This string has no placeholders. Write it without braces.'
      : `Only ${known.map((name) => `{${name}}`).join(', ')} can be used here.`;
  return z
    .string({ error: `Write a string, such as '${example}'.` })
    .refine((value) => placeholders(value).every((name) => known.includes(name)), {
      error: allowed,
    });
}

function pluralForms(original: PluralForms) {
  const form = wording(['count'], original.other);
  const optional = Object.fromEntries(categories.map((name) => [name, form.optional()]));
  return group({ ...optional, other: form });
}

function override(original: string | PluralForms) {
  return typeof original === 'string'
    ? wording(placeholders(original), original)
    : pluralForms(original);
}

type Shape = {
  [Key in keyof Strings]: z.ZodOptional<z.ZodType<Strings[Key], Strings[Key]>>;
};

/** Words of the interface that a blog replaces: keys and placeholders are those of {@link english}. */
export const stringOverrides = group(
  Object.fromEntries(
    Object.entries(english).map(([key, original]) => [key, override(original).optional()]),
  ) as unknown as Shape,
);

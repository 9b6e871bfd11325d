import { z } from 'zod';
import { baseFields } from '../../schema/base.ts';
import { type ImageField, text, textList } from '../../schema/fields.ts';

/** A key without a value, as in the scaffold, counts as absent. */
const optionalText = text
  .nullable()
  .transform((value) => (value === null || value === '' ? undefined : value))
  .optional();
const postList = textList
  .nullable()
  .transform((value) => value ?? [])
  .default([]);

/** Front matter of a spec: the base fields, and its relations to people and other posts. */
export const schema = <Image extends z.ZodType>(context: { image: ImageField<Image> }) =>
  z.object({
    ...baseFields(context.image),
    owner: optionalText.describe('Person or team responsible for the spec.'),
    target: optionalText.describe('Release, quarter or date that the work is planned for.'),
    replaces: postList.describe('Posts that this spec replaces: slugs, or plain text.'),
    dependsOn: postList.describe('Posts that this spec depends on: slugs, or plain text.'),
  });

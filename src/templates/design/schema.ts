import { z } from 'zod';
import { baseFields } from '../../schema/base.ts';
import type { ImageField } from '../../schema/fields.ts';

/**
 * Front matter of a design: the base fields. The result is a plain `z.object`, so a blog's
 * own fields added with `.extend()` keep their types.
 */
export const schema = <Image extends z.ZodType>(context: { image: ImageField<Image> }) =>
  z.object({ ...baseFields(context.image) });

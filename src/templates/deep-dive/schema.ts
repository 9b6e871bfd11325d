import { z } from 'zod';
import { baseFields } from '../../schema/base.ts';
import type { ImageField } from '../../schema/fields.ts';

/** Front matter of a deep dive: the base fields. */
export const schema = <Image extends z.ZodType>(context: { image: ImageField<Image> }) =>
  z.object({ ...baseFields(context.image) });

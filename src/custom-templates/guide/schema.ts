import { z } from 'astro/zod';
import { baseFields, type ImageField } from 'tradeoff/schema';

export const schema = <Image extends z.ZodType>({ image }: { image: ImageField<Image> }) =>
  z.object({
    ...baseFields(image),
    /** What must be there before the first step. */
    before: z.string().optional(),
  });

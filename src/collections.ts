/// <reference path="./virtual.d.ts" />
import { defineCollection, type SchemaContext } from 'astro/content/config';
import { z } from 'zod';
import { postLoader } from './data/loader.ts';
import type { Outline } from './templates/contract.ts';
import { outline as design } from './templates/design/outline.ts';
import { schema as designSchema } from './templates/design/schema.ts';

/** How a blog configures one of its collections. */
export interface CollectionOptions<Extra extends z.core.$ZodLooseShape> {
  /** Folder of the posts, relative to the project root. Default: `src/content/<collection>`. */
  base?: string;
  /** Front-matter fields of the blog's own. They may also redefine one of the theme's. */
  extend?: z.ZodObject<Extra>;
}

/** Makes a collection of a template's schema and outline: the loader reads, checks and stores its posts. */
export function templateCollection<
  Base extends z.core.$ZodLooseShape,
  Extra extends z.core.$ZodLooseShape = Record<never, never>,
>(
  outline: Outline,
  schema: (context: SchemaContext) => z.ZodObject<Base>,
  options: CollectionOptions<Extra> = {},
) {
  const extra = options.extend ?? (z.object({}) as z.ZodObject<Extra>);
  const extended = (context: SchemaContext) => schema(context).extend(extra.shape);
  const base = options.base ?? `src/content/${outline.collection}`;
  return defineCollection({ loader: postLoader(outline, extended, base), schema: extended });
}

/** Designs of whole systems: requirements, architecture, data, trade-offs, operation. */
export function designs<Extra extends z.core.$ZodLooseShape = Record<never, never>>(
  options?: CollectionOptions<Extra>,
) {
  return templateCollection(design, designSchema, options);
}

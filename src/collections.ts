/// <reference path="./virtual.d.ts" />
import { defineCollection, type SchemaContext } from 'astro/content/config';
import { customTemplates as registered } from 'virtual:tradeoff/custom-templates';
import { z } from 'zod';
import { editorLevels } from './check/editor-levels.ts';
import { currentSession } from './config/current-session.ts';
import { frontMatterJsonSchema, type JsonSchema } from './schema/json-schema.ts';
import type { Outline } from './templates/contract.ts';
import { outline as deepDive } from './templates/deep-dive/outline.ts';
import { schema as deepDiveSchema } from './templates/deep-dive/schema.ts';
import { outline as design } from './templates/design/outline.ts';
import { schema as designSchema } from './templates/design/schema.ts';
import { outline as note } from './templates/note/outline.ts';
import { schema as noteSchema } from './templates/note/schema.ts';
import { outline as spec } from './templates/spec/outline.ts';
import { schema as specSchema } from './templates/spec/schema.ts';

/** How a blog configures one of its collections. */
export interface CollectionOptions<Extra extends z.core.$ZodLooseShape> {
  /** Folder of the posts, relative to the project root. Default: `src/content/<collection>`. */
  base?: string;
  /** Additional front-matter fields of the blog. They can also redefine one of the theme's. */
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
  let forEditors: JsonSchema | undefined;
  const extended = (context: SchemaContext) => {
    const whole = schema(context).extend(extra.shape);
    // Astro writes what the registry has of a collection to `.astro/collections`, where editors find it.
    z.globalRegistry.add(whole, (forEditors ??= frontMatterJsonSchema(whole, editorLevels)));
    return whole;
  };
  const base = options.base ?? `src/content/${outline.collection}`;
  return defineCollection({
    loader: {
      name: 'tradeoff',
      load: (context) => currentSession().loadPosts(context, { outline, schema: extended, base }),
    },
    schema: extended,
  });
}

/** Designs of whole systems: requirements, architecture, data, trade-offs, operation. */
export function designs<Extra extends z.core.$ZodLooseShape = Record<never, never>>(
  options?: CollectionOptions<Extra>,
) {
  return templateCollection(design, designSchema, options);
}

/** Specifications in thirteen sections, with acceptance criteria. */
export function specs<Extra extends z.core.$ZodLooseShape = Record<never, never>>(
  options?: CollectionOptions<Extra>,
) {
  return templateCollection(spec, specSchema, options);
}

/** Study notes: one problem, its decisions and its sources. */
export function notes<Extra extends z.core.$ZodLooseShape = Record<never, never>>(
  options?: CollectionOptions<Extra>,
) {
  return templateCollection(note, noteSchema, options);
}

/** Articles that take one component or concept apart. */
export function deepDives<Extra extends z.core.$ZodLooseShape = Record<never, never>>(
  options?: CollectionOptions<Extra>,
) {
  return templateCollection(deepDive, deepDiveSchema, options);
}

/**
 * The schemas of the blog's custom templates, by collection. `astro sync` fills it for the `templates`
 * option.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merged with the generated declaration
export interface CustomTemplates {}

/** The collections of the `templates` option: `export const collections = { designs: designs(), ...customTemplates() }`. */
export function customTemplates() {
  const collections = registered.map(
    ({ outline, schema }) => [outline.collection, templateCollection(outline, schema)] as const,
  );
  return Object.fromEntries(collections) as unknown as {
    [Name in keyof CustomTemplates]: CustomTemplates[Name] extends (
      context: SchemaContext,
    ) => z.ZodObject<infer Shape>
      ? ReturnType<typeof templateCollection<Shape>>
      : never;
  };
}

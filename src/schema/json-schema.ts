import { z } from 'zod';
import { inAnyCase } from './any-case.ts';
import { baseFields } from './base.ts';
import { writtenDate } from './dates.ts';
import { details } from './field-details.ts';
import { foreignSpellings } from './foreign.ts';
import { nestedKeys } from './keys.ts';

/** As much of JSON Schema 2020-12 as front matter needs. */
export interface JsonSchema {
  type?: string | string[];
  description?: string;
  examples?: readonly unknown[];
  default?: unknown;
  enum?: readonly unknown[];
  const?: unknown;
  pattern?: string;
  format?: string;
  anyOf?: JsonSchema[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  patternProperties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  required?: string[];
  [keyword: string]: unknown;
}

const base: Readonly<Record<string, unknown>> = baseFields(() => z.string());

/**
 * A JSON Schema of front matter as authors write it, for editors. It accepts what a build accepts without a
 * message: every spelling of a key, dates as text, and keys without a value. What only a build can know, such as
 * whether a day exists, it leaves open.
 *
 * @param schema of a collection, with the fields that the blog adds.
 * @param checkLevels what `check` may contain: the levels of each code.
 */
export function frontMatterJsonSchema(
  schema: z.ZodObject,
  checkLevels: Record<string, JsonSchema>,
): JsonSchema {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type !== 'date') return;
      const patternErrorMessage = 'Write a date: `2026-03-14` or `2026-03-14T09:30:00+02:00`.';
      const pattern = writtenDate.source;
      Object.assign(jsonSchema, { type: 'string', pattern, patternErrorMessage });
    },
  }) as JsonSchema;
  const isOurs = (key: string) => key === 'cover' || schema.shape[key] === base[key];
  const fields = Object.entries(properties).map(([key, field]): [string, JsonSchema] => {
    if (!Object.hasOwn(base, key) || !isOurs(key)) return [key, field];
    const strict = nestedKeys.has(key) ? sealed(field) : field;
    const detailed = { ...emptiable(strict), ...details[key] };
    if (key !== 'check') return [key, detailed];
    return [key, { ...detailed, properties: checkLevels, additionalProperties: false }];
  });
  return {
    type: 'object',
    ...closed(Object.fromEntries(fields), foreignSpellings),
    // The first heading can be the title.
    required: required.filter((key) => key !== 'title' || !isOurs(key)),
  };
}

/** Objects that allow only their own keys, in any case: a build warns of others. */
function sealed(schema: JsonSchema): JsonSchema {
  return {
    ...schema,
    ...(schema.properties && closed(mapped(schema.properties, sealed))),
    ...(schema.anyOf && { anyOf: schema.anyOf.map(sealed) }),
    ...(schema.items && { items: sealed(schema.items) }),
    ...(typeof schema.additionalProperties === 'object' && {
      additionalProperties: sealed(schema.additionalProperties),
    }),
  };
}

function closed(
  properties: Record<string, JsonSchema>,
  more: readonly string[] = [],
): Pick<JsonSchema, 'properties' | 'patternProperties' | 'additionalProperties'> {
  const names = [...Object.keys(properties), ...more].map(inAnyCase);
  const patternProperties = { [`^(?:${names.join('|')})$`]: {} };
  return { properties, patternProperties, additionalProperties: false };
}

/** Accepts empty values too, which a build ignores, except for required fields. */
function emptiable(schema: JsonSchema): JsonSchema {
  const { type, anyOf, items, properties, required = [], additionalProperties } = schema;
  const inside = {
    ...schema,
    ...(schema.pattern !== undefined && { pattern: `^$|${schema.pattern}` }),
    ...(anyOf && { anyOf: flat(anyOf).map(inner) }),
    ...(items && { items: emptiable(items) }),
    ...(properties && {
      properties: mapped(properties, (one, key) => (required.includes(key) ? one : emptiable(one))),
    }),
    ...(typeof additionalProperties === 'object' && {
      additionalProperties: emptiable(additionalProperties),
    }),
  };
  // A pattern says it already, and editors disagree about formats.
  if (schema.pattern !== undefined) delete inside.format;
  if (anyOf) return { ...inside, anyOf: [...(inside.anyOf ?? []), { type: 'null' }] };
  return type === undefined ? inside : { ...inside, type: [...[type].flat(), 'null'] };
}

/** Leaves `null` out, which the choice around it accepts. */
function inner(schema: JsonSchema): JsonSchema {
  const made = emptiable(schema);
  return schema.type === undefined ? made : { ...made, type: schema.type };
}

function flat(choices: readonly JsonSchema[]): JsonSchema[] {
  return choices.flatMap((one) =>
    one.anyOf && Object.keys(one).length === 1 ? flat(one.anyOf) : [one],
  );
}

function mapped(
  record: Record<string, JsonSchema>,
  map: (schema: JsonSchema, key: string) => JsonSchema,
): Record<string, JsonSchema> {
  return Object.fromEntries(Object.entries(record).map(([key, one]) => [key, map(one, key)]));
}

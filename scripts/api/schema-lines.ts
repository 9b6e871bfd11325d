import { z } from 'zod';
import type { Line } from './lines.ts';

/** What is read of a JSON Schema. */
interface Schema {
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
  minimum?: number;
  maximum?: number;
  default?: unknown;
  description?: string;
}

/** The keys of an object as one writes them, those inside objects by their path, with types and defaults. */
export function schemaLines(schema: z.ZodType, skip: readonly string[] = []): Line[] {
  const json = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      const { def } = zodSchema._zod;
      // JSON Schema has no dates, and leaves out the default of what is transformed.
      if (def.type === 'date') Object.assign(jsonSchema, { type: 'date' });
      if (def.type === 'default') Object.assign(jsonSchema, { default: def.defaultValue });
    },
  }) as Schema;
  return keysOf(json).filter(({ name }) => !skip.some((key) => name.startsWith(`${key}.`)));
}

function keysOf(object: Schema, path = ''): Line[] {
  return Object.entries(object.properties ?? {}).flatMap(([key, schema]) => {
    const name = `${path}${key}`;
    const need = object.required?.includes(key) ? ', required' : '';
    const nested = keysOf(schema, `${name}.`);
    const usual =
      schema.default === undefined || nested.length > 0 ? '' : `, default ${code(schema.default)}`;
    const type = nested.length > 0 ? 'an object' : `\`${typeOf(schema)}\``;
    const line = { name, detail: `${type}${need}${usual}`, about: schema.description };
    return [line, ...nested, ...keysInUnion(schema, `${name}.`)];
  });
}

/** The keys of the only branch of a union that has any. The type of the union names them already. */
function keysInUnion({ anyOf = [] }: Schema, path: string): Line[] {
  const [only, ...more] = anyOf.filter(({ properties }) => properties);
  if (!only || more.length > 0) return [];
  return keysOf(only, path).map((line) => ({ ...line, inUnion: true }));
}

function code(value: unknown): string {
  return `\`${literal(value)}\``;
}

function literal(value: unknown): string {
  if (typeof value === 'string') return `'${value}'`;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  return JSON.stringify(value);
}

function typeOf(schema: Schema): string {
  if (schema.const !== undefined) return literal(schema.const);
  if (schema.enum) return schema.enum.map(literal).join(' | ');
  if (schema.anyOf) {
    const branches = [...new Set(schema.anyOf.map(typeOf))].join(' | ');
    return branches === 'string | number | boolean' ? 'text' : branches;
  }
  if (Array.isArray(schema.type)) return schema.type.join(' | ');
  if (schema.type === 'array') {
    const item = schema.items ? typeOf(schema.items) : 'unknown';
    return item.includes(' ') && !item.startsWith('{') ? `(${item})[]` : `${item}[]`;
  }
  if (schema.type === 'object') return objectType(schema);
  const { type = 'unknown', minimum, maximum } = schema;
  const isRange = minimum !== Number.MIN_SAFE_INTEGER && maximum !== undefined;
  return type === 'integer' && isRange ? `integer from ${minimum} to ${maximum}` : type;
}

function objectType({ properties, required = [], additionalProperties }: Schema): string {
  if (properties === undefined) {
    const value =
      typeof additionalProperties === 'object' ? typeOf(additionalProperties) : 'unknown';
    // The manual says what such an object has.
    return `Record<string, ${value.length > 400 ? 'object' : value}>`;
  }
  const keys = Object.entries(properties).map(
    ([key, schema]) => `${key}${required.includes(key) ? '' : '?'}: ${typeOf(schema)}`,
  );
  return `{ ${keys.join('; ')} }`;
}

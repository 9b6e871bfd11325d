import { existsSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { z } from 'zod';
import { componentNames } from '../../src/config/component-names.ts';
import { optionsSchema } from '../../src/config/options.ts';
import { english } from '../../src/config/strings.ts';
import { baseFields } from '../../src/schema/base.ts';
import { displayFields, negatedSwitches } from '../../src/schema/display.ts';
import { schema as deepDive } from '../../src/templates/deep-dive/schema.ts';
import { schema as design } from '../../src/templates/design/schema.ts';
import { schema as note } from '../../src/templates/note/schema.ts';
import { schema as spec } from '../../src/templates/spec/schema.ts';
import { keyComments, type KeyComment } from './comments.ts';
import type { Line, Part } from './lines.ts';
import { meanings } from './meanings.ts';
import { schemaLines } from './schema-lines.ts';
import { componentLines, exportLines } from './source-lines.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

/**
 * The switches of `display`: their schema says what they do for front matter. An example is what is not the
 * default.
 */
const displayComments = new Map<string, KeyComment>([
  ...Object.entries(displayFields).map(([key, { description = '' }]): [string, KeyComment] => [
    `display.${key}`,
    { about: description, example: String(!description.includes('Default: true')) },
  ]),
  ...Object.keys(negatedSwitches).map((key): [string, KeyComment] => [
    `display.${key}`,
    { example: 'true' },
  ]),
]);

/** Layouts that are documented for pages and templates of a blog. */
export const layouts = ['Page', 'Shell', 'Article'];

/** The public interface as the code has it. */
export function publicInterface(): Part[] {
  return [
    { title: 'Exports', lines: exports() },
    { title: 'Options', lines: options() },
    { title: 'Words', lines: words() },
    { title: 'Front matter', lines: frontMatter() },
    {
      title: 'Components',
      lines: componentNames.flatMap((name) =>
        componentLines(name, read(`src/components/${name}.astro`)),
      ),
    },
    {
      title: 'Layouts',
      lines: layouts.flatMap((name) => componentLines(name, read(`src/layouts/${name}.astro`))),
    },
    {
      title: 'Virtual modules',
      lines: names(read('src/virtual.d.ts'), /^declare module '(virtual:tradeoff[^']+)'/gm),
    },
    { title: 'Tokens', lines: tokens() },
  ].map(({ title, lines }) => ({ title, lines: lines.map(withMeaning) }));
}

/** What a line means: its own comment, or what is written for it in {@link meanings}. */
function withMeaning(line: Line): Line {
  return { ...line, about: line.about ?? meanings[line.name] };
}

/** Each token with its value. */
function tokens(): Line[] {
  const found = read('src/styles/tokens.css').matchAll(/^\s*(--[a-z0-9-]+):\s*([^;]+);/gm);
  const values = new Map<string, string>();
  for (const [, name = '', value = ''] of found) {
    if (!values.has(name)) values.set(name, value.replace(/\s+/g, ' '));
  }
  return [...values].map(([name, value]) => ({ name, about: `\`${value}\`` }));
}

/** The options with what the comments in their schema say: editors show the same. */
function options(): Line[] {
  const sources = ['options.ts', 'option-groups.ts', 'diagram-options.ts', 'check-options.ts'].map(
    (name) => {
      const path = `src/config/${name}`;
      return ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true);
    },
  );
  const comments = keyComments(sources, 'optionsSchema');
  return schemaLines(optionsSchema, ['components', 'strings']).map((line) => ({
    ...line,
    ...(displayComments.get(line.name) ?? comments.get(line.name)),
  }));
}

/** Each word with its English text; of a text with plural forms, the form for most counts. */
function words(): Line[] {
  return Object.entries(english).map(([name, word]) => ({
    name: `strings.${name}`,
    about: `\`${(typeof word === 'string' ? word : word.other).replaceAll('\n', ' ')}\``,
  }));
}

type Target = string | { types: string };

/** What can be imported but for components and layouts, which have a part each. */
function exports(): Line[] {
  const manifest = JSON.parse(read('package.json')) as { exports: Record<string, Target> };
  return Object.entries(manifest.exports).flatMap(([path, target]) => {
    if (/^\.\/(?:components|layouts)\//.test(path)) return [];
    const name = path.replace(/^\./, 'tradeoff');
    const file = typeof target === 'string' ? target : target.types;
    const isModule = file.endsWith('.ts') && existsSync(new URL(file, root));
    return [{ name }, ...(isModule ? exportLines(name, read(file)) : [])];
  });
}

/** Fields of every template, then those that one template has beside them. */
function frontMatter(): Line[] {
  const image = () => z.string();
  const base = schemaLines(z.object(baseFields(image)));
  const known = new Set(base.map(({ name }) => name));
  const templates = { design, spec, note, 'deep-dive': deepDive };
  const own = Object.entries(templates).flatMap(([template, schema]) =>
    schemaLines(schema({ image }))
      .filter(({ name }) => !known.has(name))
      .map((line) => ({ ...line, from: template })),
  );
  return [...base, ...own];
}

function names(text: string, pattern: RegExp): Line[] {
  return [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].map((name) => ({
    name,
  }));
}

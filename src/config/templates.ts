import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Outline } from '../templates/contract.ts';
import { templates } from '../templates/index.ts';
import type { RegisteredTemplate } from './session.ts';

/** The files that make a template, in its folder. */
const templateFiles = {
  outline: 'outline.ts',
  schema: 'schema.ts',
  scaffold: 'scaffold.md',
  layout: 'Layout.astro',
} as const satisfies Record<keyof RegisteredTemplate['files'], string>;

/**
 * The theme's templates, then the blog's own, with the paths of their files.
 *
 * @param folders the `templates` option, relative to `root`.
 * @param root absolute path of the project.
 * @throws when a folder lacks a file, its outline is invalid, or its name or collection is taken.
 */
export function registerTemplates(folders: readonly string[], root: string): RegisteredTemplate[] {
  const registered = templates.map((outline) => ({
    ...outline,
    files: filesOf(fileURLToPath(new URL(`../templates/${outline.name}/`, import.meta.url))),
    custom: false,
    path: outline.collection,
  }));
  for (const folder of folders) {
    const template = customTemplate(folder, root);
    const taken = registered.find(
      ({ name, collection }) => name === template.name || collection === template.collection,
    );
    if (taken) {
      throw templateError(
        folder,
        `has the name "${template.name}" and the collection "${template.collection}", but the template "${taken.name}" of the collection "${taken.collection}" already exists. Choose another name and collection.`,
      );
    }
    registered.push(template);
  }
  return registered;
}

function filesOf(folder: string): RegisteredTemplate['files'] {
  const { outline, schema, scaffold, layout } = templateFiles;
  return {
    outline: join(folder, outline),
    schema: join(folder, schema),
    scaffold: join(folder, scaffold),
    layout: join(folder, layout),
  };
}

function customTemplate(folder: string, root: string): RegisteredTemplate {
  const files = filesOf(resolve(root, folder));
  for (const file of Object.values(files)) {
    if (!existsSync(file)) {
      throw templateError(
        folder,
        `needs the file ${relative(root, file)}. A template is a folder with ${Object.values(templateFiles).join(', ')}.`,
      );
    }
  }
  const { outline } = load(files.outline, folder, root) as { outline?: Partial<Outline> };
  if (!isOutline(outline)) {
    throw templateError(
      folder,
      `must export \`outline\` from outline.ts, with ${outlineTexts.join(', ')} as strings and \`facts\`, \`sections\` as lists.`,
    );
  }
  return { ...outline, files, custom: true, path: outline.collection };
}

/**
 * Loads a TypeScript module of the project. Synchronous, because a dynamic import in a hook fails once the
 * theme is installed: Astro has closed the module runner of its config by then.
 */
function load(file: string, folder: string, root: string): unknown {
  try {
    return createRequire(join(root, 'package.json'))(file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const hint = /ERR_UNKNOWN_FILE_EXTENSION|Unknown file extension/.test(reason)
      ? 'A custom template needs Node 22.18 or newer.'
      : 'Check the file, and that package.json has `"type": "module"`.';
    throw new Error(
      `tradeoff: ${relative(root, file)} of the template "${folder}" cannot be loaded: ${reason}. ${hint}`,
      { cause: error },
    );
  }
}

const outlineTexts = ['name', 'collection', 'label', 'plural', 'description', 'mark'] as const;

function isOutline(value: Partial<Outline> | undefined): value is Outline {
  return (
    value !== undefined &&
    outlineTexts.every((key) => typeof value[key] === 'string') &&
    Array.isArray(value.facts) &&
    Array.isArray(value.sections)
  );
}

function templateError(folder: string, what: string): Error {
  return new Error(`tradeoff: the template "${folder}" in the \`templates\` option ${what}`);
}

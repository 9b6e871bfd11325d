import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { customTemplateTypes } from '../../../src/config/custom-types.ts';
import { registerTemplates } from '../../../src/config/templates.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'templates-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const outline = {
  name: 'postmortem',
  collection: 'postmortems',
  label: 'Post-mortem',
  plural: 'Post-mortems',
  description: 'What broke.',
  mark: '<path d="M1 1"/>',
  facts: [],
  sections: [],
};

function template(
  folder: string,
  value: object,
  files = ['schema.ts', 'scaffold.md', 'Layout.astro'],
) {
  mkdirSync(join(root, folder), { recursive: true });
  const text = `interface Typed { name: string }\nexport const outline: Typed = ${JSON.stringify(value)};`;
  writeFileSync(join(root, folder, 'outline.ts'), text);
  for (const file of files) writeFileSync(join(root, folder, file), '');
}

it("lists the theme's templates, then the blog's own", () => {
  template('own/postmortem', outline);
  const registered = registerTemplates(['./own/postmortem'], root);
  expect(registered.map(({ name, custom }) => [name, custom])).toEqual([
    ['design', false],
    ['spec', false],
    ['note', false],
    ['deep-dive', false],
    ['postmortem', true],
  ]);
  expect(registered.at(-1)?.files.layout).toBe(join(root, 'own/postmortem/Layout.astro'));
});

it('says which file of a folder is missing', () => {
  template('own/a', outline, ['scaffold.md', 'Layout.astro']);
  expect(() => registerTemplates(['./own/a'], root)).toThrowErrorMatchingInlineSnapshot(
    `[Error: tradeoff: the template "./own/a" in the \`templates\` option needs the file own/a/schema.ts. A template is a folder with outline.ts, schema.ts, scaffold.md, Layout.astro.]`,
  );
});

it('says what an outline must have', () => {
  template('own/b', { ...outline, plural: undefined });
  expect(() => registerTemplates(['./own/b'], root)).toThrowErrorMatchingInlineSnapshot(
    `[Error: tradeoff: the template "./own/b" in the \`templates\` option must export \`outline\` from outline.ts, with name, collection, label, plural, description, mark as strings and \`facts\`, \`sections\` as lists.]`,
  );
});

it('says what to check when an outline cannot be loaded', () => {
  template('own/e', outline);
  writeFileSync(join(root, 'own/e/outline.ts'), 'export const outline = {');
  expect(() => registerTemplates(['./own/e'], root)).toThrow(
    /own\/e\/outline\.ts of the template "\.\/own\/e" cannot be loaded: .+"type": "module"/s,
  );
});

it('refuses a collection that is taken', () => {
  template('own/c', { ...outline, collection: 'notes' });
  expect(() => registerTemplates(['./own/c'], root)).toThrowErrorMatchingInlineSnapshot(
    `[Error: tradeoff: the template "./own/c" in the \`templates\` option has the name "postmortem" and the collection "notes", but the template "note" of the collection "notes" already exists. Choose another name and collection.]`,
  );
});

it('declares the collections of own templates for the types of a blog', () => {
  template('own/d', outline);
  const own = registerTemplates(['./own/d'], root).filter((registered) => registered.custom);
  expect(customTemplateTypes(own)).toContain(
    `"postmortems": (typeof import(${JSON.stringify(join(root, 'own/d/schema.ts'))}))['schema'];`,
  );
});

import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readPost } from '../../../src/markdown/read.ts';
import { splitFrontMatter } from '../../../src/schema/front-matter.ts';
import { prepareFrontMatter, schemaProblems } from '../../../src/schema/prepare.ts';
import { matchSections, missingSections } from '../../../src/templates/match.ts';
import { findPlaceholders } from '../../../src/templates/placeholders.ts';
import { flatSections, seed, templateFolders, withoutSeeds } from './folders.ts';

const folders = await templateFolders();
const file = 'scaffold.md';
const title = 'Queues: what\'s "fair"?';

const samples: Readonly<Record<string, string>> = {
  '{{TITLE}}': title.replace(/'/g, "''"),
  '{{DATE}}': '2026-03-14',
  '{{SLUG}}': 'fair-queues',
  '(URL)': '(https://example.org/)',
};

/** A scaffold with all its placeholders replaced, as an author would. */
function filled(scaffold: string): string {
  return findPlaceholders(scaffold).reduce(
    (text, { text: found }, index) =>
      text.replace(found, () => samples[found] ?? `Text ${index} of the author`),
    scaffold,
  );
}

const withoutComments = (text: string) => text.replace(/<!--[\s\S]*?-->/g, '');

function read(source: string, format: 'md' | 'mdx' = 'md') {
  const fm = splitFrontMatter(source, file);
  return readPost({ body: fm.body, format, file, bodyLine: fm.bodyLine });
}

test('the templates have names, collections, labels and marks of their own', () => {
  expect(folders.map(({ folder }) => folder)).toEqual(['deep-dive', 'design', 'note', 'spec']);
  for (const key of ['name', 'collection', 'label', 'plural', 'description', 'mark'] as const) {
    const values = folders.map(({ outline }) => outline[key]);
    expect(new Set(values).size, key).toBe(values.length);
    expect(values, key).not.toContain('');
  }
});

describe.each(folders)('the template $folder', ({ folder, files, outline, schema, scaffold }) => {
  const shape = schema({ image: () => z.string() });

  function frontMatter(source: string) {
    const fm = splitFrontMatter(source, file);
    const extraKeys = Object.keys(shape.shape);
    const { data, problems } = prepareFrontMatter(fm, { file, timeZone: 'UTC', extraKeys });
    const parsed = shape.safeParse(data);
    const invalid = parsed.success ? [] : schemaProblems(parsed.error, fm, file);
    return { parsed, problems: [...fm.problems, ...problems, ...invalid] };
  }

  test('has the files of every template and the name of its folder', () => {
    expect(files).toEqual(
      expect.arrayContaining(['Layout.astro', 'outline.ts', 'scaffold.md', 'schema.ts']),
    );
    expect(outline.name).toBe(folder);
  });

  test('has a scaffold that passes its schema once it is filled', () => {
    const { parsed, problems } = frontMatter(filled(scaffold));
    expect(problems).toEqual([]);
    expect(parsed.data).toMatchObject({
      title,
      date: new Date('2026-03-14T00:00:00Z'),
      draft: true,
    });
  });

  test('has a scaffold with exactly the sections of its outline, in order', () => {
    const { headings, problems } = read(filled(scaffold));
    expect(problems).toEqual([]);

    const sections = flatSections(outline.sections);
    const matches = matchSections(headings, outline);
    expect(matches.map(({ section }) => section)).toEqual(sections.map(({ section }) => section));
    expect(matches.map(({ heading }) => heading?.depth)).toEqual(
      sections.map(({ depth }) => depth),
    );
    const lines = matches.map(({ heading }) => heading?.line ?? 0);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    expect(headings.filter(({ depth }) => depth === 2)).toHaveLength(outline.sections.length);
    expect(missingSections(headings, outline)).toEqual([]);
  });

  test('writes the numbers of its sections where the outline has them', () => {
    const texts = read(scaffold)
      .headings.filter(({ depth }) => depth === 2)
      .map(({ text, number }) => (number === undefined ? text : `${number}) ${text}`));
    expect(texts).toEqual(
      outline.sections.map(({ title, numbered = outline.numbered ?? false }, index) =>
        numbered ? `${index + 1}) ${title}` : title,
      ),
    );
  });

  test('says of every section what belongs in it, and gives its titles once', () => {
    const sections = flatSections(outline.sections);
    for (const { section } of sections)
      expect(section.about, section.title).toMatch(/^\p{Lu}.*\.$/u);
    for (const siblings of [outline.sections, ...sections.map(({ section }) => section.sections)]) {
      const titles = (siblings ?? []).flatMap(({ title, aliases }) => [title, ...(aliases ?? [])]);
      expect(new Set(titles).size, titles.join(', ')).toBe(titles.length);
    }
  });

  test('has a scaffold whose every placeholder is found, and none once it is filled', () => {
    const answers = withoutComments(scaffold).replace(/```[\s\S]*?```/g, '');
    const marks = answers.match(/\{\{.*?\}\}|\[[A-Z][^\]]*\](?!\()|\(URL\)/g);
    expect(findPlaceholders(scaffold).map(({ text }) => text)).toEqual(marks);
    expect(findPlaceholders(filled(scaffold))).toEqual([]);
  });

  test('has a scaffold without placeholders in diagrams', () => {
    const diagrams = scaffold.match(/```mermaid[\s\S]*?```/g) ?? [];
    for (const diagram of diagrams) expect(diagram).not.toMatch(/\{\{|\[\[/);
  });

  test('has a scaffold that is MDX too, with comments written as MDX wants them', () => {
    const mdx = scaffold.replace(/<!--/g, '{/*').replace(/-->/g, '*/}');
    expect(read(mdx, 'mdx').problems).toEqual([]);
    expect(findPlaceholders(mdx)).toEqual(findPlaceholders(scaffold));
  });

  test('names every section of its seed', ({ skip }) => {
    const source = seed(folder);
    if (source === undefined) return skip(withoutSeeds);
    const all = read(source).headings.filter(({ depth }) => depth === 2);
    // The theme makes the table of contents itself.
    const headings = all.filter(({ text }) => text !== 'Table of Contents');
    const named = matchSections(headings, outline).map(({ heading }) => heading?.text);
    expect(headings.map(({ text }) => text).filter((text) => !named.includes(text))).toEqual([]);
  });
});

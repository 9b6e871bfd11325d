import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { editorLevels } from '../../../src/check/editor-levels.ts';
import { schema as guideSchema } from '../../../src/custom-templates/guide/schema.ts';
import { baseFields } from '../../../src/schema/base.ts';
import { splitFrontMatter } from '../../../src/schema/front-matter.ts';
import { frontMatterJsonSchema } from '../../../src/schema/json-schema.ts';
import { schema as specSchema } from '../../../src/templates/spec/schema.ts';
import { repository } from '../../builds/paths.ts';

const image = () => z.string();
const note = z.object(baseFields(image));
const json = frontMatterJsonSchema(note, editorLevels);
const ajv = new Ajv2020({ allErrors: true, strict: false });
const validate = ajv.compile(json);
const schemas = { specs: specSchema({ image }), guides: guideSchema({ image }) };
const others = Object.entries(schemas).map(
  ([name, schema]) => [name, ajv.compile(frontMatterJsonSchema(schema, editorLevels))] as const,
);

/** What is wrong with YAML front matter, as `path: message`. */
function wrong(yaml: string): string[] {
  const { data, problems } = splitFrontMatter(`---\n${yaml}\n---\n`, 'x.md');
  expect(problems).toEqual([]);
  validate(data);
  return (validate.errors ?? []).map(({ instancePath, message = '', params }) =>
    `${instancePath}: ${message} ${String(params['additionalProperty'] ?? '')}`.trim(),
  );
}

describe.each(['src/content', 'scripts/create-tradeoff/files/posts'])('posts of %s', (folder) => {
  const cwd = join(repository, folder);
  it.each(globSync('*/*.{md,mdx}', { cwd }).sort())('accepts the front matter of %s', (file) => {
    const { data } = splitFrontMatter(readFileSync(join(cwd, file), 'utf8'), file);
    const [, check] = others.find(([name]) => file.startsWith(`${name}/`)) ?? ['', validate];
    check(data);
    expect(check.errors).toBe(null);
  });
});

it.each([
  ['a date that is none', 'date: next week', '/date'],
  ['a misspelt key', 'tagz: [caching]', 'tagz'],
  ['a misspelt key inside a cover', 'cover: { imge: ./x.png }', 'imge'],
  ['a boolean in quotes', 'draft: "true"', '/draft'],
  ['a map where a text is meant', 'title: { a: b }', '/title'],
  ['a reading time of nothing', 'readingTime: 0', '/readingTime'],
  ['a weight in words', 'weight: first', '/weight'],
  ['a revision without its change', 'revisions: [{ id: A, date: 2026-01-01 }]', '/revisions/0'],
  ['an unknown place to share', 'shareButtons: [myspace]', '/shareButtons'],
  ['an unknown level', 'check: { figure-caption: loud }', '/check/figure-caption'],
  ['an unknown rule', 'check: { figure-captions: off }', 'figure-captions'],
  ['an error of a build that is switched off', 'check: { link-missing: off }', '/check/link-miss'],
  ['a language that is a sentence', 'lang: in German', '/lang'],
  ['an author without a name', 'authors: [{ url: https://example.org/ }]', '/authors'],
])('rejects %s', (_what, yaml, place) => {
  expect(wrong(yaml).join('\n')).toContain(place);
});

it.each([
  'lastmod: 2026-03-14\nShowToc: true\nhideMeta: true\ncategory: storage',
  'title:\ndescription: ""\ndate: ""\nlang: ""\ncover:\n  image: ""\ntags: [a, null]\nfacts:',
  'params: { anything: yes }\nPublished: true',
  'date: 2026-3-4 9:05\nupdated: 2026-03-14T09:30:00.5+02:00',
  'revision: 1.10\ntags: [2026]\nauthors: [Ada, { name: Grace, URL: /grace/ }]\nshareButtons: [X, twitter]',
  'check: { figure-caption: off, tag-single: false, link-missing: error }',
  'quizzes: [{ q: Why?, options: [a, b], answers: 1 }]\nfacts: { Latency: { value: 2 ms } }',
])('accepts what a build accepts: %s', (yaml) => {
  expect(wrong(yaml)).toEqual([]);
});

it('describes every field, with an example for each that is not a switch', () => {
  for (const [key, field] of Object.entries(json.properties ?? {})) {
    expect(field.description, key).toMatch(/\.$/);
    const isSwitch = [field.type].flat().includes('boolean') && field['examples'] === undefined;
    if (!isSwitch && field.properties === undefined) {
      expect([...(field['examples'] ?? [])], key).not.toEqual([]);
    }
    for (const example of field['examples'] ?? []) {
      validate({ [key]: example });
      expect(validate.errors, `${key}: ${JSON.stringify(example)}`).toBe(null);
    }
  }
});

it('has the fields of a template and of a blog as their schemas have them', () => {
  const own = specSchema({ image }).extend({
    effort: z.enum(['small', 'large']).describe('How long it takes.'),
    lang: z.string().optional(),
  });
  const { properties, required } = frontMatterJsonSchema(own, editorLevels);
  expect(required).toEqual(['effort']);
  expect(properties?.['effort']).toEqual({
    ...{ type: 'string', enum: ['small', 'large'], description: 'How long it takes.' },
  });
  expect(properties?.['lang']).toEqual({ type: 'string' });
  expect(properties?.['owner']?.description).toBe('Person or team responsible for the spec.');
});

import { expect, test } from 'vitest';
import { z } from 'zod';
import { splitFrontMatter } from '../../../src/schema/front-matter.ts';
import { prepareFrontMatter, schemaProblems } from '../../../src/schema/prepare.ts';
import type { Problem } from '../../../src/schema/problems.ts';
import { schema } from '../../../src/templates/design/schema.ts';

const file = 'post.md';
const shown = (problems: Problem[]) =>
  problems.map(({ code, line, message, fix }) => `${code} ${line}: ${message} → ${fix}`);

function prepare(yaml: string, timeZone = 'UTC') {
  const fm = splitFrontMatter(`---\n${yaml}\n---\n`, file);
  const { data, problems } = prepareFrontMatter(fm, { file, timeZone });
  return { fm, data, problems: shown(problems) };
}

function validate(yaml: string, extend: z.ZodRawShape = {}) {
  const { fm, data } = prepare(yaml);
  const result = schema({ image: () => z.string() })
    .extend(extend)
    .safeParse(data);
  return result.success ? result.data : shown(schemaProblems(result.error, fm, file));
}

test('turns dates into moments in the zone of the site', () => {
  const { data, problems } = prepare(
    'date: 2026-07-01\nlastmod: "2026-07-02T10:00:00Z"\nrevisions:\n  - { id: A, date: 2026-07-01, change: x }',
    'Europe/Berlin',
  );
  expect(problems).toEqual([]);
  expect(data['date']).toEqual(new Date('2026-06-30T22:00:00Z'));
  expect(data['updated']).toEqual(new Date('2026-07-02T10:00:00Z'));
  expect(data['revisions']).toEqual([
    { id: 'A', date: new Date('2026-06-30T22:00:00Z'), change: 'x' },
  ]);
});

test('reports dates that do not exist, once', () => {
  const { data, problems } = prepare(
    'date: 2026-02-30\nupdated: yesterday\nrevisions:\n  - id: A\n    date: "{{DATE}}"',
  );
  expect(data).toEqual({ date: undefined, updated: undefined, revisions: [] });
  expect(problems).toMatchInlineSnapshot(`
    [
      "date-invalid 2: \`date\` is "2026-02-30", which is not a date in the calendar. → Write a date: \`2026-03-14\`, \`2026-03-14 09:30\` or \`2026-03-14T09:30:00+02:00\`.",
      "date-invalid 3: \`updated\` is "yesterday", which is not a date in the calendar. → Write a date: \`2026-03-14\`, \`2026-03-14 09:30\` or \`2026-03-14T09:30:00+02:00\`.",
      "date-invalid 6: \`revisions.date\` is "{{DATE}}", which is not a date in the calendar. → Write a date: \`2026-03-14\`, \`2026-03-14 09:30\` or \`2026-03-14T09:30:00+02:00\`.",
    ]
  `);
});

test('does not report a date again that is an unrendered template', () => {
  expect(prepare('date: {{ .Date }}').problems).toEqual([]);
});

test('takes the publish date for a missing date', () => {
  expect(prepare('pubDate: 2026-01-01').data['date']).toEqual(new Date('2026-01-01T00:00:00Z'));
});

test('leaves out keys without a value', () => {
  expect(
    prepare('title: ""\ntags:\nsummary: " "\ncover:\n  image: ""\n  alt: x\nslug: ""').data,
  ).toEqual({ cover: { alt: 'x' } });
});

test('reads numbers in texts as they are written', () => {
  expect(
    prepare('title: 1.10\nrevision: 2.0\ntags: [1.10, a]\nweight: 3\nfacts:\n  p: 1.0').data,
  ).toEqual({
    title: '1.10',
    revision: '2.0',
    tags: ['1.10', 'a'],
    weight: 3,
    facts: { p: '1.0' },
  });
  expect(prepare('title: true').data).toEqual({ title: 'true' });
});

test('gives a valid post with nothing but a title', () => {
  expect(validate('title: A')).toMatchObject({ title: 'A', draft: false, tags: [], facts: [] });
});

test('says what to write for each bad value', () => {
  expect(
    validate(`title: A
slug: a/b c
draft: maybe
weight: heavy
tags: { a: b }
canonicalURL: example.org
cover: x.png
showToc: 1
readingTime: 0
revisions: [{ id: A, date: 2026-01-01 }]
author: [{ url: https://example.org }]`),
  ).toMatchInlineSnapshot(`
    [
      "front-matter-invalid 4: \`draft\` is "maybe". → Write true or false.",
      "front-matter-invalid 6: \`tags\` is {"a":"b"}. → Write a list of names: \`[caching, rate limiting]\`.",
      "front-matter-invalid 12: \`author\` is [{"url":"https://example.org"}]. → Write a name or a list of names.",
      "slug-invalid 3: \`slug\` is "a/b c". → Write one part of a URL, such as \`a-b-c\`: without spaces, slashes, \`?\`, \`#\` and \`%\`, of at most 251 bytes.",
      "front-matter-invalid 7: \`canonicalURL\` is "example.org". → Write a full URL: \`https://example.org/page/\`.",
      "front-matter-invalid 5: \`weight\` is "heavy". → Write a number.",
      "front-matter-invalid 11: \`revisions[0].change\` is missing. → Write text, in quotes if in doubt.",
      "front-matter-invalid 10: \`readingTime\` is 0. → Write a number of minutes above 0.",
      "front-matter-invalid 9: \`showToc\` is 1. → Write true or false.",
      "front-matter-invalid 8: \`cover\` is "x.png". → Write a map: \`cover: { image: ./cover.png }\`.",
    ]
  `);
});

test('reports a missing title where the front matter starts', () => {
  expect(validate('date: 2026-01-01')).toMatchInlineSnapshot(`
    [
      "title-missing 1: The post has no title. → Write \`title: …\` in the front matter, or start the text with a \`# Heading\`.",
    ]
  `);
});

test("says what to write for the blog's own fields", () => {
  const own = {
    level: z.enum(['easy', 'hard']),
    score: z.number().min(1),
    reviewer: z.string({ error: 'Name the reviewer.' }),
  };
  expect(validate('title: A\nlevel: medium\nscore: 0', own)).toMatchInlineSnapshot(`
    [
      "front-matter-invalid 3: \`level\` is "medium". → Write one of: easy, hard.",
      "front-matter-invalid 4: \`score\` is 0. → Write 1 or more.",
      "front-matter-invalid 1: \`reviewer\` is missing. → Name the reviewer.",
    ]
  `);
});

test('reports a bad publish date once, as what it is', () => {
  const { data, problems } = prepare('publishDate: soon\ntitle: A');
  expect(data).toEqual({ title: 'A' });
  expect(problems).toMatchInlineSnapshot(`
    [
      "date-invalid 2: \`publishDate\` is "soon", which is not a date in the calendar. → Write a date: \`2026-03-14\`, \`2026-03-14 09:30\` or \`2026-03-14T09:30:00+02:00\`.",
    ]
  `);
});

test.each(['hideMeta: 5', 'HideMeta: often', 'params: { searchHidden: [] }'])(
  'quotes a switch that is not a boolean as it is written: %s',
  (yaml) => {
    const [, key = '', value = ''] = /(\w+): (?!\{)([^ }]+)/.exec(yaml) ?? [];
    const written = /^\w+$/.test(value) && value !== '5' ? `"${value}"` : value;
    expect(validate(`title: A\n${yaml}`)).toEqual([
      `front-matter-invalid 3: \`${key}\` is ${written}. → Write true or false.`,
    ]);
  },
);

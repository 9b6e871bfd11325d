import { expect, test } from 'vitest';
import { z } from 'zod';
import { splitFrontMatter } from '../../../src/schema/front-matter.ts';
import { prepareFrontMatter, schemaProblems } from '../../../src/schema/prepare.ts';
import { schema } from '../../../src/templates/spec/schema.ts';

const shape = schema({ image: () => z.string() });

function validate(text: string, fence = '---') {
  const fm = splitFrontMatter(`${fence}\n${text}\n${fence}\n`, 'spec.md');
  const options = { file: 'spec.md', timeZone: 'UTC', extraKeys: Object.keys(shape.shape) };
  const { data, problems } = prepareFrontMatter(fm, options);
  expect(problems).toEqual([]);
  const parsed = shape.safeParse(data);
  if (!parsed.success) return schemaProblems(parsed.error, fm, 'spec.md');
  const { owner, target, replaces, dependsOn } = parsed.data;
  return { owner, target, replaces, dependsOn };
}

test('reads owner, target and relations in any case', () => {
  const yaml =
    'title: T\nOwner: Storage team\ntarget: 2026 Q3\nreplaces: old-limits\ndependson: [ids, quotas]';
  expect(validate(yaml)).toEqual({
    owner: 'Storage team',
    target: '2026 Q3',
    replaces: ['old-limits'],
    dependsOn: ['ids', 'quotas'],
  });
});

test.each([
  ['YAML', 'title: T\ntarget: 2026-03-14', '---'],
  ['TOML', 'title = "T"\ntarget = 2026-03-14', '+++'],
])('keeps a target date as it is written in %s', (_, text, fence) => {
  expect(validate(text, fence)).toMatchObject({ target: '2026-03-14' });
});

test('takes keys without a value for absent', () => {
  const absent = { owner: undefined, target: undefined, replaces: [], dependsOn: [] };
  expect(validate('title: T')).toEqual(absent);
  expect(validate("title: T\nowner: ''\ntarget:\nreplaces:\ndependsOn: ['']")).toEqual(absent);
});

test('says what to write for an owner that is a map', () => {
  expect(validate('title: T\nowner: { name: Ada }')).toMatchObject([
    { line: 3, code: 'front-matter-invalid', fix: 'Write text, in quotes if in doubt.' },
  ]);
});

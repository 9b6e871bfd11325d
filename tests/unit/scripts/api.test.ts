import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { changesBetween, newerSections, unexplained } from '../../../scripts/api/changes.ts';
import { flat } from '../../../scripts/api/lines.ts';
import { schemaLines } from '../../../scripts/api/schema-lines.ts';
import { componentLines, exportLines } from '../../../scripts/api/source-lines.ts';

/** The lines of a listing, as `API.md` has them. */
function written(lines: Parameters<typeof flat>[0][number]['lines']): string[] {
  return flat([{ title: 'A', lines }]);
}

describe('the listing', () => {
  it('has the types and defaults of options, those of an object by their path', () => {
    const schema = z.strictObject({
      title: z.string(),
      size: z.int().min(1).max(9).default(3),
      mode: z.enum(['a', 'b']).optional(),
      tag: z
        .string()
        .transform((text) => text.trim())
        .default('x'),
      day: z.date(),
      links: z.array(z.strictObject({ href: z.string(), rel: z.string().optional() })).default([]),
      home: z.strictObject({ wide: z.boolean().default(false) }).prefault({}),
    });
    expect(written(schemaLines(schema))).toEqual([
      'A - `title`: `string`, required',
      'A - `size`: `integer from 1 to 9`, default `3`',
      "A - `mode`: `'a' | 'b'`",
      "A - `tag`: `string`, default `'x'`",
      'A - `day`: `date`, required',
      'A - `links`: `{ href: string; rel?: string }[]`, default `[]`',
      'A - `home`: an object',
      'A - `home.wide`: `boolean`, default `false`',
    ]);
  });

  it('has the props and slots of components', () => {
    const source = `---
import type { Post } from '../data/types.ts';
interface Props {
  /** Which one. */
  post: Pick<
    Post,
    | 'id'
    | 'title'
  >;
  short?: boolean;
}
const { post } = Astro.props;
---
<slot /><slot name="after" /><slot class="x" name="after" />
`;
    expect(written(componentLines('Row', source))).toEqual([
      'A - `Row`',
      "A - `Row.post`: `Pick<Post, 'id' | 'title'>`",
      'A - `Row.short`: `boolean`, optional',
      'A - `Row slot`',
      'A - `Row slot after`',
    ]);
    expect(written(componentLines('Mark', '---\nconst a = 1;\n---\n<p>{a}</p>\n'))).toEqual([
      'A - `Mark`',
    ]);
    expect(
      written(componentLines('Likes', "---\ntype Props = Pick<Post, 'id'>;\n---\n<p />\n")),
    ).toEqual(["A - `Likes`: `Pick<Post, 'id'>`"]);
  });

  it('has what a module exports', () => {
    const source = `export { a, b as c } from './x.ts';
export type { T } from './y.ts';
export interface Kind extends Base { name: string; mark?: string }
export type State = 'on' | 'off';
export const d = 1;
const hidden = 2;
export function e() {}
export default function tradeoff() {}
`;
    expect(written(exportLines('tradeoff/x', source))).toEqual([
      'A - `a` from `tradeoff/x`',
      'A - `c` from `tradeoff/x`',
      'A - `T` from `tradeoff/x`',
      'A - `Kind` from `tradeoff/x`: `extends Base`',
      'A - `Kind.name` from `tradeoff/x`: `string`',
      'A - `Kind.mark` from `tradeoff/x`: `string`, optional',
      "A - `State` from `tradeoff/x`: `'on' | 'off'`",
      'A - `d` from `tradeoff/x`',
      'A - `e` from `tradeoff/x`',
      'A - `default` from `tradeoff/x`',
    ]);
  });
});

describe('the changes since a release', () => {
  const before = [
    'Options - `home`: an object',
    "Options - `home.mode`: `'a' | 'b'`, default `'a'`",
    'Components - `Masthead`',
    'Components - `Masthead.nav`: `string[]`',
    'Exports - `likes` from `tradeoff/a`',
  ];
  const after = [
    'Options - `home`: an object',
    "Options - `home.mode`: `'a' | 'b'`, default `'b'`",
    'Options - `math`: an object',
    'Options - `math.brackets`: `boolean`',
    'Exports - `likes` from `tradeoff/a`',
    'Exports - `likes` from `tradeoff/b`',
  ];
  const changes = changesBetween(before, after);

  it('are what comes, goes, or has another type or default, as a whole where it is whole', () => {
    expect(changes).toEqual([
      { kind: 'changed', part: 'Options', name: 'home.mode' },
      { kind: 'added', part: 'Options', name: 'math' },
      { kind: 'added', part: 'Exports', name: 'likes' },
      { kind: 'removed', part: 'Components', name: 'Masthead' },
    ]);
    expect(changesBetween(after, after)).toEqual([]);
  });

  const changelog = `# Changelog

## Unreleased

- Write formulas between brackets with option \`math\`.
- \`home.mode\` is \`b\` by default.

## 0.2.0

- \`likes\` on another host; \`Masthead\`.
`;

  it('are asked for in the sections above the release', () => {
    const names = (version: string | null): string[] =>
      unexplained(changes, newerSections(changelog, version)).map(({ name }) => name);
    expect(names('0.2.0')).toEqual(['likes', 'Masthead']);
    expect(names('0.1.0')).toEqual([]);
    expect(names(null)).toEqual([]);
    expect(unexplained(changes, newerSections('# Changelog\n', null))).toHaveLength(4);
  });
});

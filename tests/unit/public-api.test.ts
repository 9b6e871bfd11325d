import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { componentNames } from '../../src/config/component-names.ts';
import { optionsSchema } from '../../src/config/options.ts';

const read = (file: string): string =>
  readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const manifest = JSON.parse(read('package.json')) as Record<
  'exports' | 'dependencies',
  Record<string, unknown>
>;

/** Every match of a pattern's first group, once. */
function names(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))];
}

/** What a section of `API.md` lists. @throws when there is no such section. */
function written(section: string): string[] {
  const [, list] = new RegExp(`^## ${section}\\n([^#]*)`, 'm').exec(read('API.md')) ?? [];
  if (list === undefined) throw new Error(`API.md has no section "${section}"`);
  return names(list, /^- `([^`]+)`/gm);
}

const surface: [section: string, actual: readonly string[]][] = [
  ['Exports', Object.keys(manifest.exports)],
  ['Options', Object.keys(optionsSchema.shape)],
  ['Components', componentNames],
  [
    'Virtual modules',
    names(read('src/virtual.d.ts'), /^declare module '(virtual:tradeoff[^']+)'/gm),
  ],
  ['Tokens', names(read('src/styles/tokens.css'), /^\s*(--[a-z0-9-]+):/gm)],
];

describe('the public interface', () => {
  it.each(surface)('is written in API.md: %s', (section, actual) => {
    expect(
      [...actual].sort(),
      'The public interface has changed: write that into API.md and, for those who upgrade, into CHANGELOG.md',
    ).toEqual(written(section).sort());
  });
});

it('gives a reason for every dependency in CONTRIBUTING.md', () => {
  const [, table = ''] = /^## Dependencies\n([^#]*)/m.exec(read('CONTRIBUTING.md')) ?? [];
  expect(names(table, /^\| `([^`]+)`/gm).sort()).toEqual(Object.keys(manifest.dependencies).sort());
});

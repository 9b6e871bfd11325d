import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { glob } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { layouts } from '../../scripts/api/listing.ts';
import { componentNames } from '../../src/config/component-names.ts';
import { templates } from '../../src/templates/index.ts';
import { repository } from '../builds/paths.ts';

type Target = string | Readonly<Record<string, string>>;

const { exports } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
  exports: Record<string, Target>;
};
const names = Object.keys(exports);
const below = (folder: string): string[] =>
  names.filter((name) => name.startsWith(`./${folder}/`)).sort();

/** Imports of the theme's modules by name: in code, front matter with a layout, and stylesheets. */
const imported = /(?:from|import|layout:|@import|@reference)\s*\(?['"]?tradeoff(\/[\w/.-]+)/g;

describe('the exports of the package', () => {
  it('are files, each by its name', () => {
    expect(names.filter((name) => name.includes('*'))).toEqual([]);
    const targets = Object.values(exports)
      .flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target)))
      // Written by `tsc`.
      .filter((target) => !target.startsWith('./build/'));
    expect(targets.filter((target) => !existsSync(join(repository, target)))).toEqual([]);
  });

  it('have the components that can be replaced, the documented layouts, and the templates', () => {
    expect(below('components')).toEqual(
      componentNames.map((name) => `./components/${name}.astro`).sort(),
    );
    expect(below('layouts')).toEqual(layouts.map((name) => `./layouts/${name}.astro`).sort());
    const parts = ['Layout.astro', 'outline.ts', 'schema.ts'];
    expect(below('templates')).toEqual(
      templates.flatMap(({ name }) => parts.map((part) => `./templates/${name}/${part}`)).sort(),
    );
  });

  it('have everything that guides, new blogs and this blog import', async () => {
    const files = await glob(
      [
        'README.md',
        'astro.config.mjs',
        'src/{content,pages,own}/**/*.{md,mdx,astro,ts}',
        'src/content.config.ts',
        'scripts/create-tradeoff/files/**/*',
        'tests/fixtures/**/*.{md,mdx,astro,ts,mjs,css}',
      ],
      { cwd: repository, dot: true },
    );
    const found = files.flatMap((file) =>
      [...readFileSync(join(repository, file), 'utf8').matchAll(imported)].map(
        ([, path = '']) => [file, `.${path}`] as const,
      ),
    );
    expect(found.length).toBeGreaterThan(30);
    expect(found.filter(([, name]) => !names.includes(name))).toEqual([]);
  });
});

import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { glob } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { repository } from '../builds/paths.ts';
import { readImports } from './import-graph/imports.ts';
import { breaches } from './import-graph/rules.ts';

/** The breaches of a single file. */
function breachesOf(file: string, source: string): string[] {
  return breaches(new Map([[file, source]]));
}

describe('the import graph of src', () => {
  it('flows one way and keeps to its stages', async () => {
    const files = await glob(['astro.config.mjs', 'src/**/*.{ts,js,mjs,astro,mdx}'], {
      cwd: repository,
      ignore: ['**/*.d.ts'],
    });
    const sources = await Promise.all(
      files.map(async (file) => [file, await readFile(join(repository, file), 'utf8')] as const),
    );
    expect(files.length).toBeGreaterThan(20);
    expect(breaches(new Map(sources))).toEqual([]);
  });

  // Vite bundles all of it in every build, and transforms it for the first page in development.
  it('keeps the compiler and its checks out of what pages are made of', async () => {
    const pages = await glob('src/{routes,layouts,components,templates}/**/*.{ts,astro}', {
      cwd: repository,
    });
    const from = new Map(pages.map((file) => [file, 'a page']));
    for (const [file] of from) {
      for (const { target, typeOnly } of readImports(
        file,
        await readFile(join(repository, file), 'utf8'),
      )) {
        const next = posix.join(posix.dirname(file), target);
        const isCode = target.startsWith('.') && /\.(?:ts|astro)$/.test(next);
        if (isCode && !typeOnly && !from.has(next)) from.set(next, file);
      }
    }
    const compiler = [...from].filter(([file]) =>
      /^src\/(?:compile|check)\/|\/data\/loader\.ts$/.test(file),
    );
    expect(from.size).toBeGreaterThan(pages.length);
    expect(compiler.map(([file, by]) => `${file}, imported by ${by}`)).toEqual([]);
  });
});

describe('readImports', () => {
  it('reads every form of import and tells types from code', () => {
    const source = [
      "import a from './a.ts';",
      "import type { B } from './b.ts';",
      "import { type C } from './c.ts';",
      "import d, { type D } from './d.ts';",
      "import './e.css';",
      "export * from './f.ts';",
      "export type { G } from './g.ts';",
      "const h = await import('./h.ts');",
      "type I = import('./i.ts').I;",
      "const j = import.meta.glob('./*.ts');",
      "// import k from './k.ts';",
    ].join('\n');
    expect(readImports('src/x.ts', source)).toEqual([
      { target: './a.ts', typeOnly: false, line: 1 },
      { target: './b.ts', typeOnly: true, line: 2 },
      { target: './c.ts', typeOnly: true, line: 3 },
      { target: './d.ts', typeOnly: false, line: 4 },
      { target: './e.css', typeOnly: false, line: 5 },
      { target: './f.ts', typeOnly: false, line: 6 },
      { target: './g.ts', typeOnly: true, line: 7 },
      { target: './h.ts', typeOnly: false, line: 8 },
      { target: './i.ts', typeOnly: true, line: 9 },
      { target: 'import.meta.glob', typeOnly: false, line: 10 },
    ]);
  });

  it('reads the frontmatter and the scripts of an Astro file', () => {
    const source = [
      '---',
      "import A from './A.astro';",
      '---',
      "<p>import b from './b.ts';</p>",
      '<script>',
      "  import './c.ts';",
      '</script>',
    ].join('\n');
    expect(readImports('src/X.astro', source)).toEqual([
      { target: './A.astro', typeOnly: false, line: 2 },
      { target: './c.ts', typeOnly: false, line: 6 },
    ]);
  });

  it('reads the imports of MDX and skips its code blocks', () => {
    const source = ["import A from './A.astro';", '```ts', "import b from './b.ts';", '```'].join(
      '\n',
    );
    expect(readImports('src/content/x.mdx', source)).toEqual([
      { target: './A.astro', typeOnly: false, line: 1 },
    ]);
  });
});

describe('the rules', () => {
  it.each([
    [
      'src/schema/a.ts',
      "import '../markdown/read.ts';",
      'src/schema imports nothing of src/markdown',
    ],
    [
      'src/schema/a.ts',
      "import type { A } from '../data/types.ts';",
      'src/schema imports nothing of src/data',
    ],
    ['src/schema/a.ts', "import x from 'virtual:tradeoff/site';", 'needs virtual:tradeoff/site'],
    ['src/markdown/a.ts', "import { z } from 'astro:schema';", 'needs astro:schema'],
    ['src/markdown/a.ts', "import.meta.glob('./*.ts');", 'needs import.meta.glob'],
    [
      'src/templates/note/schema.ts',
      "import { image } from 'astro:content';",
      'only src/data imports astro:content',
    ],
    [
      'src/routes/a.astro',
      "---\nimport 'astro:content';\n---",
      'only src/data imports astro:content',
    ],
    [
      'src/config/addresses.ts',
      "import { all } from './posts.ts';",
      'a formatting file imports no code',
    ],
    ['src/data/a.ts', "import '../routes/paths.ts';", 'src/data imports nothing of src/routes'],
    [
      'src/layouts/A.astro',
      "---\nimport { all } from '../data/posts.ts';\n---",
      'src/layouts imports only types of src/data',
    ],
    [
      'src/components/A.astro',
      "---\nimport { all } from '../data/posts.ts';\n---",
      'src/components imports only types of src/data',
    ],
    [
      'src/components/A.astro',
      "---\nimport B from '../layouts/B.astro';\n---",
      'src/components imports nothing of src/layouts',
    ],
    [
      'src/cli/a.ts',
      "import { all } from '../data/posts.ts';",
      'src/cli imports nothing of src/data',
    ],
    [
      'src/cli/a.ts',
      "import A from '../templates/design/Layout.astro';",
      'the command line imports no',
    ],
    ['src/other/a.ts', "import { b } from '../schema/b.ts';", 'src/other is no known stage'],
    ['src/content.config.ts', "import { designs } from './collections.ts';", 'by its package name'],
    ['src/pages/a.astro', "---\nimport B from '../layouts/B.astro';\n---", 'by its package name'],
    [
      'src/content/designs/a.mdx',
      "import B from '../../components/B.astro';",
      'by its package name',
    ],
  ])('%s may not say %j', (file, source, rule) => {
    expect(breachesOf(file, source).join('\n')).toContain(rule);
  });

  it.each([
    ['src/markdown/a.ts', "import { problem } from '../schema/problems.ts';"],
    ['src/data/a.ts', "import { getCollection } from 'astro:content';"],
    ['src/layouts/A.astro', "---\nimport type { Post } from '../data/types.ts';\n---"],
    ['src/components/A.astro', "---\nimport { strings } from 'virtual:tradeoff/site';\n---"],
    ['src/components/A.astro', "---\nimport { pageHref } from '../config/addresses.ts';\n---"],
    ['src/content.config.ts', "import { designs } from 'tradeoff/collections';"],
    ['src/content/designs/a/index.mdx', "import Chart from './Chart.astro';"],
  ])('%s may say %j', (file, source) => {
    expect(breachesOf(file, source)).toEqual([]);
  });

  it('finds circles, those of types too, and not what leads into one', () => {
    const sources = new Map([
      ['src/schema/a.ts', "import type { B } from './b.ts';"],
      ['src/schema/b.ts', "import { c } from './c.ts';"],
      ['src/schema/c.ts', "import { a } from './a.ts';"],
      ['src/schema/d.ts', "import { a } from './a.ts';"],
    ]);
    expect(breaches(sources)).toEqual([
      'src/schema/a.ts:1: a circle of imports leads back here (./b.ts)',
      'src/schema/b.ts:1: a circle of imports leads back here (./c.ts)',
      'src/schema/c.ts:1: a circle of imports leads back here (./a.ts)',
    ]);
  });

  it('follows the code that the command line reaches', () => {
    const sources = new Map([
      ['src/cli/info.ts', "import '../config/site.ts';"],
      ['src/config/site.ts', "import 'virtual:tradeoff/site';"],
    ]);
    expect(breaches(sources)).toEqual([
      'src/cli/info.ts:1: runs in plain Node, but needs virtual:tradeoff/site through src/config/site.ts',
    ]);
  });
});

import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { goneExports } from '../../../src/config/gone-exports.ts';
import { componentNames } from '../../../src/config/component-names.ts';
import { optionProblems } from '../../../src/config/options-error.ts';
import { optionsSchema } from '../../../src/config/options.ts';
import { splitFrontMatter } from '../../../src/schema/front-matter.ts';
import { gone, type GoneNames } from '../../../src/schema/gone.ts';
import { baseKeys, normaliseKeys } from '../../../src/schema/keys.ts';
import { english } from '../../../src/config/strings.ts';

const names: GoneNames = {
  'home.style': { since: '0.3.0', instead: 'Write `home.mode`.' },
  'nav[].target': { since: '0.3.0', instead: 'Delete it: links open where they stand.' },
  'components.Masthead': { since: '0.4.0', instead: 'Replace `Header`.' },
  'strings.byline': { since: '0.4.0', instead: 'Write `strings.by`.' },
};

describe('an option that is gone', () => {
  const said = (input: unknown): string[] => {
    const { error } = optionsSchema.safeParse(input);
    return optionProblems(error?.issues ?? [], input, names).map(({ message }) => message);
  };

  it('is an error that says since when, and what replaced it', () => {
    expect(
      said({
        title: 'A',
        home: { style: 'wide' },
        nav: [{ label: 'A', href: '/a/', target: '_blank' }],
        components: { Masthead: './src/Masthead.astro' },
        strings: { byline: 'By {author}' },
      }),
    ).toEqual([
      'Option `nav[].target` was removed in tradeoff 0.3.0. Delete it: links open where they stand.',
      'Option `home.style` was removed in tradeoff 0.3.0. Write `home.mode`.',
      'Option `strings.byline` was removed in tradeoff 0.4.0. Write `strings.by`.',
      'Option `components.Masthead` was removed in tradeoff 0.4.0. Replace `Header`.',
    ]);
  });

  it('is told apart from one that never was', () => {
    expect(said({ title: 'A', home: { stile: 'wide' } })).toEqual([
      expect.stringMatching(/^Unknown option `home\.stile`/),
    ]);
  });
});

describe('a field of front matter that is gone', () => {
  const fields: GoneNames = {
    level: { since: '0.3.0', instead: 'Write `status`.' },
    'cover.position': { since: '0.3.0', instead: 'Delete it.' },
  };
  const source = ['---', 'title: A', 'Level: 2', 'cover:', '  position: top', '---', ''].join('\n');
  const read = (extraKeys: string[] = []) =>
    normaliseKeys(splitFrontMatter(source, 'a.md'), {
      file: 'a.md',
      names: fields,
      extraKeys,
    }).problems;

  it('is an error at its line that says what replaced it', () => {
    expect(read()).toEqual([
      {
        code: 'front-matter-gone',
        severity: 'error',
        file: 'a.md',
        line: 3,
        message: '`level` was removed in tradeoff 0.3.0.',
        fix: 'Write `status`.',
      },
      expect.objectContaining({
        code: 'front-matter-gone',
        line: 5,
        message: '`cover.position` was removed in tradeoff 0.3.0.',
      }),
    ]);
  });

  it('may be a field of the blog itself', () => {
    expect(read(['level']).map(({ line }) => line)).toEqual([5]);
  });
});

it('an export that is gone ends the build with what replaced it, and names who imports it', async () => {
  const exports: GoneNames = {
    'tradeoff/components/Masthead.astro': {
      since: '0.3.0',
      instead: 'Import `tradeoff/components/Header.astro`.',
    },
  };
  const own = {
    name: 'entry',
    resolveId: (id: string) => (id === 'own-page' ? id : undefined),
    load: (id: string) =>
      id === 'own-page' ? "import 'tradeoff/components/Masthead.astro';" : undefined,
  };
  await expect(
    build({
      configFile: false,
      logLevel: 'silent',
      plugins: [own, goneExports(exports)],
      build: { write: false, rolldownOptions: { input: 'own-page' } },
    }),
  ).rejects.toThrow(
    /`tradeoff\/components\/Masthead\.astro` was removed in tradeoff 0\.3\.0\. Import `tradeoff\/components\/Header\.astro`\. It is imported by own-page\./,
  );
});

it('nothing that is there is listed as gone, and every entry says what to do', () => {
  const there = new Set([
    ...Object.keys(optionsSchema.shape),
    ...componentNames.map((name) => `components.${name}`),
    ...Object.keys(english).map((name) => `strings.${name}`),
  ]);
  expect(Object.keys(gone.options).filter((name) => there.has(name))).toEqual([]);
  expect(Object.keys(gone.fields).filter((name) => baseKeys.includes(name))).toEqual([]);
  const entries: GoneNames[] = Object.values(gone);
  for (const { since, instead } of entries.flatMap((part) => Object.values(part))) {
    expect(since).toMatch(/^\d+\.\d+\.\d+$/);
    expect(instead).toMatch(/^[A-Z].*\.$/);
  }
});

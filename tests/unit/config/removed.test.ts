import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { removedExports } from '../../../src/config/removed-exports.ts';
import { componentNames } from '../../../src/config/component-names.ts';
import { optionProblems } from '../../../src/config/options-error.ts';
import { optionsSchema, parseOptions } from '../../../src/config/options.ts';
import { splitFrontMatter } from '../../../src/schema/front-matter.ts';
import { removed, type RemovedNames } from '../../../src/schema/removed.ts';
import { baseKeys, normaliseKeys } from '../../../src/schema/keys.ts';
import { english } from '../../../src/config/strings.ts';

const names: RemovedNames = {
  'home.style': { since: '0.3.0', instead: 'Write `home.mode`.' },
  'nav[].target': { since: '0.3.0', instead: 'Delete it: links open where they stand.' },
  'components.Masthead': { since: '0.4.0', instead: 'Replace `Header`.' },
  'strings.byline': { since: '0.4.0', instead: 'Write `strings.by`.' },
};

describe('an option that was removed', () => {
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

  it.each([
    [
      { dislikes: false },
      '`dislikes` was removed in tradeoff 0.1.0. Write `likes: { dislikes: false }`.',
    ],
    [
      { bakeCounts: true },
      '`bakeCounts` was removed in tradeoff 0.1.0. Write `likes: { bakeCounts: true }`.',
    ],
    [{ cards: false }, '`cards` was removed in tradeoff 0.1.0. Write `socialImages`.'],
    [
      { editLink: { baseUrl: 'https://git.example', url: 'https://git.example' } },
      '`editLink.url` was removed in tradeoff 0.1.0. Write `editLink.baseUrl`.',
    ],
    [
      { editLink: { baseUrl: 'https://git.example', disabled: true } },
      '`editLink.disabled` was removed in tradeoff 0.1.0. Write `display: { showEditLink: false }`.',
    ],
  ])('says of %j what to write', (options, message) => {
    expect(() => parseOptions({ title: 'A', ...options })).toThrow(`  - Option ${message}`);
  });

  it('is told apart from one that never was', () => {
    expect(said({ title: 'A', home: { stile: 'wide' } })).toEqual([
      expect.stringMatching(/^Unknown option `home\.stile`/),
    ]);
  });
});

describe('a field of front matter that was removed', () => {
  const fields: RemovedNames = {
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
        code: 'front-matter-removed',
        severity: 'error',
        file: 'a.md',
        line: 3,
        message: '`level` was removed in tradeoff 0.3.0.',
        fix: 'Write `status`.',
      },
      expect.objectContaining({
        code: 'front-matter-removed',
        line: 5,
        message: '`cover.position` was removed in tradeoff 0.3.0.',
      }),
    ]);
  });

  it('may be a field of the blog itself', () => {
    expect(read(['level']).map(({ line }) => line)).toEqual([5]);
  });
});

it('an export that was removed ends the build with what replaced it, and names who imports it', async () => {
  const exports: RemovedNames = {
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
      plugins: [own, removedExports(exports)],
      build: { write: false, rolldownOptions: { input: 'own-page' } },
    }),
  ).rejects.toThrow(
    /`tradeoff\/components\/Masthead\.astro` was removed in tradeoff 0\.3\.0\. Import `tradeoff\/components\/Header\.astro`\. It is imported by own-page\./,
  );
});

it('nothing that is there is listed as removed, and every entry says what to do', () => {
  const there = new Set([
    ...Object.keys(optionsSchema.shape),
    ...componentNames.map((name) => `components.${name}`),
    ...Object.keys(english).map((name) => `strings.${name}`),
  ]);
  expect(Object.keys(removed.options).filter((name) => there.has(name))).toEqual([]);
  expect(Object.keys(removed.fields).filter((name) => baseKeys.includes(name))).toEqual([]);
  const entries: RemovedNames[] = Object.values(removed);
  for (const { since, instead } of entries.flatMap((part) => Object.values(part))) {
    expect(since).toMatch(/^\d+\.\d+\.\d+$/);
    expect(instead).toMatch(/^[A-Z].*\.$/);
  }
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { glob } from 'tinyglobby';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { repository } from '../builds/paths.ts';

/** Phrases that read as translated, each with what to write in its place. */
const phrases: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/(?<!\bthere )\b(?:is|are|was) no (?!longer|more|way|need|doubt|one\b)/i, 'is not a …'],
  [/(?<!\b(?:the|unknown|an) )\boptions? `/i, 'the `…` option'],
  [/\bof (?:its|your|their|one's|our) own\b(?! [\w`])/i, 'its …, your …, custom'],
  [/\bof (?:yours|mine|theirs|hers)\b(?!\.js)/i, 'your …'],
  [/\bthe own\b/i, 'the current …'],
  [/\bbelongs? into\b/i, 'belongs in'],
  [/\bshall\b/i, 'must, should'],
  [/\banew\b/i, 'again'],
  [/\bmend(?:s|ed|ing)?\b/i, 'fix'],
  [/\b(?:nobody|somebody)\b/i, 'no one, someone, or the passive'],
  [/\bmay as well\b/i, 'can also'],
  [/\bgoes on\b/i, 'continues'],
  [/\bis told\b/i, 'sees a message, is announced'],
  [/\bstands? (?:for|in|at|above|beside|between|there|alone|under|among)\b/i, 'is, means, appears'],
  [/\bwhat stands\b/i, 'what is'],
  [/\bas good as\b/i, 'name what it does'],
  [/\bknows no\b/i, 'does not have'],
  [/\bsite map\b/i, 'sitemap'],
  [/\bwhole address(?:es)?\b/i, 'full URL'],
];

/** What is wrong in a text, each with its line. */
function faults(file: string, text: string): string[] {
  return text.split('\n').flatMap((line, index) =>
    phrases
      .filter(([pattern]) => pattern.test(line))
      .map(([pattern, instead]) => {
        const [found = ''] = pattern.exec(line) ?? [];
        return `${file}:${index + 1}: "${found}"; write ${instead}`;
      }),
  );
}

/**
 * The texts in code that a person may read: string literals and templates of four words or more.
 */
function literals(source: string): string {
  const lines = source.split('\n').map(() => '');
  const file = ts.createSourceFile('a.ts', source, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
      const text = node.getText();
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      if (text.split(' ').length > 3) {
        for (const [offset, part] of text.split('\n').entries()) lines[line + offset] += ` ${part}`;
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return lines.join('\n');
}

/** Markdown without its code blocks, line for line. */
function prose(markdown: string): string {
  return markdown.replace(/^( *)(`{3,})[\s\S]*?^\1\2`*$/gm, (block) => block.replace(/[^\n]/g, ''));
}

/** The comments of code, line for line; the rest is blank. */
function comments(source: string): string {
  const lines = source.split('\n').map(() => '');
  for (const found of source.matchAll(
    /(?<![\w*'"`\\}.])\/\*[\s\S]*?\*\/|(?<![:'"`\w/\\])\/\/ .*/g,
  )) {
    const line = source.slice(0, found.index).split('\n').length - 1;
    // A phrase may continue on the next line.
    lines[line] += ` ${found[0].replace(/\s*\n\s*\*?\s*/g, ' ')}`;
  }
  return lines.join('\n');
}

/** The folders of `src` whose comments are read here. */
const commented =
  'check,cli,compile,components,config,data,diagrams,estimates,feeds,layouts,likes,markdown,output,related,report,routes,schema,search,social-images,study,styles,templates';

const read = (file: string): string => readFileSync(join(repository, file), 'utf8');
const cwd = repository;

describe('what people read says it as an engineer would', () => {
  it('in the manual and the files at the root', async () => {
    const guides = await glob(['src/content/guides/**/*.md', 'src/pages/**/*.md'], { cwd });
    expect(guides.length).toBeGreaterThan(30);
    const files = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'API.md', ...guides];
    expect(files.flatMap((file) => faults(file, prose(read(file))))).toEqual([]);
  });

  it('in messages, the interface and the command line', async () => {
    const files = await glob(['src/**/*.ts', 'scripts/create-tradeoff/src/**/*.ts'], {
      cwd,
      ignore: ['src/content/**', 'src/templates/stock-text.ts', 'src/related/stop-words.ts'],
    });
    expect(files.length).toBeGreaterThan(300);
    expect(files.flatMap((file) => faults(file, literals(read(file))))).toEqual([]);
  });

  it('in comments', async () => {
    const files = await glob(
      [
        `src/{${commented}}/**/*.{ts,astro,css,js}`,
        'src/*.ts',
        'scripts/**/*.{ts,mjs}',
        'tests/**/*.ts',
      ],
      {
        cwd,
        ignore: [
          '**/node_modules/**',
          'scripts/create-tradeoff/{build,files}/**',
          'tests/.tmp/**',
          'tests/unit/english.test.ts',
        ],
      },
    );
    expect(files.length).toBeGreaterThan(300);
    expect(files.flatMap((file) => faults(file, comments(read(file))))).toEqual([]);
  });

  it('in the posts', async () => {
    const posts = await glob(['src/content/{designs,specs,notes,deep-dives}/*.{md,mdx}'], { cwd });
    expect(posts).toHaveLength(9);
    expect(posts.flatMap((file) => faults(file, prose(read(file))))).toEqual([]);
  });
});

it.each([
  ['Address of a port: "x" is no port.', 'is no '],
  ['Set option `nav`.', 'option `'],
  ['A file of its own.', 'of its own'],
  ['Nobody asks.', 'Nobody'],
])('finds the fault in "%s"', (text, found) => {
  expect(faults('a.md', text)).toEqual([expect.stringContaining(`a.md:1: "${found}"`)]);
});

it('reads a comment as one text, and no code', () => {
  const source =
    "const shall = 1;\n/**\n * It is\n * no port.\n */\nconst url = 'https://x'; // anew\n";
  expect(faults('a.ts', comments(source))).toEqual([
    expect.stringContaining('a.ts:2: "is no "'),
    expect.stringContaining('a.ts:6: "anew"'),
  ]);
});

it.each([
  'There is no page at this URL.',
  'It is no longer needed.',
  'The `nav` option, the options `a` and `b`.',
  'Lines of your own file.',
])('finds no fault in "%s"', (text) => {
  expect(faults('a.md', text)).toEqual([]);
});

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isThemeFile, layoutIn } from '../../../src/config/theme-files.ts';
import type { Session } from '../../../src/config/session.ts';

const root = mkdtempSync(join(tmpdir(), 'theme-files-'));
mkdirSync(join(root, 'src/layouts'), { recursive: true });
mkdirSync(join(root, 'src/pages'), { recursive: true });
const layouts = {
  'Mine.astro':
    "---\nimport Page from 'tradeoff/layouts/Page.astro';\n---\n<Page><slot /></Page>\n",
  'Plain.astro': '<html><body><slot /></body></html>\n',
};
for (const [name, text] of Object.entries(layouts))
  writeFileSync(join(root, 'src/layouts', name), text);

const post = join(root, 'src/content/designs/a.md');
const page = join(root, 'src/pages/about.md');
const session: Pick<Session, 'rendering' | 'root'> = {
  root: `${root}/`,
  rendering: new Map([
    [post, { title: 'A', anchors: true, id: 'designs/a', quizzes: [], cards: [] }],
  ]),
};

describe('the theme draws', () => {
  it.each<[string, string | URL, unknown]>([
    ['a post', post, undefined],
    ['a post, by its address', pathToFileURL(post), undefined],
    ['a page in a layout of the theme', page, 'tradeoff/layouts/Page.astro'],
    ['a page in a layout around one of the theme', page, '../layouts/Mine.astro'],
    ['one that is named from the root', page, '/src/layouts/Mine.astro'],
  ])('%s', (_, file, layout) => {
    expect(isThemeFile(session, file, layout)).toBe(true);
  });
});

describe('the project itself draws', () => {
  it.each<[string, string | undefined, unknown]>([
    ['a page without a layout', page, undefined],
    ['a page in a layout of its own', page, '../layouts/Plain.astro'],
    ['a page in a layout that is not found', page, '@/layouts/Mine.astro'],
    ['an entry of its own collection', join(root, 'src/content/journal/a.md'), undefined],
    ['a text without a file', undefined, undefined],
  ])('%s', (_, file, layout) => {
    expect(isThemeFile(session, file, layout)).toBe(false);
  });
});

it.each([
  ['---\ntitle: A\nlayout: ../a.astro\n---\n', '../a.astro'],
  ["---\r\nlayout: '../a b.astro' \r\n---\r\n", '../a b.astro'],
  ['---\ntitle: A\n---\n\nlayout: no\n', undefined],
  ['layout: no\n', undefined],
])('reads the layout of %j', (source, layout) => {
  expect(layoutIn(source)).toBe(layout);
});

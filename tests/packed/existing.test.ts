import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkLinks } from '../site/links.ts';
import { packTheme, ThinBlog } from './blog.ts';
import { startDev } from './dev-server.ts';

/** What a project had before: pages, layout, collection, Markdown settings, Markdown and MDX. */
const pages = ['', 'notes/', 'about/', 'journal/', 'journal/first/'];

/**
 * The lines for the config and one collection: the file, the text before which the line is
 * inserted, and the line.
 */
const lines = [
  ['astro.config.mjs', 'import mdx', "import tradeoff from 'tradeoff';\n"],
  ['astro.config.mjs', 'mdx()]', "tradeoff({ title: 'My designs' }), "],
  ['src/content.config.ts', 'import { glob }', "import { designs } from 'tradeoff/collections';\n"],
  ['src/content.config.ts', 'journal };', 'designs: designs(), '],
] as const;

let project: ThinBlog;
const before = new Map<string, string>();
const after = new Map<string, string>();

async function build(into: Map<string, string>): Promise<void> {
  const { code, output } = await project.astro('build');
  if (code !== 0) throw new Error(output);
  expect(output).not.toMatch(/\[ERROR\]/);
  for (const page of pages) into.set(page, await project.read(join('dist', page, 'index.html')));
}

/** A page with the contents of its stylesheets and scripts in place of their file names. */
async function inlined(html: string): Promise<string> {
  let text = html;
  for (const [tag, href = ''] of html.matchAll(/<link rel="stylesheet" href="([^"]+)">/g))
    text = text.replace(tag, `<style>${await file(href)}</style>`);
  for (const [tag, src = ''] of html.matchAll(/<script type="module" src="([^"]+)"><\/script>/g))
    text = text.replace(tag, `<script type="module">${await file(src)}</script>`);
  return text;
}

async function file(address: string): Promise<string> {
  return (await readFile(join(project.folder, 'dist', address), 'utf8')).trim();
}

beforeAll(async () => {
  project = await ThinBlog.install(await packTheme());
  await project.become('existing');
  await build(before);
  for (const [path, at, line] of lines) {
    const text = await project.read(path);
    if (!text.includes(at)) throw new Error(`${path} does not have ${at}`);
    await writeFile(join(project.folder, path), text.replace(at, `${line}${at}`));
  }
  const post = join(project.folder, 'src/content/designs/a-design.md');
  await mkdir(dirname(post), { recursive: true });
  await writeFile(
    post,
    '---\ntitle: A design\ndate: 2026-01-02\n---\n\n## Problem\n\n> [!NOTE]\n> It costs $x^2$.\n\n```ts\nconst a = 1;\n```\n',
  );
  await build(after);
});

afterAll(() => project.remove());

describe('a project that adds the theme in three lines', () => {
  it.each(pages)('keeps its page /%s, with styles and scripts in files', async (page) => {
    const html = after.get(page) ?? '';
    expect(html).not.toMatch(/<style|<script(?![^>]* src=)/);
    expect((await inlined(html)).replace(/\s+<\/style>/g, '</style>')).toBe(
      (before.get(page) ?? '').replace(/\s+<\/style>/g, '</style>'),
    );
  });

  it('draws its own Markdown with its own settings', () => {
    expect(after.get('notes/')).toContain('<pre class="astro-code nord"');
    expect(after.get('journal/first/')).toContain('<pre class="astro-code nord"');
    expect(after.get('about/')).toContain('It costs $5, or $7.');
  });

  it('keeps its pages free of the policy that the pages of the theme carry', async () => {
    const headers = await project.read('dist/_headers');
    expect(headers).toContain('frame-ancestors');
    expect(headers).not.toMatch(/script-src|style-src|default-src/);
    expect(await project.read('dist/designs/a-design/index.html')).toMatch(/default-src 'self'/);
  });

  it('has the blog beside its pages', async () => {
    const post = await project.read('dist/designs/a-design/index.html');
    expect(post).toContain('class="alert note"');
    expect(post).toContain('<math');
    expect(post).toContain('class="code-head"');
    expect(post).not.toContain('astro-code');
    expect(await project.read('dist/designs/index.html')).toContain('A design');
    expect(existsSync(join(project.folder, 'dist/archive/index.html'))).toBe(true);
    expect(await project.read('dist/robots.txt')).toBe(await project.read('public/robots.txt'));
    const report = await checkLinks({ dist: join(project.folder, 'dist'), base: '/' });
    expect(report.broken).toEqual([]);
  });

  it('passes `astro check`, and serves both in development', async () => {
    const { code, output } = await project.astro('check');
    expect({ code, output }).toMatchObject({ code: 0 });
    const dev = await startDev(project.folder);
    try {
      for (const [path, text] of [
        ['', 'A site that was there before'],
        ['journal/first/', 'astro-code nord'],
        ['about/', 'It costs $5, or $7.'],
        ['designs/a-design/', 'class="alert note"'],
      ] as const) {
        const response = await fetch(new URL(path, dev.url));
        expect([path, response.status]).toEqual([path, 200]);
        expect(await response.text()).toContain(text);
      }
    } finally {
      await dev.stop();
    }
  });
});

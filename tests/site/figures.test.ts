import { existsSync } from 'node:fs';
import { cp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { repository, scratch } from '../builds/paths.ts';
import { mustRun, run } from '../builds/run.ts';
import { readTags } from './html.ts';
import { checkLinks } from './links.ts';

const blog = join(scratch, 'figures');
const dist = join(blog, 'dist');
const astro = [join(repository, 'node_modules/astro/bin/astro.mjs'), 'build', '--base', '/repo/'];

/** Inside the repository, so that the blog finds the theme by its name. */
beforeAll(async () => {
  await rm(blog, { recursive: true, force: true });
  await cp(join(repository, 'tests/fixtures/figures'), blog, { recursive: true });
  await mustRun(process.execPath, astro, { cwd: blog });
});

function page(name: string): Promise<string> {
  return readFile(join(dist, name, 'index.html'), 'utf8');
}

/** The URL of the first figure's drawing as a file, and the drawing in the page. */
async function firstDrawing(name: string) {
  const html = await page(name);
  const [, href = ''] = /class="enlarge" href="([^"]*)"/.exec(html) ?? [];
  const [svg = ''] = /<svg[^>]*class="dg"[^]*?<\/svg>/.exec(html) ?? [];
  return { href, svg };
}

const posts = join(blog, 'src/content/notes');

describe('a diagram', () => {
  it('is the same in .md, where Hugo wrote it, and in .mdx', async () => {
    const [md, mdx] = [await firstDrawing('notes/drawn'), await firstDrawing('notes/drawn-mdx')];
    expect(md.svg).toContain('{one}');
    expect(mdx).toEqual(md);
  });

  it('is drawn on pages of the blog that are no posts, with what they need', async () => {
    const html = await page('own');
    expect(html).toContain('<figure class="diagram" id="fig-1">');
    const sheets = readTags(html).flatMap(({ attributes }) => attributes.get('href') ?? []);
    expect(sheets.some((href) => /\/diagrams\.[^/]*\.css$/.test(href))).toBe(true);
    expect(html).toMatch(/<script type="module" fetchpriority="low" src="[^"]*ZoomFigure/);
  });

  it('is on the home page when the featured post begins with it', async () => {
    const html = await page('');
    expect(html).toContain('{one}');
    expect(html).toMatch(/href="[^"]*\/diagrams\.[^"]*\.css"/);
    expect(html).not.toContain('ZoomFigure');
  });

  it('has a file beside the pages, whose links and anchors all lead somewhere', async () => {
    const { href } = await firstDrawing('notes/drawn');
    expect(href).toMatch(/^\/repo\/_tradeoff\/figures\/[\da-f]{16}\.svg$/);
    expect((await checkLinks({ dist, base: '/repo/' })).broken).toEqual([]);
    expect((await readdir(join(dist, '_tradeoff/figures'))).sort()).toHaveLength(3 + 3);
  });

  it('is not drawn again, and loses nothing, when nothing changed', async () => {
    const cache = join(blog, 'cache/tradeoff/diagrams');
    const drawings = async () =>
      Promise.all(
        (await readdir(cache)).map(async (name) => [name, (await stat(join(cache, name))).mtimeMs]),
      );
    const before = await drawings();
    const { href } = await firstDrawing('notes/drawn');
    await rm(dist, { recursive: true });
    await mustRun(process.execPath, astro, { cwd: blog });
    expect(await drawings()).toEqual(before);
    expect(existsSync(join(dist, href.replace('/repo/', '')))).toBe(true);
  });
});

describe('a diagram for the browser', () => {
  it('relaxes the policy for styles on its page and no other', async () => {
    const policy = async (name: string) => {
      const meta = readTags(await page(name)).find(
        ({ attributes }) => attributes.get('http-equiv') === 'content-security-policy',
      );
      return meta?.attributes.get('content') ?? '';
    };
    expect(await policy('notes/in-browser')).toMatch(
      /style-src-elem 'self' 'unsafe-inline';.*style-src-attr 'unsafe-inline'/,
    );
    for (const name of ['', 'own', 'notes/drawn', 'notes/drawn-mdx']) {
      expect(await policy(name)).not.toContain('unsafe-inline');
    }
  });

  it('brings mermaid to its page and no other', async () => {
    expect(await page('notes/in-browser')).toContain('/repo/_tradeoff/mermaid/draw.js');
    expect(await page('notes/drawn')).not.toContain('_tradeoff/mermaid');
    const script = await readFile(join(dist, '_tradeoff/mermaid/draw.js'), 'utf8');
    const [, mermaid = ''] = /from '\.\/([^']+)'/.exec(script) ?? [];
    expect(existsSync(join(dist, '_tradeoff/mermaid', mermaid))).toBe(true);
  });
});

describe('pictures', () => {
  it('have their size, load lazily but for the first, and come in several widths', async () => {
    const images = readTags(await page('notes/drawn')).filter(({ name }) => name === 'img');
    const facts = images.map(({ attributes }) =>
      ['alt', 'loading', 'width', 'height'].map((name) => attributes.get(name)),
    );
    expect(facts).toEqual([
      ['Two words', 'eager', '1000', '500'],
      ['Grün', 'lazy', '300', '200'],
      ['In public', 'lazy', undefined, undefined],
      ['Linked', 'lazy', '1000', '500'],
      ['Elsewhere', undefined, undefined, undefined],
    ]);
    expect(images[0]?.attributes.get('srcset')).toMatch(/480w, .*800w/);
    expect(images[2]?.attributes.get('src')).toBe('/repo/public.png');
    expect(images[4]?.attributes.get('src')).toBe('https://ex.org/a.png');
  });

  it('are the same in .mdx', async () => {
    const [image] = readTags(await page('notes/drawn-mdx')).filter(({ name }) => name === 'img');
    expect(image?.attributes.get('width')).toBe('1000');
    expect(image?.attributes.get('loading')).toBe('eager');
    expect(image?.attributes.get('srcset')).toMatch(/480w, .*800w/);
  });
});

describe('a build with mistakes in figures', () => {
  it('names the file and line of each, and what mermaid says', async () => {
    const file = join(posts, 'in-browser.md');
    const source = await readFile(file, 'utf8');
    await writeFile(
      file,
      `${source}\n![Lost](lost.png)\n\n\`\`\`mermaid\nflowchart LR\n  a --> b\n  a --> [c\n\`\`\`\n`,
    );
    const { code, output } = await run(process.execPath, astro, { cwd: blog });
    expect(code).not.toBe(0);
    expect(output).toContain('src/content/notes/in-browser.md:11  error  The image "lost.png"');
    expect(output).toContain('src/content/notes/in-browser.md:16  error  Mermaid cannot read');
    expect(output).toContain('a --> [c');
  });
});

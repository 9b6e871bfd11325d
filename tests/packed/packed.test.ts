import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkLinks } from '../site/links.ts';
import { listTarball, packTheme, ThinBlog } from './blog.ts';
import { startDev, startPreview } from './dev-server.ts';

let tarball: string;
let blog: ThinBlog;

beforeAll(async () => {
  tarball = await packTheme();
  blog = await ThinBlog.install(tarball);
});

afterAll(() => blog.remove());

/** The text of the element with an id, which contains no other element with its name. */
function textOf(page: string, id: string): string {
  const [, , inner = ''] =
    new RegExp(`<(\\w+)[^>]* id="${id}"[^>]*>(.*?)</\\1>`, 's').exec(page) ?? [];
  return inner
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll(' :', ':')
    .trim();
}

describe('the tarball', () => {
  it('holds the theme and nothing of the demo, the tests or the chores', async () => {
    const files = await listTarball(tarball);
    expect(files).toEqual(
      expect.arrayContaining([
        'build/cli/main.js',
        'LICENSE',
        'package.json',
        'README.md',
        'src/collections.ts',
        'src/index.ts',
        'src/layouts/Page.astro',
        'src/styles/index.css',
        'src/templates/design/scaffold.md',
        'src/virtual.d.ts',
      ]),
    );
    const known = /^(?:build\/|src\/|package\.json$|README\.md$|LICENSE$|CHANGELOG\.md$)/;
    expect(files.filter((file) => !known.test(file))).toEqual([]);
    expect(
      files.filter((file) => /^src\/(?:content\/|content\.config|pages\/)|\.test\./.test(file)),
    ).toEqual([]);
  });
});

describe('a thin blog that installs the tarball', () => {
  beforeAll(() => blog.become('thin'));

  it('passes `astro check`, with its own field typed', async () => {
    const { code, output } = await blog.astro('check');
    expect(output).toMatch(/\b0 errors\b/);
    expect(code).toBe(0);
  });

  describe.each(['/', '/repo/'])('built at %s', (base) => {
    beforeAll(async () => {
      const { code, output } = await blog.astro('build', '--base', base);
      if (code !== 0) throw new Error(output);
    });

    it('resolves every local link, anchor and asset', async () => {
      const site = 'https://thin.example';
      const report = await checkLinks({ dist: join(blog.folder, 'dist'), base, site });
      expect(report.broken).toEqual([]);
      expect(report.checked).toBeGreaterThan(report.pages * 5);
    });

    it('renders its posts in both formats', async () => {
      expect(await blog.read('dist/designs/url-shortener/index.html')).toContain('A URL shortener');
      const mdx = await blog.read('dist/designs/bloom-filter/index.html');
      expect(mdx).toContain('A shared Bloom filter');
      expect(mdx).toMatch(/<p class="aside">\s*A false <em>yes<\/em> costs one page\./);
    });

    it('makes a collection of its own template, with page, list, mark and place in the navigation', async () => {
      const page = await blog.read('dist/postmortems/full-disk/index.html');
      expect(page).toContain('Severity: high');
      expect(page).toContain('<path d="M3 3l10 10M13 3L3 13"/>');
      expect(await blog.read('dist/postmortems/index.html')).toContain('A full disk');
      expect(await blog.read('dist/index.html')).toContain(`href="${base}postmortems/"`);
    });

    it('joins tags that differ by case', async () => {
      const page = await blog.read('dist/tags/caching/index.html');
      expect(page).toContain('A URL shortener');
      expect(page).toContain('A shared Bloom filter');
    });

    it('puts its own pages in the shell of the theme', async () => {
      for (const page of ['about', 'team']) {
        const html = await blog.read(`dist/${page}/index.html`);
        expect(html).toContain('Thin Ice');
        expect(html).toMatch(/<main\b/);
      }
      expect(await blog.read('dist/about/index.html')).toContain('Robin Writer, about systems');
      expect(await blog.read('dist/team/index.html')).toMatch(/<li[^>]*>Links<\/li>/);
    });

    it('lists posts, tags, categories and series on a page of its own, as the theme does', async () => {
      const page = await blog.read('dist/reading/index.html');
      expect(textOf(page, 'all')).toBe(
        'postmortems/full-disk designs/bloom-filter designs/url-shortener',
      );
      expect(textOf(page, 'home')).toBe('designs/bloom-filter designs/url-shortener');
      expect(textOf(page, 'one')).toBe('A URL shortener');
      expect(page).toContain(`href="${base}designs/url-shortener/"`);
      expect(textOf(page, 'draft')).toBe('not published');
      expect(textOf(page, 'tags')).toBe(
        'Caching: 2: bloom-filter url-shortener hashing: 1: url-shortener storage: 1: full-disk',
      );
      expect(page).toContain(`href="${base}tags/caching/"`);
      expect(textOf(page, 'categories')).toBe('Memory: 1: bloom-filter');
      expect(textOf(page, 'series')).toBe('Carrying weight: 2: url-shortener bloom-filter');
    });

    it('gives its own page precedence over the route of the theme', async () => {
      expect(await blog.read('dist/archive/index.html')).toContain('This archive is hand-made.');
    });

    it('replaces a component and keeps the original inside', async () => {
      const home = await blog.read('dist/index.html');
      expect(home).toMatch(/<footer\b/);
      expect(home).toContain('Set and served at home.');
    });

    it("generates the blog's own utilities", async () => {
      const home = await blog.read('dist/team/index.html');
      const sheets = [...home.matchAll(/href="([^"]+\.css)"/g)].map(([, href = '']) => href);
      const css = await Promise.all(
        sheets.map((href) => blog.read(join('dist', href.slice(base.length)))),
      );
      expect(css.join('\n')).toContain('13.37rem');
    });
  });

  it('serves its pages in development', async () => {
    const dev = await startDev(blog.folder);
    try {
      for (const [path, text] of [
        ['', 'A URL shortener'],
        ['designs/', 'A shared Bloom filter'],
        ['designs/url-shortener/', 'Long addresses do not fit'],
        ['designs/bloom-filter/', 'costs one page'],
        ['team/', 'Storage'],
        ['reading/', 'designs/unfinished'],
      ] as const) {
        const response = await fetch(new URL(path, dev.url));
        expect([path, response.status]).toEqual([path, 200]);
        expect(await response.text()).toContain(text);
      }
      expect((await fetch(new URL('no-such-page/', dev.url))).status).toBe(404);
      const toolbar = join(blog.folder, 'node_modules/tradeoff/src/toolbar/app.ts');
      const app = await fetch(new URL(`@fs${toolbar}`, dev.url));
      expect(app.status).toBe(200);
      expect(await app.text()).not.toContain('satisfies');
    } finally {
      await dev.stop();
    }
  });

  it.each([
    ['development', startDev],
    ['preview', startPreview],
  ])('counts likes in %s without any setting', async (_, start) => {
    const { code, output } = await blog.astro('build');
    expect({ code, output }).toMatchObject({ code: 0 });
    const server = await start(blog.folder);
    try {
      const { origin } = new URL(server.url);
      const item = `${origin}/api/likes/designs/url-shortener`;
      const voter = randomUUID();
      const put = await fetch(item, {
        method: 'PUT',
        headers: { origin, 'content-type': 'application/json' },
        body: JSON.stringify({ vote: 'up', voter }),
      });
      expect([put.status, await put.json()]).toMatchObject([200, { vote: 'up' }]);
      expect(await (await fetch(`${origin}/api/health`)).json()).toEqual({ status: 'ok' });
      expect((await fetch(`${origin}/api/likes/designs/none`)).status).toBe(404);
    } finally {
      await server.stop();
    }
  });

  it('has a command line', async () => {
    const { code, output } = await blog.npx('tradeoff', 'info');
    expect(output).toContain('Thin Ice');
    expect(output).toContain('postmortem');
    expect(code).toBe(0);
  });

  it('checks the spelling with the dictionary that it installed', async () => {
    const { code, output } = await blog.npx('tradeoff', 'check', '--rule', 'word-misspelled=error');
    expect(output).toContain('does not have the word "nigth"');
    expect(output).toContain('Found 1 error,');
    expect(code).toBe(1);
  });

  it('has the JSON Schema of its own template and of its own fields', async () => {
    const schemaOf = async (template: string) => {
      const { stdout } = await blog.npx('tradeoff', 'schema', template);
      return JSON.parse(stdout) as { properties: Record<string, object>; required: string[] };
    };
    const design = await schemaOf('design');
    expect(design.properties['date']).toMatchObject({
      examples: ['2026-03-14', expect.any(String)],
    });
    expect(design).toMatchObject({ additionalProperties: false });
    expect(Object.keys(design.properties)).toContain('team');
    expect((await schemaOf('postmortem')).properties['severity']).toBeDefined();
    expect(await blog.read('.astro/collections/collections.json')).toContain('"postmortems"');
  });
});

describe('a blog without posts', () => {
  beforeAll(() => blog.become('empty'));

  it('builds and says how to write the first', async () => {
    const { code, output } = await blog.astro('build');
    expect({ code, output }).toMatchObject({ code: 0 });
    const home = await blog.read('dist/index.html');
    expect(home).toContain('src/content/designs');
    const report = await checkLinks({ dist: join(blog.folder, 'dist'), base: '/' });
    expect(report.broken).toEqual([]);
  });

  it('passes `astro check`', async () => {
    const { code, output } = await blog.astro('check');
    expect({ code, output }).toMatchObject({ code: 0 });
  });
});

describe('a blog with mistakes in its content', () => {
  beforeAll(() => blog.become('broken-content'));

  it('fails once with every mistake at its file and line', async () => {
    const { code, output } = await blog.astro('build');
    expect(code).toBe(1);
    const places = [...output.matchAll(/src\/content\/designs\/([\w-]+\.md):(\d+)/g)].map(
      ([, file, line]) => `${file}:${line}`,
    );
    expect([...new Set(places)].sort()).toEqual([
      'broken-yaml.md:4',
      'lost-relation.md:6',
      'month.md:3',
      'second.md:3',
      'tuesday.md:3',
    ]);
    for (const value of ['twins', 'no-such-design', '2025-13-01', 'next Tuesday']) {
      expect(output).toContain(value);
    }
  });
});

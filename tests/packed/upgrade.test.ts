import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { glob } from 'tinyglobby';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mustRun } from '../builds/run.ts';
import { packTheme, ThinBlog } from './blog.ts';
import { startDev } from './dev-server.ts';
import { laterVersion, type Edit } from './later-version.ts';
import { startRegistry, type Registry } from './registry.ts';

const later = '0.1.999';

/**
 * What the later version renders differently: in Markdown, a diagram, a social image, and a
 * component.
 */
const edits: readonly Edit[] = [
  {
    file: 'src/markdown/constructs/code/draw.ts',
    from: "['code-head']",
    to: "['code-head', 'of-later']",
  },
  { file: 'build/diagrams/draw.js', from: "class: 'dg'", to: "class: 'dg of-later'" },
  { file: 'src/social-images/look.ts', from: "accent: '#0f4a87'", to: "accent: '#870f4a'" },
  { file: 'src/components/Footer.astro', from: '<footer class="', to: '<footer class="of-later ' },
];

let registry: Registry;
let blog: ThinBlog;
let sources: Map<string, string>;
/** Pages and files by path, each as text, or as a digest if it is binary. */
let before: Map<string, string>;
let after: Map<string, string>;

async function filesOf(folder: string, ignore: string[] = []): Promise<Map<string, string>> {
  const paths = await glob('**/*', { cwd: folder, dot: true, ignore });
  const read = async (path: string): Promise<readonly [string, string]> => {
    const bytes = await readFile(join(folder, path));
    const isText = /\.(?:html|md|xml|txt|json|css|js|svg|ts|astro|mdx|mjs)$/.test(path);
    return [path, isText ? bytes.toString() : createHash('sha256').update(bytes).digest('hex')];
  };
  return new Map(await Promise.all(paths.sort().map(read)));
}

const ofTheBlog = (): Promise<Map<string, string>> =>
  filesOf(blog.folder, ['node_modules/**', 'dist/**', '.astro/**', 'package*.json']);

async function build(): Promise<Map<string, string>> {
  const { code, output } = await blog.astro('build');
  if (code !== 0) throw new Error(output);
  expect(output).not.toMatch(/\[ERROR\]/);
  return filesOf(join(blog.folder, 'dist'));
}

/** The page without what every new version changes: the names of files with a digest in them. */
function withoutDigests(text: string | undefined): string {
  return (text ?? '').replace(/\/_astro\/[^"')\s]+|[\da-f]{16}\.svg/g, 'FILE');
}

beforeAll(async () => {
  const tarball = await packTheme();
  registry = await startRegistry('tradeoff');
  await registry.release(tarball);
  blog = await ThinBlog.install('^0.1.0', { npm_config_registry: registry.url });
  await blog.become('customised');
  before = await build();
  sources = await ofTheBlog();

  await registry.release(await laterVersion(tarball, later, edits));
  await mustRun('npm', ['update', 'tradeoff', '--no-audit', '--no-fund'], {
    cwd: blog.folder,
    env: { npm_config_registry: registry.url },
  });
  expect(existsSync(join(blog.folder, 'node_modules/.astro/tradeoff'))).toBe(true);
  after = await build();
});

afterAll(async () => {
  await blog.remove();
  await registry.stop();
});

it('is installed by `npm update`, and leaves the files of the blog as they are', async () => {
  const { version } = JSON.parse(await blog.read('node_modules/tradeoff/package.json')) as {
    version: string;
  };
  expect(version).toBe(later);
  expect(await ofTheBlog()).toEqual(sources);
});

it('draws anew what the later version draws differently, though the posts are in the cache', () => {
  for (const page of ['designs/cache', 'designs/queue', 'incidents/full-queue']) {
    expect(before.get(`${page}/index.html`), page).not.toContain('of-later');
    expect(after.get(`${page}/index.html`), page).toContain('class="code-head of-later"');
  }
  expect(after.get('designs/cache/index.html')).toContain('<svg class="dg of-later"');
  expect(after.get('index.html')).toContain('<footer class="of-later ');
  const image = '_tradeoff/social-images/designs/cache.png';
  expect(before.get(image)).toBeDefined();
  expect(after.get(image)).not.toBe(before.get(image));
});

it('keeps every page, and changes nothing else in one', () => {
  const pages = (files: Map<string, string>): string[] =>
    [...files.keys()].filter((path) => path.endsWith('.html'));
  expect(pages(after)).toEqual(pages(before));
  for (const page of pages(before)) {
    const undone = (after.get(page) ?? '')
      .replaceAll('code-head of-later', 'code-head')
      .replaceAll('dg of-later', 'dg')
      .replaceAll('class="of-later ', 'class="');
    expect(withoutDigests(undone), page).toBe(withoutDigests(before.get(page)));
  }
});

describe.each([
  ['before', () => before],
  ['after', () => after],
])('%s the upgrade, the blog shows its own', (_, files) => {
  const page = (path: string): string => files().get(`${path}index.html`) ?? '';

  it('components, around the original and instead of it', () => {
    expect(page('')).toMatch(/<footer\b/);
    expect(page('')).toContain('Cast in the back yard.');
    expect(page('designs/cache/')).toMatch(/<ul class="tags-of-mine">[^]*>caching!<\/a>/);
  });

  it('template, with its field, and the field that extends a schema', () => {
    expect(page('incidents/full-queue/')).toContain('Lasted 42 minutes');
    expect(page('incidents/')).toContain('The queue was full');
  });

  it('styles: tokens, rules and utilities', () => {
    const css = [...files()]
      .filter(([path]) => path.endsWith('.css'))
      .map(([, text]) => text)
      .join('\n');
    expect(css).toMatch(/#7a1f4b/i);
    expect(css).toMatch(/\.title-of-mine/);
    expect(css).toContain('.137rem');
  });

  it('words, page and component of a post', () => {
    expect(page('archive/')).toContain('All there is');
    expect(page('about/')).toContain('Robin casts bells, and caches.');
    expect(page('designs/queue/')).toMatch(/class="note-of-mine">.*<strong>ten thousand<\/strong>/);
  });
});

it('builds from the caches of the version before what it builds without any', async () => {
  for (const cache of ['node_modules/.astro', 'node_modules/.vite', '.astro', 'dist'])
    await rm(join(blog.folder, cache), { recursive: true, force: true });
  const clean = await build();
  expect([...after.keys()]).toEqual([...clean.keys()]);
  const search = /^pagefind\//;
  for (const [path, content] of clean)
    if (!search.test(path)) expect(after.get(path), path).toBe(content);
});

it('passes `astro check`, and serves the later version in development', async () => {
  const { code, output } = await blog.astro('check');
  expect({ code, output }).toMatchObject({ code: 0 });
  const dev = await startDev(blog.folder);
  try {
    const response = await fetch(new URL('designs/cache/', dev.url));
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('code-head of-later');
  } finally {
    await dev.stop();
  }
});

import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { parseOptions } from '../../../src/config/options.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { today } from '../../../src/cli/commands/new.ts';
import { dispatch } from '../../../src/cli/dispatch.ts';
import { splitFrontMatter } from '../../../src/schema/front-matter.ts';
import { repository } from '../../builds/paths.ts';
import { makeBlog } from './site-fixture.ts';
import type { Blog } from './site-fixture.ts';

let blog: Blog;

beforeEach(async () => {
  blog = await makeBlog();
  const own = (name: string) => path.join(repository, `src/templates/${name}/scaffold.md`);
  const [design] = blog.site.templates;
  if (design === undefined) throw new TypeError('The blog has no template.');
  blog.site.templates = ['design', 'note', 'deep-dive'].map((name) => ({
    ...design,
    name,
    collection: `${name}s`,
    path: `${name}s`,
    scaffold: own(name),
  }));
  blog.site.collections.push({ name: 'notes', base: 'posts/notes' });
});

afterEach(() => blog.remove());

/**
 * Runs the command in the blog; `answers` are typed in a terminal, and without them there is no
 * terminal.
 */
async function run(args: string[], answers?: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const output = new PassThrough();
  const input = new PassThrough();
  input.end(answers?.map((answer) => `${answer}\n`).join(''));
  const code = await dispatch(['new', ...args], blog.root, (root) => ({
    root,
    version: '1.2.3',
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    terminal: answers && { input, output },
    site: () => Promise.resolve(blog.site),
  }));
  output.end();
  const asked = (await output.toArray()).join('');
  return { code, out: out.join('\n'), err: err.join('\n').replaceAll(blog.root, '<blog>'), asked };
}

const files = async (folder: string) =>
  (await readdir(path.join(blog.root, folder), { recursive: true })).sort();

async function frontMatter(file: string) {
  const source = await readFile(path.join(blog.root, file), 'utf8');
  const { data, problems } = splitFrontMatter(source, file);
  expect(problems).toEqual([]);
  return data;
}

describe('tradeoff new', () => {
  it('writes a post from the scaffold and says what is next', async () => {
    const { code, out, err } = await run(['design', 'A "quoted": title # 1']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatchInlineSnapshot(`
      "Wrote src/content/designs/a-quoted-title-1.md

      Next: run \`npx astro dev\` and open /designs/a-quoted-title-1/ there.
      It is a draft, so a build leaves it out. Replace the comments with your text, then remove \`draft: true\`."
    `);
    expect(await frontMatter('src/content/designs/a-quoted-title-1.md')).toEqual({
      title: 'A "quoted": title # 1',
      date: today('UTC', new Date()),
      description: '{{DESCRIPTION}}',
      summary: '{{SUMMARY}}',
      tags: [],
      categories: ['designs'],
      draft: true,
    });
  });

  it('takes the collection for the template, tags, a date and a slug, and makes the folder', async () => {
    const { code, out } = await run([
      ...['Notes', 'Plain', '--tags', 'caching, rate limiting', '--tags=a: b,caching,'],
      ...['--date', '2026-01-31', '--slug', 'plain-note', '--dir', '--mdx'],
    ]);
    expect(code).toBe(0);
    expect(out).toContain('Wrote posts/notes/plain-note/index.mdx\n');
    expect(out).toContain('open /notes/plain-note/ there');
    expect(await files('posts')).toEqual([
      'notes',
      'notes/plain-note',
      'notes/plain-note/index.mdx',
    ]);
    expect(await frontMatter('posts/notes/plain-note/index.mdx')).toMatchObject({
      title: 'Plain',
      date: '2026-01-31',
      slug: 'plain-note',
      category: 'notes',
      tags: ['caching', 'rate limiting', 'a: b'],
    });
  });

  it('follows the base and the slashes of the blog', async () => {
    blog.site.address = { ...blog.site.address, base: '/repo/', trailingSlash: 'never' };
    expect((await run(['design', 'שלום'])).out).toContain(
      'open /repo/designs/%D7%A9%D7%9C%D7%95%D7%9D there',
    );
  });

  it.each([
    'AC/DC: a/b\\c',
    '..\\..\\x',
    'Before --- after',
    'Ship 🚀 it',
    'תכנון מערכות: "א"',
    'Long: '.padEnd(300, 'word "x" ').trim(),
  ])('keeps the title %s', async (title) => {
    const { out } = await run(['design', title]);
    const file = /Wrote (src\/content\/designs\/[^/\\:"\s]+\.md)/.exec(out)?.[1] ?? '';
    expect(await frontMatter(file)).toMatchObject({ title });
  });

  it('puts a post of another language into its folder, beside one of the same name', async () => {
    blog.site.locales = [
      { name: 'en', isDefault: true, prefix: '', paths: { designs: 'designs' } },
      { name: 'de', isDefault: false, prefix: 'de', paths: { designs: 'de/entwuerfe' } },
    ];
    expect((await run(['design', 'A ring', '--locale', 'en'])).code).toBe(0);
    const { out } = await run(['design', 'A ring', '--locale', 'de']);
    expect(out).toContain('Wrote src/content/designs/de/a-ring.md');
    expect(out).toContain('/de/entwuerfe/a-ring');
    expect((await run(['design', 'A ring', '--locale', 'de'])).err).toContain(
      'already has this slug',
    );
    expect((await run(['design', 'B', '--locale', 'fr'])).err).toContain(
      'Write one of `en`, `de`.',
    );
    blog.site.locales = [];
    expect((await run(['design', 'B', '--locale', 'de'])).err).toContain('has one language');
  });

  it('says where a post is that is not below its list', async () => {
    const today = new Date().toISOString().slice(0, 4);
    Object.assign(blog.site, {
      options: parseOptions({
        title: 'B',
        permalinks: { designs: '/:year/:slug/' },
        locales: { en: {}, de: { permalinks: { designs: '/baupläne/:slug/' } } },
      }),
    });
    expect((await run(['design', 'A ring'])).out).toContain(`open /${today}/a-ring/ there`);
    blog.site.locales = [
      { name: 'en', isDefault: true, prefix: '', paths: { designs: 'designs' } },
      { name: 'de', isDefault: false, prefix: 'de', paths: { designs: 'de/designs' } },
    ];
    const { out } = await run(['design', 'A ring', '--locale', 'de']);
    expect(out).toContain('open /de/baupl%C3%A4ne/a-ring/ there');
  });

  it('takes a title that begins with a dash after --', async () => {
    const { code } = await run(['design', '--', '--- x']);
    expect(code).toBe(0);
    expect(await frontMatter('src/content/designs/x.md')).toMatchObject({ title: '--- x' });
  });
});

describe('it never overwrites', () => {
  it.each([
    ['rate-limits.md', []],
    ['rate-limits.mdx', []],
    ['rate-limits.md', ['--mdx']],
    ['rate-limits/index.md', []],
    ['rate-limits/index.mdx', ['--dir']],
  ])('%s', async (file, options) => {
    const target = `src/content/designs/${file}`;
    await blog.write(target, 'Mine');
    const before = await files('src/content');
    const { code, out, err } = await run(['design', 'Rate limits', ...options]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toBe(
      `${target} already has this slug; nothing was written. Choose another title, or another slug with \`--slug some-words\`.`,
    );
    expect(await readFile(path.join(blog.root, target), 'utf8')).toBe('Mine');
    expect(await files('src/content')).toEqual(before);
  });

  it('a post whose front matter has the slug', async () => {
    blog.site.posts.push({
      id: 'designs/quotas',
      url: '/designs/quotas/',
      source: 'src/content/designs/limits.md',
      state: 'draft',
    });
    expect((await run(['design', 'Quotas'])).err).toContain(
      'src/content/designs/limits.md already',
    );
  });

  it('and keeps what lies in the folder of a post', async () => {
    await mkdir(path.join(blog.root, 'src/content/designs/quotas'));
    await writeFile(path.join(blog.root, 'src/content/designs/quotas/a.png'), '');
    expect((await run(['design', 'Quotas', '--dir'])).code).toBe(0);
    expect(await files('src/content/designs/quotas')).toEqual(['a.png', 'index.md']);
  });
});

describe('it refuses', () => {
  async function refusal(...args: string[]): Promise<string> {
    const before = await files('src');
    const { code, out, err } = await run(args);
    expect(out).toBe('');
    expect(await files('src')).toEqual(before);
    return `${code}: ${err}`;
  }

  it('what is missing when there is no terminal', async () => {
    expect(await refusal()).toMatchInlineSnapshot(`
      "2: Name a template and a title: \`tradeoff new <template> "Title"\`. The command can only ask for it in a terminal.
      See \`tradeoff --help\`."
    `);
    expect(await refusal('design')).toMatchInlineSnapshot(`
      "2: Name a title: \`tradeoff new design "Title"\`. The command can only ask for it in a terminal.
      See \`tradeoff --help\`."
    `);
  });

  it('an unknown template', async () => {
    expect(await refusal('desing', 'x')).toMatchInlineSnapshot(`
      "2: There is no template \`desing\`. Did you mean \`design\`? The blog has \`design\`, \`note\`.
      See \`tradeoff --help\`."
    `);
    expect(await refusal('zzzzzzzz', 'x')).toMatchInlineSnapshot(`
      "2: There is no template \`zzzzzzzz\`. The blog has \`design\`, \`note\`.
      See \`tradeoff --help\`."
    `);
  });

  it('a template whose collection the blog has not', async () => {
    expect(await refusal('deep-dive', 'x')).toMatchInlineSnapshot(
      `"1: The blog has no collection \`deep-dives\`. Add it to the \`collections\` in \`src/content.config.ts\`."`,
    );
  });

  it('a title without quotes, and one that is none', async () => {
    expect(await refusal('design', 'My', 'title')).toMatchInlineSnapshot(`
      "2: Put the title in quotes: \`tradeoff new design "My title"\`.
      See \`tradeoff --help\`."
    `);
    expect(await refusal('design', ' ')).toMatchInlineSnapshot(`
      "2: The title is empty.
      See \`tradeoff --help\`."
    `);
    expect(await refusal('design', 'a\nb')).toMatchInlineSnapshot(`
      "2: The title "a\\nb" is not one line of text.
      See \`tradeoff --help\`."
    `);
  });

  it('a title that names no file', async () => {
    expect(await refusal('design', '🚀')).toMatchInlineSnapshot(`
      "2: The title "🚀" has no letter or digit to name the file after. Name it with \`--slug some-words\`.
      See \`tradeoff --help\`."
    `);
    expect(await refusal('design', 'Con')).toMatchInlineSnapshot(`
      "2: The slug of the title, "con", is a device name on Windows. Choose another with \`--slug some-words\`.
      See \`tradeoff --help\`."
    `);
    expect(await refusal('design', 'Index')).toMatchInlineSnapshot(`
      "2: The slug of the title, "index", means its folder when it is a file name. Choose another with \`--slug some-words\`.
      See \`tradeoff --help\`."
    `);
  });

  it('a bad slug or date', async () => {
    expect(await refusal('design', 'x', '--slug', '../x')).toMatchInlineSnapshot(`
      "2: The slug "../x" contains a space or a character that file names or URLs cannot contain.
      See \`tradeoff --help\`."
    `);
    expect(await refusal('design', 'x', '--date', '2026-02-30')).toMatchInlineSnapshot(`
      "2: \`2026-02-30\` is not a date. Write it as in \`--date 2026-01-31\`.
      See \`tradeoff --help\`."
    `);
  });

  it('a scaffold that is missing or cannot be used', async () => {
    const [design] = blog.site.templates;
    if (design === undefined) throw new TypeError('The blog has no template.');
    design.scaffold = path.join(blog.root, 'scaffold.md');
    expect(await refusal('design', 'x')).toMatchInlineSnapshot(
      `"1: The template \`design\` has no scaffold: <blog>/scaffold.md is missing."`,
    );
    await blog.write('scaffold.md', '+++\n+++\n');
    expect(await refusal('design', 'x')).toMatchInlineSnapshot(
      `"1: The scaffold <blog>/scaffold.md cannot be used. Its front matter is TOML. Write it in YAML, between two \`---\`."`,
    );
  });
});

describe('at a terminal it asks', () => {
  it('for all that is missing, until the answer will do', async () => {
    const { code, asked } = await run([], ['9', 'desing', '2', '', 'My: "note"', 'a, b,a']);
    expect(code).toBe(0);
    expect(asked).toMatchInlineSnapshot(`
      "  1  design (designs)
        2  note (notes)
      Template, by number or name: There is no template \`9\`. The blog has \`design\`, \`note\`.
        1  design (designs)
        2  note (notes)
      Template, by number or name: There is no template \`desing\`. Did you mean \`design\`? The blog has \`design\`, \`note\`.
        1  design (designs)
        2  note (notes)
      Template, by number or name: Title: The title is empty.
      Title: Tags, separated by commas (none): "
    `);
    expect(await frontMatter('posts/notes/my-note.md')).toMatchObject({
      title: 'My: "note"',
      tags: ['a', 'b'],
    });
  });

  it('for the title and tags when the template is given', async () => {
    const { code, asked } = await run(['design'], ['Quotas', '']);
    expect(code).toBe(0);
    expect(asked).toBe('Title: Tags, separated by commas (none): ');
    expect(await frontMatter('src/content/designs/quotas.md')).toMatchObject({ tags: [] });
  });

  it('for no tags when they are given, and for nothing when all is', async () => {
    expect((await run(['design', '--tags', 'a'], ['Quotas'])).asked).toBe('Title: ');
    expect((await run(['design', 'Limits'], [])).asked).toBe('');
  });

  it('and writes nothing when the input ends', async () => {
    const before = await files('src');
    expect(await run(['design'], [])).toMatchObject({
      code: 1,
      err: 'Cancelled; nothing was written.',
    });
    expect(await files('src')).toEqual(before);
  });

  it('for no template of a blog without collections', async () => {
    blog.site.collections = [];
    expect((await run([], ['1'])).err).toContain(
      'The blog does not have a collection with a template yet.',
    );
  });
});

it("takes the day of the blog's time zone", () => {
  const now = new Date('2026-01-31T23:30:00Z');
  expect(today('UTC', now)).toBe('2026-01-31');
  expect(today('Asia/Tokyo', now)).toBe('2026-02-01');
});

it('makes the first post of a blog', async () => {
  await rm(path.join(blog.root, 'src'), { recursive: true });
  blog.site.posts = [];
  expect((await run(['design', 'First'])).code).toBe(0);
  expect(await files('src/content')).toEqual(['designs', 'designs/first.md']);
});

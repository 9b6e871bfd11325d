import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Blog, makeBlog } from '../site-fixture.ts';
import { runCommand } from '../run-command.ts';

let blog: Blog;
beforeEach(async () => {
  blog = await makeBlog();
});
afterEach(() => blog.remove());

function run(...args: string[]) {
  return runCommand(['import', ...args], blog.root);
}

async function old(files: Record<string, string>) {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(blog.root, 'old', name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

const read = (file: string) => readFile(path.join(blog.root, 'new', file), 'utf8');

const source = {
  'hugo.toml': 'title = "B"\n',
  'content/posts/a.md': '---\ntitle: A\ndate: 2026-01-02\n---\nText\n',
  'content/posts/b/index.md': '---\ntitle: B\ndate: 2026-01-02\n---\n![x](x.png)\n',
};

describe('tradeoff import', () => {
  it('writes a blog, reads it as a build does, and reports', async () => {
    await old(source);
    const { code, out } = await run('old', '--into', 'new', '--report', 'report.json');
    expect(code).toBe(0);
    expect(out).toContain('Source  hugo, because it has `hugo.toml` and `content/`');
    expect(out).toContain('Posts   2 in deep-dives');
    expect(out).toContain('Check   posts read: 2, with errors: 1, warnings: 0');
    expect(out).toContain('src/content/deep-dives/b/index.md:5  The image "x.png" does not exist.');
    expect(out).toContain('URLs    3 stay, 0 redirect to a post, 0 to another page');
    expect(out).toContain('2 of them keep their URL.');
    expect(await read('astro.config.mjs')).toContain(
      "plural: 'Posts', description: 'All posts.', path: 'posts'",
    );
    expect(await read('astro.config.mjs')).toContain("title: 'B'");
    expect(await read('src/content.config.ts')).toContain("'deep-dives': deepDives()");
    expect(await read('IMPORT.md')).toContain(
      '| `content/posts/a.md` | `src/content/deep-dives/a.md` |',
    );
    const report = JSON.parse(await readFile(path.join(blog.root, 'report.json'), 'utf8')) as {
      proof: { problems: unknown };
    };
    expect(report.proof.problems).toEqual([
      expect.objectContaining({
        file: 'src/content/deep-dives/b/index.md',
        line: 5,
        code: 'image-missing',
      }),
    ]);
  });

  it('finds anchors that another generator made from headings', async () => {
    await old({
      ...source,
      'content/posts/b/index.md':
        '---\ntitle: B\ndate: 2026-01-02\n---\n## The `x` & y\n\n[here](#the-x--y) [gone](#the-x-and-y) [a](/posts/a/#no)\n',
    });
    const { out } = await run('old', '--into', 'new');
    const errors = out.split('Errors of posts\n')[1] ?? '';
    expect(errors).toContain('b/index.md:7  The link `#the-x-and-y` leads to the anchor');
    expect(errors).toContain('b/index.md:7  The link `/posts/a/#no` leads to the anchor');
    expect(errors.match(/link-anchor/g)).toHaveLength(2);
  });

  it('changes nothing when it runs again, and brings what is new', async () => {
    await old(source);
    await run('old', '--into', 'new');
    const before = await read('IMPORT.md');
    const again = await run('old', '--into', 'new');
    expect(again.out).toContain('0 files were written, 5 were there already.');
    expect(await read('IMPORT.md')).toBe(before);
    await old({ 'content/posts/c.md': '---\ntitle: C\ndate: 2026-01-03\n---\nText\n' });
    expect((await run('old', '--into', 'new')).out).toContain('1 files were written');
  });

  it('never overwrites what exists', async () => {
    await old(source);
    await run('old', '--into', 'new');
    const file = path.join(blog.root, 'new/src/content/deep-dives/a.md');
    await writeFile(file, 'mine');
    const { out } = await run('old', '--into', 'new');
    expect(await readFile(file, 'utf8')).toBe('mine');
    expect(out).toContain('content/posts/a.md:1  src/content/deep-dives/a.md');
  });

  it('takes the title, author, URL and like buttons of the command line into its config', async () => {
    await old({ ...source, 'hugo.toml': 'title = "B"\nbaseURL = "https://old.example/"\n' });
    await old({ 'content/posts/c.md': '[a](https://old.example/posts/a/)\n' });
    const site = ['--site', 'https://new.example/blog'];
    const more = ['--title', 'New', '--author', 'Ada', '--likes', '/api/likes'];
    await run('old', '--into', 'new', ...site, ...more);
    const config = await read('astro.config.mjs');
    expect(config).toContain("site: 'https://new.example',\n  base: '/blog',");
    expect(config).toContain("title: 'New',");
    expect(config).toContain("author: 'Ada',\n    likes: { endpoint: '/api/likes' },");
    expect(await read('src/content/deep-dives/c.md')).toContain('[a](/posts/a/)');
  });

  it('leaves a content config alone that has the collections', async () => {
    await old(source);
    await old({ '../new/src/content.config.ts': 'deepDives() designs()' });
    expect((await run('old', '--into', 'new')).out).not.toContain('not touched');
  });

  it('writes nothing in a dry run', async () => {
    await old(source);
    const { out } = await run('old', '--into', 'new', '--dry-run');
    expect(out).toContain('This was a dry run. 5 files would be written.');
    await expect(read('IMPORT.md')).rejects.toThrow('ENOENT');
  });

  it.each([
    [['missing', '--into', 'new'], 1, /is not a folder/],
    [['.', '--into', 'new'], 2, /would be written into the source/],
    [['old', '--into', 'new', '--site', 'ada.example'], 2, /is not a URL/],
    [['old', '--into', 'new', '--from', 'jekyll'], 2, /`--from jekyll` is unknown/],
    [['old', '--into', 'new', '--collection', 'design'], 2, /Did you mean `designs`\?/],
    [['old', '--into', 'new', '--map', 'posts'], 2, /Write a folder and a collection/],
    [['old', '--into', 'new', '--shortcodes', 'no.json'], 2, /There is no file/],
    [[], 2, /Name the folder/],
  ])('refuses %j', async (args, expected, message) => {
    await old(source);
    const { code, err } = await run(...args);
    expect([code, err]).toEqual([expected, expect.stringMatching(message)]);
  });
});

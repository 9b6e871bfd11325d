import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LoadedBlog } from './loaded.ts';

let blog: LoadedBlog;
beforeEach(() => {
  blog = new LoadedBlog();
  blog.write('notes/a.md', '```ts\nconst answer = 42;\n```');
});
afterEach(() => {
  blog.remove();
});

const isColoured = () => blog.html('notes', 'a').includes('class="tk-');

describe('posts that a check has compiled', () => {
  it('have no colours, which a build then adds', async () => {
    await blog.load(true);
    expect(blog.html('notes', 'a')).toContain('const answer = 42;');
    expect(isColoured()).toBe(false);
    await blog.load();
    expect(blog.compiled).toEqual(['notes/a']);
    expect(isColoured()).toBe(true);
  });

  it('are not compiled again by the next check', async () => {
    await blog.load(true);
    await blog.load(true);
    expect(blog.compiled).toEqual([]);
  });
});

describe('posts that a build has compiled', () => {
  it('are used by a check, and keep their colours', async () => {
    await blog.load();
    await blog.load(true);
    expect(blog.compiled).toEqual([]);
    expect(isColoured()).toBe(true);
    await blog.load();
    expect(blog.compiled).toEqual([]);
  });
});

describe('what is wrong with a post', () => {
  const codes = (file: string) =>
    blog.problems(file).map((told) => told.replace(/^(\d+):\S+ (\S+)[^]*/, '$1 $2'));

  it('is told of one whose front matter is valid', async () => {
    blog.write('notes/b.md', 'Text.', 'url: /own/\n');
    await blog.load();
    expect(codes('notes/b.md')).toEqual(['4 url-unused']);
    expect(blog.compiled).toContain('notes/b');
  });

  it('is told at once in front matter and body, each once', async () => {
    blog.write('notes/b.md', '![A ring](./no.png)', 'weight: heavy\n');
    blog.write('notes/c.md', 'Text.', 'weight: heavy\nextra: 1\n');
    blog.write('notes/d.md', 'Text.', 'weight: heavy\ndraft: true\n');
    await blog.load();
    expect(codes('notes/b.md')).toEqual(['7 image-missing', '4 front-matter-invalid']);
    expect(codes('notes/c.md')).toEqual(['5 front-matter-unknown-key', '4 front-matter-invalid']);
    expect(codes('notes/d.md')).toEqual(['4 front-matter-invalid']);
    expect(blog.compiled).toEqual(['notes/a', 'notes/d']);
  });
});

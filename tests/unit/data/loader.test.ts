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

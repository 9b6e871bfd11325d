import { afterAll, describe, expect, it, vi } from 'vitest';
import { availableParallelism } from 'node:os';
import { PostCompiler } from '../../../src/compile/compiler.ts';
import { compilePost, fieldsOf } from '../../../src/compile/post.ts';
import { newCompileSettings, plainSettings } from '../../../src/compile/settings.ts';
import { CompileThread } from '../../../src/compile/thread.ts';
import type { PostFile } from '../../../src/compile/types.ts';
import { parseOptions } from '../../../src/config/options.ts';
import { outline } from '../../../src/templates/note/outline.ts';
import { schema } from '../../../src/templates/note/schema.ts';
import { root, session as newSession } from '../session.ts';

const blog = newSession(parseOptions({ title: 'Blog', lang: 'de' }), {
  base: '/blog/',
  trailingSlash: 'ignore',
  format: 'directory',
  site: 'https://blog.example',
});
blog.markdown = {
  markdown: { gfm: true, smartypants: false, features: {} },
  image: { domains: [], remotePatterns: [] },
};
const plain = plainSettings(blog);
if (plain === undefined) throw new Error('The session has no Markdown settings.');
const settings = newCompileSettings(plain, blog.drawings.draw, () => ({}));

const head = '---\ntitle: A note\ndate: 2026-01-31\ntags: [Logs]\n---\n\n';
const bodies = [
  '## Problem\n\nText, [a link](/notes/b/) and `code`.\n\n```js\nconst a = 1;\n```\n',
  '```estimate\nlinks = 100M/month\npeak = links × 3 → /s\n```\n\nThe peak is `=peak`.\n',
  '```mermaid\nflowchart LR\n  a --> b\n```\n',
  'A formula $a^2$, a note[^1].\n\n[^1]: Its text.\n\n> [!NOTE]\n> An alert.\n',
  '```mermaid\nflowchart LR\n  a --> \n```\n\n![Missing](./no.png)\n',
  '1. What is it?\n\n![](https://example.com/a.png)\n\n{{TITLE}}\n',
];

/** One of many posts, some of which have errors, and some of which are drafts or in MDX. */
function post(index: number): PostFile {
  const file = `notes/${index}.${index % 7 === 3 ? 'mdx' : 'md'}`;
  const data = index % 11 === 5 ? head.replace('title', 'draft: true\ntitle') : head;
  const source = index % 13 === 8 ? '---\ntitle: [\n---\n' : data + bodies[index % bodies.length];
  return {
    ...{ source, file, absolute: root + file, collection: 'notes' },
    ...{ fields: fieldsOf(schema), outline },
  };
}

describe('PostCompiler', () => {
  const compiler = new PostCompiler(settings, plain);
  afterAll(() => compiler.close());

  it('gives in threads what it gives without', async () => {
    const posts = Array.from({ length: 120 }, (_, index) => post(index));
    const inThreads = vi.spyOn(CompileThread.prototype, 'compile');
    compiler.expect(posts);
    const made = [];
    for (const one of posts) made.push(await compiler.compile(one));
    expect(inThreads.mock.calls.length > 0).toBe(availableParallelism() > 1);
    for (const [index, one] of posts.entries())
      expect(made[index]).toEqual(await compilePost(one, settings));
  });

  it('compiles itself what a thread that ends has begun', async () => {
    vi.spyOn(CompileThread.prototype, 'compile').mockRejectedValue(new Error('out of memory'));
    const ending = new PostCompiler(settings, plain);
    const posts = Array.from({ length: 120 }, (_, index) => post(index));
    ending.expect(posts);
    for (const one of posts.slice(0, 12))
      expect(await ending.compile(one)).toEqual(await compilePost(one, settings));
    await ending.close();
    vi.restoreAllMocks();
  });

  it('passes an error of the compiler on', async () => {
    const refusing = new PostCompiler(
      { ...settings, drawings: { draw: () => Promise.reject(new Error('no worker')) } },
      undefined,
    );
    await expect(refusing.compile(post(2))).rejects.toThrow('no worker');
  });
});

describe('CompileThread', () => {
  it('rejects its posts when it ends', async () => {
    const thread = new CompileThread(plain, () => Promise.reject(new Error('no worker')));
    await expect(thread.compile(post(2))).rejects.toThrow('no worker');
    expect(thread.load).toBe(0);
    await expect(thread.compile(post(0))).rejects.toThrow('no worker');
  });

  it('rejects its posts when it is closed', async () => {
    const thread = new CompileThread(plain, blog.drawings.draw);
    const compiling = thread.compile(post(0));
    await thread.close();
    await expect(compiling).rejects.toThrow('The thread has ended.');
  });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AddressConfig } from '../../../src/config/addresses.ts';
import { parseOptions } from '../../../src/config/options.ts';
import type { Session, SyncedPost } from '../../../src/config/session.ts';
import { blogFindings } from '../../../src/data/findings.ts';
import { answerToolbar, toolbarAnswer } from '../../../src/data/toolbar.ts';
import { messages, type ToolbarAnswer } from '../../../src/toolbar/contract.ts';
import { compiled } from '../check/checking.ts';
import { session as newSession } from '../session.ts';

const heron = `---
title: The heron
description: A bird.
date: 2026-01-02
check: { tag-single: off }
---

## Food

A pair of [herons](https://example.org/) eats **3 × 8 = 25** frogs a day, see [owls](/posts/owl/).
`;
const owl = `---
title: The owl
description: Another bird.
date: 2026-01-02
draft: true
---

See [herons](/posts/heron/), and 2 + 2 = 5.

## Flashcards

- What hoots at night? :: An owl.
`;

let session: Session;
let folder: string;

beforeAll(async () => {
  folder = `${mkdtempSync(join(tmpdir(), 'tradeoff-toolbar-'))}/`;
  const options = parseOptions({ title: 'Birds' });
  const address: AddressConfig = {
    base: '/blog/',
    trailingSlash: 'ignore',
    format: 'directory',
    site: undefined,
  };
  session = { ...newSession(options, address), root: folder, pagesDir: `${folder}src/pages/` };
  mkdirSync(join(folder, 'posts'));
  mkdirSync(join(folder, 'src/pages'), { recursive: true });
  const posts = new Map<string, SyncedPost>();
  for (const [name, source] of Object.entries({ heron, owl })) {
    const file = `posts/${name}.md`;
    writeFileSync(join(folder, file), source);
    posts.set(file, await compiled(source, 'posts', file));
  }
  const sync = () => Promise.resolve(false);
  const collection = { sync, base: 'posts', template: 'note', tags: new Set<string>() };
  session.collections.set('posts', { ...collection, posts, browserDiagrams: 0 });
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const answer = async (path: string) => toolbarAnswer(session, await blogFindings(session), path);

describe('the toolbar of a post', () => {
  it('shows what its body has, and the links to and from it', async () => {
    const { post, root } = await answer('/blog/posts/heron');
    expect(root).toBe(folder);
    expect(post).toMatchObject({
      ...{ file: 'posts/heron.md', title: 'The heron', minutes: 1, questions: 0 },
      outgoing: { inside: 1, outside: 1 },
      incoming: [{ title: 'The owl', href: '/blog/posts/owl/' }],
    });
    expect(post?.words).toBeGreaterThan(8);
    expect((await answer('/blog/posts/owl/')).post?.cards).toBe(1);
  });

  it('lists its problems with their places in the page, and those of the blog', async () => {
    const { page, blog } = await answer('/blog/posts/heron/');
    const sum = page.find(({ code }) => code === 'number-wrong');
    expect(sum).toMatchObject({ line: 10, severity: 'warning', heading: 'food' });
    expect(sum?.letters).toBe('apairofheronseats3825frogsadayseeowls');
    expect(blog.filter(({ code }) => code === 'number-wrong').map(({ file }) => file)).toEqual([
      'posts/heron.md',
      'posts/owl.md',
    ]);
  });

  it('is empty on a page without problems that is not a post', async () => {
    const { post, page } = await answer('/blog/tags/');
    expect({ post, page }).toEqual({ post: undefined, page: [] });
  });
});

it('answers every question of a page, and tells pages when something changed', async () => {
  const sent: [string, unknown][] = [];
  let ask: ((data: { path: string }) => void) | undefined;
  let change: ((event: string, file: string) => void) | undefined;
  answerToolbar(session, {
    toolbar: {
      send: (event, payload) => sent.push([event, payload]),
      on: (_event, callback) => {
        ask = callback as typeof ask;
      },
    },
    server: { watcher: { on: (_all, callback) => (change = callback) } },
    logger: { error: (message) => expect.unreachable(message) },
  });
  ask?.({ path: '/blog/posts/owl/' });
  await expect.poll(() => sent.length).toBe(1);
  expect(sent[0]?.[0]).toBe(messages.answer);
  expect((sent[0]?.[1] as ToolbarAnswer).post?.title).toBe('The owl');
  change?.('change', `${folder}src/pages/about.md`);
  change?.('change', `${folder}src/other.ts`);
  expect(sent.slice(1).map(([event]) => event)).toEqual([messages.changed]);
});

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { byDate, byHugo, byTags } from '../../../scripts/related/baselines.ts';
import { readFolder } from '../../../scripts/related/folder.ts';
import { qualityOf } from '../../../scripts/related/measure.ts';

const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function read(files: Record<string, string>) {
  const folder = await mkdtemp(join(tmpdir(), 'tradeoff-related-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return readFolder(folder);
}

const vault = {
  'a.md': [
    '---\ntitle: Start\n---',
    '# A heading\n\nTo [Rings of keys](notes/rings.md), [the ring](./notes/rings.md#x "T"), [[Quorums]], [[quorums|votes]] and ![[deep/three]].',
    '[other]({{< ref "deep/three.md" >}}) {{% relref "rings" %}} [two][r] [Three](/blog/three/) [out](https://e.org/quorums)',
    '[r]: <notes/rings.md>\n\n```\n[[not-a-link]] [x](notes/rings.md)\n```\n\n```mermaid\nflowchart LR\n a[Load balancer]\n```',
    '<a href="/deep/three/">html</a> [gone](nowhere.md) [me](a.md) https://e.org/secret-words',
  ].join('\n\n'),
  'notes/rings.md': '# Rings of keys\n\nBack to [start](../a.md).',
  'notes/Quorums.md': '+++\ntitle = "Quorums"\ndate = 2026-01-01\ntags = ["x"]\n+++\nText.',
  'deep/three.md': '---\ntitle: [broken\n---\n\nText.',
  'empty.md': '',
};

test('reads links of every spelling, and takes them out of the text', async () => {
  const documents = await read(vault);
  const start = documents.find(({ id }) => id === 'a.md');
  expect(start?.title).toBe('Start');
  expect([...(start?.truth ?? [])].sort()).toEqual([
    'deep/three.md',
    'notes/Quorums.md',
    'notes/rings.md',
  ]);
  expect(start?.headings).toEqual(['A heading']);
  const text = start?.text ?? '';
  for (const kept of ['the ring', 'votes', 'other', 'two', 'html', 'Load balancer'])
    expect(text).toContain(kept);
  for (const gone of ['Rings of keys', 'Quorums', 'three', 'rings.md', 'not-a-link', 'secret']) {
    expect(text).not.toContain(gone);
  }
  expect(documents.find(({ id }) => id === 'notes/rings.md')?.truth).toEqual(['a.md']);
  expect(documents.find(({ id }) => id === 'empty.md')?.title).toBe('empty');
});

test('measures what is found', async () => {
  const documents = await read({
    'a.md': '---\ndate: 2026-01-03\ntags: [x]\n---\n[b](b.md) [c](c.md)',
    'b.md': '---\ndate: 2026-01-02\ntags: [x]\n---\n[a](a.md)',
    'c.md': '---\ndate: 2025-01-01\n---\nText.',
  });
  const ranking = new Map([
    ['a.md', ['x', 'c.md']],
    ['b.md', ['a.md']],
  ]);
  expect(qualityOf(documents, ranking)).toEqual({ recall5: 0.75, mrr: 0.75, coverage: 0.6667 });
  expect(qualityOf(documents, byTags(documents))).toEqual({
    recall5: 0.75,
    mrr: 1,
    coverage: 0.6667,
  });
  expect([...byDate(documents)]).toEqual([
    ['c.md', ['b.md', 'a.md']],
    ['b.md', ['a.md', 'c.md']],
    ['a.md', ['b.md', 'c.md']],
  ]);
  // A tag is enough for Hugo, a year is not, and newer posts are not shown.
  expect(byHugo(documents).get('a.md')).toEqual(['b.md']);
  expect(byHugo(documents).get('b.md')).toEqual([]);
});

test('knows the host of the folder by its links, and no other', async () => {
  const documents = await read({
    'cache-warming.md':
      '# Cache warming\n\n[a](https://blog.example/2026/ring-of-keys/) [b](https://blog.example/2026/hot-key-splitting.html#x) [w](https://wiki.example/Quorum) [w](https://wiki.example/ring-of-keys) [w](https://wiki.example/Other)',
    'ring-of-keys.md': 'https://blog.example/cache-warming [b](https://www.blog.example/quorum)',
    'hot-key-splitting.md': '[q](https://blog.example/quorum/)',
    'quorum.md': 'Nothing.',
  });
  expect(Object.fromEntries(documents.map(({ id, truth }) => [id, truth]))).toEqual({
    'cache-warming.md': ['ring-of-keys.md', 'hot-key-splitting.md'],
    'ring-of-keys.md': [],
    'hot-key-splitting.md': ['quorum.md'],
    'quorum.md': [],
  });
});

test('a title keeps its commas', async () => {
  const [document] = await read({ 'a.md': '---\ntitle: Caches, queues and logs\n---\nText.' });
  expect(document?.title).toBe('Caches, queues and logs');
});

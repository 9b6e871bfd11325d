import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readDecks } from '../../../src/cli/study/decks.ts';
import { parseOptions, type UserOptions } from '../../../src/config/options.ts';
import type { SiteFile } from '../../../src/config/site-file.ts';

const post = String.raw`---
title: Growth
---

## Flashcards

Where from? :: See [[other]], \(n\) times.
`;

async function backs(options: Partial<UserOptions>): Promise<string[]> {
  const root = await mkdtemp(join(tmpdir(), 'decks-'));
  try {
    await writeFile(join(root, 'growth.md'), post);
    const site = {
      options: parseOptions({ title: 'Blog', ...options }),
      posts: [
        { id: 'notes/growth', url: '/notes/growth/', source: 'growth.md', state: 'published' },
      ],
    } as SiteFile;
    const decks = await readDecks(site, root);
    return decks.flatMap(({ cards }) => cards.map(({ back }) => back.text));
  } finally {
    await rm(root, { recursive: true });
  }
}

it('reads formulas and links of cards as the options of the blog say', async () => {
  const plain = await backs({});
  const read = await backs({ math: { brackets: true }, links: { wikilinks: true } });
  expect(plain.join('\n')).toContain('(n) times');
  expect(read.join('\n')).toBe('See other, n times.');
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { glob } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { demoBuilds } from '../builds/paths.ts';
import { readTags } from './html.ts';

describe.each(Object.values(demoBuilds))('social images of the demo at $base', ({ dist, base }) => {
  it('are the pictures of posts without a cover, 1200 × 630', async () => {
    const images = await glob('_tradeoff/social-images/**/*.png', { cwd: dist });
    const named = new Set<string>();
    for (const file of await glob('{,de/}*/*/index.html', { cwd: dist })) {
      const tags = readTags(await readFile(join(dist, file), 'utf8'));
      const content = (property: string) =>
        tags
          .find(({ attributes }) => attributes.get('property') === property)
          ?.attributes.get('content');
      const { pathname } = new URL(content('og:image') ?? 'none:', 'https://none.example');
      if (!pathname.startsWith(`${base}_tradeoff/social-images/`)) continue;
      expect(pathname).toBe(
        `${base}_tradeoff/social-images/${file.replace('/index.html', '.png').replace(/^de\/(\w+)/, '$1/de')}`,
      );
      expect(content('og:image:width')).toBe('1200');
      const image = pathname.slice(base.length);
      const png = await readFile(join(dist, image));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
      named.add(image);
    }
    expect(named.size).toBeGreaterThan(10);
    expect(images.toSorted()).toEqual([...named].toSorted());
  });
});

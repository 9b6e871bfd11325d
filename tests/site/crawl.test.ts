import { join } from 'node:path';
import { expect, it } from 'vitest';
import { origin, writeBlog } from '../../scripts/crawl/blog.ts';
import { buildBlog } from '../builds/search-blog.ts';
import { checkLinks } from './links.ts';

/** `npm run crawl` does the same with 1,000 posts, at both bases. */
it('leads everywhere it says in a blog of generated posts', async () => {
  const base = '/repo/';
  const folder = await writeBlog(50);
  await buildBlog(folder, base);
  const report = await checkLinks({ dist: join(folder, 'dist'), base, site: origin });
  expect(report.broken).toEqual([]);
  expect(report.pages).toBeGreaterThan(90);
  expect(report.checked).toBeGreaterThan(report.pages * 50);
});

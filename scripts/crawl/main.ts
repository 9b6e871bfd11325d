/**
 * Builds a blog of generated posts at `/` and at `/repo/`, and follows every address in its pages, feeds,
 * sitemap, manifest, structured data, redirects and texts for machines. The exit code is 1 when one leads nowhere.
 *
 *     npm run crawl -- --posts 1000
 */
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { mustRun } from '../../tests/builds/run.ts';
import { checkLinks } from '../../tests/site/links.ts';
import { origin, writeBlog } from './blog.ts';

const { values } = parseArgs({ options: { posts: { type: 'string', default: '1000' } } });
const posts = Number(values.posts);
if (!Number.isInteger(posts) || posts < 1) {
  throw new Error(`--posts is "${values.posts}": write a whole number above 0`);
}

const astro = createRequire(import.meta.url)
  .resolve('astro/package.json')
  .replace(/package\.json$/, 'bin/astro.mjs');
const folder = await writeBlog(posts);
const dist = join(folder, 'dist');

for (const base of ['/', '/repo/']) {
  const started = performance.now();
  await rm(dist, { recursive: true, force: true });
  await mustRun(process.execPath, [astro, 'build', '--base', base], { cwd: folder });
  const built = performance.now();
  const { pages, checked, broken } = await checkLinks({ dist, base, site: origin });
  const seconds = (from: number, to: number) => `${((to - from) / 1000).toFixed(0)} s`;
  console.log(
    `${base}  ${pages} pages built in ${seconds(started, built)}, ${checked} addresses followed in ` +
      `${seconds(built, performance.now())}, ${broken.length} lead nowhere`,
  );
  for (const line of broken) console.log(`  ${line}`);
  if (broken.length > 0) process.exitCode = 1;
}

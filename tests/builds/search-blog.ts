import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syntheticPosts } from '../../scripts/bench/posts.ts';
import { repository, scratch } from './paths.ts';
import { mustRun } from './run.ts';

const config = `import { defineConfig } from 'astro/config';
import tradeoff from 'tradeoff';

export default defineConfig({
  site: 'https://search.example',
  integrations: [tradeoff({ title: 'Search', author: 'Nobody' })],
});
`;

const contentConfig = `import { designs } from 'tradeoff/collections';

export const collections = { designs: designs() };
`;

/** Writes a new blog of generated posts in the scratch folder, and returns its folder. */
export async function writeSearchBlog(name: string, posts: number): Promise<string> {
  const folder = join(scratch, name);
  await rm(folder, { recursive: true, force: true });
  const files = [
    ['astro.config.mjs', config],
    ['src/content.config.ts', contentConfig],
    ...syntheticPosts(posts).map(({ file, text }) => [`src/content/designs/${file}`, text]),
  ];
  for (const [file = '', text = ''] of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  return folder;
}

/** Builds a blog with a base and returns the folder of its pages. */
export async function buildBlog(folder: string, base: string): Promise<string> {
  const astro = join(repository, 'node_modules/astro/bin/astro.mjs');
  await mustRun(process.execPath, [astro, 'build', '--base', base], { cwd: folder });
  return join(folder, 'dist');
}

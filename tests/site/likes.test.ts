import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { repository, scratch } from '../builds/paths.ts';
import { buildLikesBlog } from '../e2e/likes/blog.ts';

let folder: string;

beforeAll(async () => {
  await mkdir(scratch, { recursive: true });
  folder = await mkdtemp(join(scratch, 'likes-site-'));
});

afterAll(() => rm(folder, { recursive: true }));

async function build(name: string, env: Record<string, string>) {
  const dist = join(folder, name);
  const output = await buildLikesBlog(dist, env);
  const page = (path: string) => readFile(join(dist, path, 'index.html'), 'utf8');
  return { output, page };
}

it('without a service there are no buttons, scripts and styles, and places stay empty', async () => {
  const { page } = await build('unset', {});
  for (const path of ['designs/first', 'deep-dives/place', 'deep-dives/place-mdx']) {
    const html = await page(path);
    expect(html).not.toMatch(/<like-buttons|LikeButtons|likes\.[\w-]+\.css/);
  }
  expect(await page('deep-dives/place')).toContain('<div id="lyket-like-place"></div>');
});

it('only pages of posts carry the buttons, each once', async () => {
  const { page } = await build('endpoint', { LIKES: 'endpoint' });
  expect((await page('designs/first')).match(/<like-buttons/g)).toHaveLength(1);
  expect((await page('deep-dives/place')).match(/<like-buttons/g)).toHaveLength(1);
  expect(await page('.')).not.toContain('<like-buttons');
  expect(await page('designs')).not.toContain('<like-buttons');
});

it('Lyket gets its key, and one button', async () => {
  const { page } = await build('lyket', { LIKES: 'lyket' });
  const html = await page('designs/first');
  expect(html).toContain('data-provider="lyket" data-service="pt_example"');
  expect(html).not.toContain('data-vote="down"');
});

it('a build that cannot ask for the counts says so and goes on, with those of an earlier one', async () => {
  await rm(join(repository, 'tests/fixtures/likes/.astro/cache/tradeoff'), {
    recursive: true,
    force: true,
  });
  const env = { LIKES: 'endpoint', LIKES_BAKE: 'yes', LIKES_SITE: 'http://127.0.0.1:9' };
  const first = await build('dead', env);
  expect(first.output).toMatch(
    /`likes\.bakeCounts`: http:\/\/127\.0\.0\.1:9\/api\/likes did not respond/,
  );
  expect(first.output).toContain('The pages are built without counts.');
  expect(await first.page('designs/first')).not.toContain('likes-plain');
  expect(existsSync(join(folder, 'dead/index.html'))).toBe(true);
});

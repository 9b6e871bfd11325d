/**
 * Takes the pictures of the README and the manual from the built demo: `npm run build`, then
 * `npm run screenshots`. For the home page in other modes, it builds the demo again.
 *
 * Each picture is one entry of {@link shots}. A picture over the limit fails, so that pages stay quick to load.
 */
import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../tests/e2e/browser.ts';
import { serve } from '../../tests/e2e/serve.ts';

interface Shot {
  /** Path of the PNG file from the root of the repository, without its ending. */
  file: string;
  /** Path of the page below the base. */
  path: string;
  scheme?: 'light' | 'dark';
  /** Width of the window. Default: 1240. */
  width?: number;
  /** Selector of what the picture shows. Default: the window. */
  part?: string;
  /** Mode of the home page, if it is not the demo's. */
  home?: 'posts' | 'profile';
  /** Brings the page into the state that the picture shows. */
  before?: (page: Page) => Promise<unknown>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const limit = 150 * 1024;

const search = async (page: Page): Promise<void> => {
  await page.keyboard.press('/');
  const field = page.locator('dialog[open] input[type="search"]');
  await field.fill('idempotency');
  await page
    .locator('dialog[open] mark', { hasText: /idempotency/i })
    .first()
    .waitFor();
};

const answer = async (page: Page): Promise<void> => {
  const question = page.locator('.question').first();
  await question.getByRole('radio').nth(1).check({ force: true });
  await question.getByRole('button', { name: 'Check' }).click();
};

const turn = async (page: Page): Promise<void> => {
  await page.goto(`${page.url()}?post=notes/quorums`);
  await page.getByRole('button', { name: 'Show the answer' }).click();
};

/** Lets bars that stay in view while scrolling scroll away, or they would cover a part of the picture. */
function unstick(): void {
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    if (getComputedStyle(element).position === 'sticky') element.style.position = 'static';
  }
}

/** Adds a stylesheet that a recipe shows. */
const palette = (name: string) => async (page: Page) => {
  const recipes = await readFile(join(root, 'src/content/guides/recipes.md'), 'utf8');
  const block = new RegExp(`\`\`\`css title="src/styles/${name}\\.css"\\n([\\s\\S]*?)\`\`\``);
  const [, content = ''] = block.exec(recipes) ?? [];
  if (content === '') throw new Error(`The guide to recipes has no ${name}.css.`);
  await page.addStyleTag({ content });
};

const readme = (name: string): string => `.github/${name}`;
const guide = (name: string): string => `src/content/guides/pictures/${name}`;
const narrow = 800;

const shots: readonly Shot[] = [
  { file: readme('post-light'), path: 'designs/url-shortener/' },
  { file: readme('post-dark'), path: 'designs/url-shortener/', scheme: 'dark' },
  { file: readme('search'), path: '', before: search },
  {
    file: readme('estimate'),
    path: 'guides/numbers/?new-links=300M',
    width: narrow,
    part: 'post-estimate',
  },
  { file: guide('home'), path: '', width: 1000 },
  {
    file: guide('title-block'),
    path: 'designs/url-shortener/',
    width: narrow,
    part: '.title-block',
  },
  { file: guide('home-posts'), path: '', width: narrow, home: 'posts' },
  { file: guide('home-profile'), path: '', width: narrow, home: 'profile' },
  {
    file: guide('decision'),
    path: 'deep-dives/write-ahead-log/',
    width: narrow,
    part: '.decision',
  },
  { file: guide('quiz'), path: 'notes/quorums/', width: narrow, part: '.question', before: answer },
  { file: guide('practice'), path: 'practice/', width: narrow, part: '.desk', before: turn },
  { file: guide('search'), path: '', width: 1000, before: search },
  { file: guide('comparison'), path: 'designs/', width: 1000, part: '.comparison' },
  ...['graphite', 'sepia'].flatMap((name): Shot[] => [
    { file: guide(`${name}-light`), path: '', width: narrow, before: palette(name) },
    { file: guide(`${name}-dark`), path: '', width: narrow, scheme: 'dark', before: palette(name) },
  ]),
];

async function take(browser: Browser, site: string, shot: Shot): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: shot.width ?? 1240, height: shot.width === narrow ? 500 : 700 },
    colorScheme: shot.scheme ?? 'light',
    reducedMotion: 'reduce',
    // The policy of the pages would stop the stylesheets of the palettes.
    bypassCSP: true,
  });
  await page.goto(new URL(shot.path, site).href);
  await page.evaluate(() => document.fonts.ready);
  await shot.before?.(page);
  const path = join(root, `${shot.file}.png`);
  await page.evaluate(unstick);
  if (shot.part === undefined) await page.screenshot({ path });
  else await page.locator(shot.part).first().screenshot({ path });
  await page.close();
  await keepLimit(path);
}

async function keepLimit(file: string): Promise<void> {
  const { size } = await stat(file);
  const kilobytes = Math.ceil(size / 1024);
  if (size > limit) throw new Error(`${file} has ${kilobytes} KB, more than the 150 KB allowed.`);
  console.log(`${file}  ${kilobytes} KB`);
}

await mkdir(join(root, '.github'), { recursive: true });
await mkdir(join(root, 'src/content/guides/pictures'), { recursive: true });
const drawn = 'dist/_tradeoff/social-images/designs/url-shortener.png';
const copied = join(root, `${guide('social-image')}.png`);
await copyFile(join(root, drawn), copied);
await keepLimit(copied);

/** Builds the demo with another mode of the home page, and answers the folder. */
async function buildWithHome(mode: 'posts' | 'profile'): Promise<string> {
  const written = await readFile(join(root, 'astro.config.mjs'), 'utf8');
  const changed = written.replace('home: {', `home: { mode: '${mode}',`);
  if (changed === written) throw new Error('astro.config.mjs has no `home: {`.');
  const config = `astro.config.home-${mode}.mjs`;
  const folder = join(root, `tests/.tmp/home-${mode}`);
  await writeFile(join(root, config), changed);
  try {
    const { status } = spawnSync(
      process.execPath,
      ['node_modules/astro/bin/astro.mjs', 'build', '--config', config, '--outDir', folder],
      { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
    );
    if (status !== 0) throw new Error(`The demo does not build with \`home.mode: '${mode}'\`.`);
  } finally {
    await rm(join(root, config));
  }
  return folder;
}

const browser = await launchBrowser();
try {
  for (const home of [undefined, 'posts', 'profile'] as const) {
    const site = await serve(home === undefined ? join(root, 'dist') : await buildWithHome(home));
    try {
      for (const shot of shots.filter((one) => one.home === home))
        await take(browser, site.url, shot);
    } finally {
      await site.close();
    }
  }
} finally {
  await browser.close();
}

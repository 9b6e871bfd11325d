/**
 * Compares builds, pages and the development server of the theme with a bare Astro site over the same generated posts,
 * with the ratios of other themes beside them, and measures the drawing of social images. The drawing of diagrams has
 * a benchmark by itself, `npm run bench:diagrams`.
 *
 *     npm run bench -- --posts 100,1000,5000 --json
 *
 * `--posts` takes one number or several with commas (default 1000). `--quick` is 100 posts. `--json` prints data, not
 * tables. With 5,000 posts and more only builds are measured.
 */
import { parseArgs } from 'node:util';
import { measureSocialImages } from './social-images.ts';
import { measureDev } from './dev.ts';
import { measureBuild, measureChanged, measureCheck } from './measure.ts';
import { measureRelated } from './related.ts';
import { formatRounds } from './report.ts';
import type { Round, SiteResult } from './report.ts';
import { measureSearch } from './search.ts';
import { writeSites } from './sites.ts';
import type { BenchSite } from './sites.ts';
import { weighPages } from './weigh.ts';

const { values } = parseArgs({
  options: {
    posts: { type: 'string', default: '1000' },
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

const counts = (values.quick ? '100' : values.posts).split(',').map((text) => {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  throw new Error(`--posts is "${text}": write whole numbers above 0, such as --posts 100,1000`);
});

/** From this number of posts on only builds are measured: the rest takes an hour. */
const onlyBuilds = 5000;

async function runRound(posts: number): Promise<Round> {
  const sites: SiteResult[] = [];
  for (const site of await writeSites(posts)) {
    const name = `${posts} posts, ${site.name}`;
    console.error(`${name}: cold build`);
    const cold = await measureBuild(site.folder);
    console.error(`${name}: warm build`);
    const warm = await measureBuild(site.folder);
    console.error(`${name}: build after an edit`);
    const changed = await measureChanged(site);
    const result: SiteResult = { site: site.name, cold, warm, changed };
    sites.push(result);
    if (posts >= onlyBuilds) continue;
    console.error(`${name}: weighing pages`);
    result.pages = await weighPages(site);
    if (site.name === 'theme') result.search = await measureSearch(site);
    if (site.name === 'drawings') continue;
    console.error(`${name}: development server`);
    result.dev = await measureDev(site);
    Object.assign(result, await checked(site));
  }
  console.error(`${posts} posts: related posts`);
  return { posts, sites, related: measureRelated(posts) };
}

/** What a check of the theme's site costs; a bare one has none. */
async function checked({ name, folder }: BenchSite): Promise<Pick<SiteResult, 'check'>> {
  if (name !== 'theme') return {};
  console.error('check');
  const cold = await measureCheck(folder, false);
  return { check: { cold, warm: await measureCheck(folder, true) } };
}

const rounds: Round[] = [];
for (const count of counts) rounds.push(await runRound(count));
console.error('social images');
const socialImages = await measureSocialImages();
console.log(
  values.json
    ? JSON.stringify({ rounds, socialImages }, null, 2)
    : `${formatRounds(rounds)}\n\n${socialImages.images} social images: ${socialImages.cpu.toFixed(1)} ms CPU each`,
);

/**
 * Compares builds and pages of the theme with a bare Astro site over the same generated posts, and
 * measures the drawing of social images.
 *
 *     npm run bench -- --posts 100,1000 --json
 *
 * `--posts` takes one number or several with commas (default 100). `--json` prints data, not tables.
 */
import { parseArgs } from 'node:util';
import { measureSocialImages } from './social-images.ts';
import { measureBuild, measureCheck } from './measure.ts';
import { measureRelated } from './related.ts';
import { formatRounds } from './report.ts';
import type { Round, SiteResult } from './report.ts';
import { measureSearch } from './search.ts';
import { writeSites } from './sites.ts';
import type { BenchSite } from './sites.ts';
import { weighPages } from './weigh.ts';

const { values } = parseArgs({
  options: { posts: { type: 'string', default: '100' }, json: { type: 'boolean', default: false } },
});

const counts = values.posts.split(',').map((text) => {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  throw new Error(`--posts is "${text}": write whole numbers above 0, such as --posts 100,1000`);
});

async function runRound(posts: number): Promise<Round> {
  const sites: SiteResult[] = [];
  for (const site of await writeSites(posts)) {
    const name = `${posts} posts, ${site.name}`;
    console.error(`${name}: cold build`);
    const cold = await measureBuild(site.folder);
    console.error(`${name}: warm build`);
    const warm = await measureBuild(site.folder);
    console.error(`${name}: weighing pages`);
    const pages = await weighPages(site);
    const search = site.name === 'theme' ? { search: await measureSearch(site) } : {};
    sites.push({ site: site.name, cold, warm, pages, ...search, ...(await checked(site)) });
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

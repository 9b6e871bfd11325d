/**
 * Scores the built demo with Lighthouse as a phone sees it: home, every post, a list,
 * search, practice and the 404 page.
 *
 *     npm run build
 *     npm ci --prefix scripts/bench/lighthouse
 *     node scripts/bench/lighthouse/main.ts [dist]
 *
 * The browser is `$CHROME_PATH`, else `/usr/bin/chromium`. A page below 100 makes the exit code 1.
 */
import { fileURLToPath } from 'node:url';
import { formatScores } from './report.ts';
import { type Scores, measure } from './run.ts';
import { serve } from './serve.ts';
import { pagesOf } from './pages.ts';

const dist = process.argv[2] ?? fileURLToPath(new URL('../../../dist', import.meta.url));
const browser = process.env['CHROME_PATH'] ?? '/usr/bin/chromium';

const pages = pagesOf(dist);
const site = await serve(dist);
const all: Scores[] = [];
try {
  for (const page of pages) {
    console.error(`measuring ${page.name}: /${page.path}`);
    all.push(await measure(page, { origin: site.origin, browser }));
  }
} finally {
  await site.close();
}
console.log(formatScores(all));
const isPerfect = all.every(({ categories }) => categories.every(({ score }) => score === 1));
process.exitCode = isPerfect ? 0 : 1;

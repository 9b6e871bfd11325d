import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from '../../tests/e2e/browser.ts';
import { serve } from '../../tests/e2e/serve.ts';
import type { BenchSite } from './sites.ts';
import { weigh, type PageWeight } from './weigh.ts';

export interface SearchCost {
  /** Bytes of the files of the index. */
  index: number;
  files: number;
  /** What a first search fetches beyond the page: dialog, code, and what the query needs of the index. */
  first: PageWeight;
  /** The bytes of it that are fetched once the results are there: how many posts each filter leaves. */
  counts: number;
}

/** The words of a title, as readers look for a post that they remember. */
const query = 'design 0050';

/** Measures the index of a built site and the first search of a visit to a post. */
export async function measureSearch({ folder, pages }: BenchSite): Promise<SearchCost> {
  const bundle = join(folder, 'dist/pagefind');
  const names = await readdir(bundle, { recursive: true });
  const entries = await Promise.all(names.map((name) => stat(join(bundle, name))));
  const files = entries.filter((entry) => entry.isFile());
  const served = await serve(join(folder, 'dist'));
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(served.url + pages.post, { waitUntil: 'networkidle' });
    const filters: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('.pf_filter')) filters.push(response.body());
    });
    const first = await weigh(page, async () => {
      await page.keyboard.press('Control+k');
      await page.locator('dialog[open] input').fill(query);
      await page.locator('.search-hit').first().waitFor();
      await page.locator('.search-output[aria-busy=false]').waitFor();
    });
    const counts = (await Promise.all(filters)).reduce((sum, { length }) => sum + length, 0);
    const index = files.reduce((sum, { size }) => sum + size, 0);
    return { index, files: files.length, first, counts };
  } finally {
    await browser.close();
    await served.close();
  }
}

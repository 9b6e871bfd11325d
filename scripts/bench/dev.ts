import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { startDev } from '../../tests/packed/dev-server.ts';
import { clearCaches, postFile, type BenchSite } from './sites.ts';

/** What an author waits for, in seconds on the wall. */
export interface DevCost {
  /** Until the server says its address, with nothing cached. */
  ready: number;
  /** Until the first page has arrived. */
  firstPage: number;
  /** From an edit of a post until its page has the new text. */
  edit: number;
  /** Until the first search has its index. */
  firstSearch?: number;
  /** From an edit of a post until a search has its new text. */
  editToSearch?: number;
}

/** How often a page is asked for until it has changed, in milliseconds. */
const pause = 20;
/** An edit that no page shows after this time, in milliseconds, has been lost. */
const patience = 120_000;

/** Measures the development server of a site. It needs the port that Astro chooses, so only one runs at a time. */
export async function measureDev(site: BenchSite): Promise<DevCost> {
  await clearCaches(site.folder);
  const file = postFile(site);
  const source = await readFile(file, 'utf8');
  let started = performance.now();
  const seconds = () => {
    const taken = (performance.now() - started) / 1000;
    started = performance.now();
    return taken;
  };
  const server = await startDev(site.folder);
  try {
    const ready = seconds();
    const post = server.url + site.pages.post;
    const text = async (url: string) => (await fetch(url)).text();
    await text(post);
    const firstPage = seconds();
    const change = async (words: string) => {
      await writeFile(file, `${source}\n${words}\n`);
      started = performance.now();
      while (!(await text(post)).includes(words)) {
        if (performance.now() - started > patience) throw new Error(`${post} has no "${words}"`);
        await wait(pause);
      }
    };
    await change('A heron stands in the reeds.');
    const edit = seconds();
    if (site.name === 'bare') return { ready, firstPage, edit };
    // Whatever is asked of the index first brings it up to date.
    const entry = `${server.url}pagefind/pagefind-entry.json`;
    started = performance.now();
    await text(entry);
    const firstSearch = seconds();
    await change('An otter swims in the lake.');
    await text(entry);
    return { ready, firstPage, edit, firstSearch, editToSearch: seconds() };
  } finally {
    await server.stop();
    await writeFile(file, source);
  }
}

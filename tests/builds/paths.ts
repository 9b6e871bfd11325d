import { fileURLToPath } from 'node:url';

function path(relative: string): string {
  return fileURLToPath(new URL(`../../${relative}`, import.meta.url));
}

/** Absolute path of the repository, without a trailing slash. */
export const repository = path('.').replace(/\/$/, '');

/** Where tests put what they build; Git ignores it. */
export const scratch = path('tests/.tmp');

/** The two builds of the demo that the site and browser tests read. */
export const demoBuilds = {
  root: { dist: path('tests/.tmp/demo'), base: '/' },
  repo: { dist: path('tests/.tmp/repo'), base: '/repo/' },
} as const;

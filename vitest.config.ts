import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import type { TestProjectConfiguration } from 'vitest/config';

const minute = 60_000;

/**
 * A project whose files build sites or drive a browser. They run one at a time unless `workers` says
 * otherwise: two builds at once on a small machine are slower than one after the other.
 */
function alone(
  name: string,
  order: number,
  {
    workers = 1,
    ...options
  }: {
    include: string[];
    exclude?: string[];
    globalSetup?: string;
    workers?: number;
    retry?: number;
  },
): TestProjectConfiguration {
  return {
    test: {
      name,
      ...options,
      fileParallelism: workers > 1,
      maxWorkers: workers,
      testTimeout: 2 * minute,
      hookTimeout: 10 * minute,
      // A second, the default, is too short for a page on a busy machine.
      expect: { poll: { timeout: minute / 4 } },
      sequence: { groupOrder: order },
    },
  };
}

const demo = './tests/builds/demo.ts';
const everyType = 'tests/e2e/every-type.test.ts';
/** Those that wait for a development server, which is slow beside others. */
const servers = 'tests/e2e/{search-dev,search-first}.test.ts';
/** Those that build a site of their own. */
const ownSites =
  'tests/site/{crawl,every-construct,figures,imported,languages,likes,machines,post-links,real-diagrams}.test.ts';

/** A project of functions, whose files run side by side: by default, one core would be left idle. */
function functions(
  name: string,
  include: string,
  exclude: string[] = [],
): TestProjectConfiguration {
  return {
    test: {
      ...{ name, include: [include], exclude, maxWorkers: availableParallelism() },
      // No test is about time, and a machine may be busy.
      testTimeout: minute,
      sequence: { groupOrder: 0 },
    },
  };
}

const diagrams = 'tests/unit/diagrams/**/*.test.ts';

/** `npm test` runs the first four, `npm run test:slow` the others. Projects of one order run together. */
export default defineConfig({
  test: {
    projects: [
      functions('unit', 'tests/unit/**/*.test.ts', [diagrams]),
      './tests/component/vitest.config.ts',
      alone('site', 2, {
        include: ['tests/site/**/*.test.ts'],
        exclude: [ownSites],
        globalSetup: demo,
        workers: 2,
      }),
      alone('pages', 2, { include: [everyType], globalSetup: demo, workers: 2 }),
      functions('diagrams', diagrams),
      alone('own-sites', 3, { include: [ownSites], globalSetup: demo }),
      // Most of these wait for the browser, and none writes what another reads. On a busy machine
      // a browser may be late, so these projects try again once, and say so.
      alone('browser', 4, {
        include: ['tests/e2e/**/*.test.ts'],
        exclude: [everyType, servers],
        globalSetup: demo,
        workers: 2,
        retry: 1,
      }),
      alone('servers', 5, { include: [servers], globalSetup: demo, retry: 1 }),
      alone('packed', 6, { include: ['tests/packed/**/*.test.ts'], retry: 1 }),
      alone('hosts', 7, {
        include: ['tests/hosts/*.test.ts'],
        globalSetup: './tests/hosts/install.ts',
        retry: 1,
      }),
    ],
  },
});

import { fileURLToPath } from 'node:url';
import { getViteConfig } from 'astro/config';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** Runs under the demo's Astro config, so that `.astro` files and virtual modules resolve. */
export default getViteConfig(
  {
    root: repository,
    test: {
      name: 'component',
      include: ['tests/component/**/*.test.ts'],
      testTimeout: 60_000,
      sequence: { groupOrder: 1 },
    },
  },
  { root: repository, logLevel: 'error' },
);

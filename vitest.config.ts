import { defineConfig } from 'vitest/config';
import type { TestProjectConfiguration } from 'vitest/config';

const minute = 60_000;

/**
 * A project whose files run one at a time: they build sites or drive a browser, and two builds at
 * once on a small machine are slower than one after the other.
 */
function alone(
  name: string,
  order: number,
  options: { include: string[]; globalSetup?: string },
): TestProjectConfiguration {
  return {
    test: {
      name,
      ...options,
      fileParallelism: false,
      maxWorkers: 1,
      testTimeout: 2 * minute,
      hookTimeout: 10 * minute,
      sequence: { groupOrder: order },
    },
  };
}

const demo = './tests/builds/demo.ts';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          // No test is about time, and a machine may be busy.
          testTimeout: minute,
          sequence: { groupOrder: 0 },
        },
      },
      './tests/component/vitest.config.ts',
      alone('site', 2, { include: ['tests/site/**/*.test.ts'], globalSetup: demo }),
      alone('browser', 3, { include: ['tests/e2e/**/*.test.ts'], globalSetup: demo }),
      alone('packed', 4, { include: ['tests/packed/**/*.test.ts'] }),
      alone('hosts', 5, {
        include: ['tests/hosts/*.test.ts'],
        globalSetup: './tests/hosts/install.ts',
      }),
    ],
  },
});

import path from 'node:path';
import { expect } from 'vitest';
import { checks } from '../../../src/cli/doctor/checks.ts';
import type { Blog } from '../../../src/cli/doctor/contract.ts';
import { parseOptions } from '../../../src/config/options.ts';
import type { SiteFile } from '../../../src/config/site-file.ts';

/** The state of a blog without problems. */
export const healthy = {
  base: '/',
  trailingSlash: 'ignore',
  format: 'directory',
  site: 'https://ada.dev',
} as const;

interface Given {
  address?: Partial<SiteFile['address']>;
  csp?: boolean;
  endpoint?: string;
  /** The responses of the likes service. */
  status?: number | undefined;
  node?: string;
  env?: Record<string, string>;
  files?: Record<string, string>;
}

/**
 * What the checks find in a blog that has these files and is otherwise healthy, as `level: text`.
 */
export async function findings(given: Given) {
  const { address, csp = true, node = '24.1.0', env = {}, files = {}, endpoint, status } = given;
  const blog: Blog = {
    site: {
      address: { ...healthy, ...address },
      options: parseOptions({ title: 'T', csp, ...(endpoint && { likes: { endpoint } }) }),
    },
    node,
    env,
    read: (file) => Promise.resolve(files[file]),
    ask: (url) => Promise.resolve(url.endsWith('/api/health') ? status : 404),
    list: (folder) =>
      Promise.resolve(
        Object.keys(files)
          .filter((file) => path.dirname(file) === folder)
          .map((file) => path.basename(file)),
      ),
  };
  const all = [];
  for (const check of checks) all.push(...(await check(blog)));
  for (const { advice } of all) expect(advice).toMatch(/\.$/);
  return all.map(({ level, found }) => `${level}: ${found}`);
}

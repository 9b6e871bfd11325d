import type { Blog, Check, Finding } from './contract.ts';

/** Hosts that serve the built folder at the root of a domain, by their files. */
const atRoot = new Map([
  ['netlify.toml', 'Netlify'],
  ...['wrangler.jsonc', 'wrangler.json', 'wrangler.toml'].map(
    (file) => [file, 'Cloudflare'] as const,
  ),
]);

/** `base` must be the path at which the host serves the blog. */
export const basePath: Check = async (blog) => [
  ...(await baseAtRoot(blog)),
  ...(await baseOfRepository(blog)),
];

async function baseAtRoot({ site: { address }, read }: Blog): Promise<Finding[]> {
  if (address.base.replace(/\/+$/, '') === '') return [];
  for (const [file, host] of atRoot) {
    if ((await read(file)) === undefined) continue;
    return [
      {
        level: 'warning',
        found: `\`base\` is ${address.base}, but ${host} serves \`dist\` at the root of the domain (${file}), so every link and stylesheet would be missing.`,
        advice: 'Delete `base` from astro.config.mjs, unless another server forwards that path.',
      },
    ];
  }
  return [];
}

/** GitHub Pages serves `ada.github.io/blog` from the repository `ada/blog`. */
async function baseOfRepository({ site: { address }, read }: Blog): Promise<Finding[]> {
  if (address.site === undefined || !new URL(address.site).hostname.endsWith('.github.io'))
    return [];
  // The workflow of a new blog asks GitHub for the base.
  const workflow = await read('.github/workflows/deploy.yml');
  if (workflow !== undefined && workflow.includes('base_path')) return [];
  const repository = await ownRepository(read);
  if (repository === undefined) return [];
  const { hostname } = new URL(address.site);
  const expected = repository.toLowerCase() === hostname ? '/' : `/${repository}`;
  if (address.base.replace(/\/+$/, '') === expected.replace(/\/$/, '')) return [];
  return [
    {
      level: 'error',
      found: `\`base\` is ${address.base}, but GitHub Pages serves the repository ${repository} at ${expected}, so every link and stylesheet would be missing.`,
      advice: `Write \`base: '${expected}'\` into astro.config.mjs.`,
    },
  ];
}

/** Name of the repository on GitHub, from the remote `origin`. */
async function ownRepository(read: (file: string) => Promise<string | undefined>) {
  const config = (await read('.git/config')) ?? '';
  const [, origin = ''] = /\[remote "origin"\]([^[]*)/.exec(config) ?? [];
  return /url\s*=\s*\S*github\.com[:/][^/\s]+\/([^/\s]+?)(?:\.git)?\s*$/m.exec(origin)?.[1];
}

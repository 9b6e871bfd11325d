import type { Check } from './contract.ts';

/** GitHub Pages serves `ada.github.io/blog` from the repository `ada/blog`. */
export const basePath: Check = async ({ site: { address }, read }) => {
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
      found: `\`base\` is ${address.base}, but GitHub Pages serves the repository ${repository} at ${expected}: no style and no link would be found.`,
      advice: `Write \`base: '${expected}'\` into astro.config.mjs.`,
    },
  ];
};

/** Name of the repository on GitHub, from the remote `origin`. */
async function ownRepository(read: (file: string) => Promise<string | undefined>) {
  const config = (await read('.git/config')) ?? '';
  const [, origin = ''] = /\[remote "origin"\]([^[]*)/.exec(config) ?? [];
  return /url\s*=\s*\S*github\.com[:/][^/\s]+\/([^/\s]+?)(?:\.git)?\s*$/m.exec(origin)?.[1];
}

import type { Choices } from '../choices.ts';

/** The versions that a new blog begins with; `npm update` moves within them. */
const versions = {
  astro: '^7.3.0',
  '@astrojs/check': '^0.9.10',
  typescript: '~6.0.3',
  node: '^24.21.0',
  wrangler: '^4.164.0',
};

/** Packages whose install scripts a manager must be told to run. */
function scripted({ bringNode, host }: Choices): string[] {
  const deployed = host === 'cloudflare' ? ['workerd'] : [];
  return ['esbuild', ...(bringNode ? ['node'] : []), 'sharp', ...deployed];
}

export function packageJson(choices: Choices): string {
  const { name, theme, manager, bringNode, host } = choices;
  const cloudflare = host === 'cloudflare';
  const allowed = Object.fromEntries(scripted(choices).map((script) => [script, true]));
  return `${JSON.stringify(
    {
      name,
      private: true,
      type: 'module',
      engines: { node: '>=22.12.0' },
      scripts: {
        dev: 'astro dev',
        build: 'astro build',
        preview: 'astro preview',
        check: 'astro check',
        new: 'tradeoff new',
        ...(cloudflare && { deploy: 'astro build && wrangler deploy' }),
      },
      dependencies: { astro: versions.astro, tradeoff: theme },
      devDependencies: {
        '@astrojs/check': versions['@astrojs/check'],
        ...(bringNode && { node: versions.node }),
        typescript: versions.typescript,
        ...(cloudflare && { wrangler: versions.wrangler }),
      },
      ...(manager === 'npm' && { allowScripts: allowed }),
    },
    null,
    2,
  )}\n`;
}

/**
 * What pnpm has to be told: it runs no install script that is not named here, and gives a package nothing
 * that the package does not declare.
 */
export function pnpmWorkspace(choices: Choices): string {
  const lines = scripted(choices).map((name) => `  ${name}: true\n`);
  return `allowBuilds:
${lines.join('')}
# A part of \`astro check\` forgets to declare this one, and pnpm would take another version.
packageExtensions:
  '@astrojs/astro2tsx@^0.1.0':
    dependencies:
      '@emnapi/runtime': ^1.11.3
`;
}

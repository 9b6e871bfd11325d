import type { Choices } from '../choices.ts';

/** The files of the chosen host. */
export function hostFiles(choices: Choices): (readonly [string, string])[] {
  switch (choices.host) {
    case 'none':
      return [];
    case 'github':
      return [
        ['.github/workflows/deploy.yml', githubPages(choices)],
        ['.github/workflows/check.yml', githubCheck(choices)],
        // Published from a branch, GitHub Pages would leave out every folder that begins with `_`.
        ['public/.nojekyll', ''],
      ];
    case 'netlify':
      return [
        ['netlify.toml', netlify(choices)],
        ...(choices.likes ? ([['netlify/functions/likes.mjs', netlifyLikes]] as const) : []),
      ];
    case 'cloudflare':
      return [
        ['wrangler.jsonc', cloudflare(choices)],
        ...(choices.likes ? ([['worker.js', cloudflareLikes]] as const) : []),
      ];
  }
}

/** Each action is pinned to a commit, so that what runs cannot change. */
const actions = {
  checkout: 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1',
  setupNode: 'actions/setup-node@820762786026740c76f36085b0efc47a31fe5020 # v7.0.0',
  configurePages: 'actions/configure-pages@45bfe0192ca1faeb007ade9deae92b16b8254a0d # v6.0.0',
  uploadPages: 'actions/upload-pages-artifact@fc324d3547104276b827a68afc52ff2a11cc49c9 # v5.0.0',
  deployPages: 'actions/deploy-pages@cd2ce8fcbc39b97be8ca5fce6e763baed58fa128 # v5.0.0',
};

function installed({ manager }: Choices): string {
  return {
    npm: 'npm ci',
    pnpm: 'npx --yes pnpm@latest install --frozen-lockfile',
    yarn: 'corepack enable && yarn install --immutable',
    bun: 'npx --yes bun@latest install --frozen-lockfile',
  }[manager];
}

/** What is wrong with the posts of a pull request is shown at its lines. */
function githubCheck(choices: Choices): string {
  return `name: Check

on:
  pull_request:

permissions: {}

jobs:
  check:
    runs-on: ubuntu-latest
    permissions:
      contents: read
    steps:
      - uses: ${actions.checkout}
        with:
          # Posts without a date have that of their first commit.
          fetch-depth: 0
          persist-credentials: false
      - uses: ${actions.setupNode}
        with:
          node-version: 24
      - run: ${installed(choices)}
      - run: npx tradeoff check --format github
`;
}

/** The address of the site is that of the repository's Pages, whatever the config says. */
function githubPages(choices: Choices): string {
  return `name: Publish

on:
  push:
    branches: [main]
  workflow_dispatch:

# Each job has what it needs and no more.
permissions: {}

concurrency:
  group: pages
  cancel-in-progress: false

jobs:
  build:
    runs-on: ubuntu-latest
    permissions:
      contents: read
      pages: read
    steps:
      - uses: ${actions.checkout}
        with:
          # Posts without a date have that of their first commit.
          fetch-depth: 0
          persist-credentials: false
      - uses: ${actions.setupNode}
        with:
          node-version: 24
      - run: ${installed(choices)}
      - id: pages
        uses: ${actions.configurePages}
      - run: npx astro build --site "$ORIGIN" --base "$BASE/"
        env:
          ORIGIN: \${{ steps.pages.outputs.origin }}
          BASE: \${{ steps.pages.outputs.base_path }}
      - uses: ${actions.uploadPages}
        with:
          path: dist
          # A folder such as .well-known is part of the site.
          include-hidden-files: true

  deploy:
    needs: build
    runs-on: ubuntu-latest
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: \${{ steps.deploy.outputs.page_url }}
    steps:
      - id: deploy
        uses: ${actions.deployPages}
`;
}

function netlify({ manager, likes }: Choices): string {
  const run = manager === 'npm' ? 'npm run' : manager;
  return `[build]
command = "${run} build"
publish = "dist"

[build.environment]
NODE_VERSION = "24"
${likes ? '\n[functions]\nnode_bundler = "esbuild"\n' : ''}`;
}

const netlifyLikes = `import { likes } from 'tradeoff/likes/netlify';
import manifest from '../../dist/_tradeoff/posts.json' with { type: 'json' };

export default likes(manifest);

export const config = { path: ['/api/likes', '/api/likes/*', '/api/health'] };
`;

/** Without likes no code runs: the files are served as they are. */
function cloudflare({ name, likes }: Choices): string {
  const worker = `
  "main": "worker.js",
  "compatibility_flags": ["nodejs_compat"],`;
  const assets = `,
    "binding": "ASSETS",
    "run_worker_first": ["/api/*"]`;
  const database = `,
  "d1_databases": [
    {
      "binding": "LIKES",
      "database_name": "likes",
      // Written by \`npx wrangler d1 create likes --binding LIKES\`.
      "database_id": ""
    }
  ]`;
  return `{
  "$schema": "node_modules/wrangler/config-schema.json",
  "name": ${JSON.stringify(name)},${likes ? worker : ''}
  "compatibility_date": "2026-11-01",
  "assets": {
    "directory": "./dist",
    "html_handling": "force-trailing-slash",
    "not_found_handling": "404-page"${likes ? assets : ''}
  }${likes ? database : ''}
}
`;
}

const cloudflareLikes = `import { likes } from 'tradeoff/likes/cloudflare';
import manifest from './dist/_tradeoff/posts.json';

export default likes(manifest);
`;

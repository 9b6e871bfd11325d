import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Choices, Host } from '../../../scripts/create-tradeoff/src/choices.ts';
import { plan } from '../../../scripts/create-tradeoff/src/plan.ts';

const choices: Omit<Choices, 'host' | 'likes'> = {
  ...{ folder: 'my-blog', name: 'my-blog', title: 'T', author: 'A', site: 'https://ada.dev' },
  ...{
    collections: ['notes'],
    samples: false,
    imported: false,
    theme: '^0.1.0',
    manager: 'npm',
    bringNode: false,
  },
};

/** Code blocks of a guide, without their indentation. */
function blocks(guide: string): string[] {
  const file = new URL(`../../../src/content/guides/${guide}.md`, import.meta.url);
  const found = readFileSync(file, 'utf8').matchAll(/^( *)```.*\n([\s\S]*?)^\1```$/gm);
  return [...found].map(([, indent = '', code = '']) =>
    code
      .split('\n')
      .map((line) => line.slice(line.startsWith(indent) ? indent.length : 0))
      .join('\n'),
  );
}

test.each<[string, string, Host, boolean]>([
  ['deploying', '.github/workflows/deploy.yml', 'github', false],
  ['deploying', 'netlify.toml', 'netlify', false],
  ['deploying', 'wrangler.jsonc', 'cloudflare', false],
  ['likes', 'netlify/functions/likes.mjs', 'netlify', true],
  ['likes', 'wrangler.jsonc', 'cloudflare', true],
  ['likes', 'worker.js', 'cloudflare', true],
])('the guide %s has %s as a new blog has it', (guide, file, host, likes) => {
  const written = plan({ ...choices, host, likes }).get(file) ?? '';
  const shown = blocks(guide).map((code) => code.replace(`// ${file}\n`, ''));
  expect(shown).toContain(written);
});

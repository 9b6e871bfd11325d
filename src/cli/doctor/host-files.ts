import type { Check, Finding } from './contract.ts';

/** What the files of each host must contain. A host without a file is configured elsewhere. */
export const hostFiles: Check = async ({ read }) => {
  const findings: Finding[] = [];
  const netlify = await read('netlify.toml');
  if (netlify !== undefined && !/^\s*publish\s*=\s*["'](?:\.\/)?dist\/?["']/m.test(netlify)) {
    findings.push({
      level: 'warning',
      found: 'netlify.toml does not publish `dist`, where Astro writes the blog.',
      advice: 'Write `publish = "dist"` under `[build]`.',
    });
  }
  for (const name of ['wrangler.jsonc', 'wrangler.json', 'wrangler.toml']) {
    const wrangler = await read(name);
    if (wrangler === undefined) continue;
    if (!/["']?directory["']?\s*[:=]\s*["'](?:\.\/)?dist\/?["']/.test(wrangler)) {
      findings.push({
        level: 'error',
        found: `${name} does not serve \`dist\`, where Astro writes the blog.`,
        advice: 'Name the folder in `assets`: `"directory": "./dist"`.',
      });
    } else if (!/["']?not_found_handling["']?\s*[:=]\s*["']404-page["']/.test(wrangler)) {
      findings.push({
        level: 'warning',
        found: `${name} does not set a 404 page, so readers would see a blank page.`,
        advice: 'Write `"not_found_handling": "404-page"` into `assets`.',
      });
    }
    const id = /["']?database_id["']?\s*[:=]\s*["']([^"']*)["']/.exec(wrangler)?.[1];
    if (id !== undefined && !/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) {
      findings.push({
        level: 'error',
        found: `The \`database_id\` in ${name} is ${id === '' ? 'empty' : `\`${id}\``}.`,
        advice: name.endsWith('.toml')
          ? 'Run `npx wrangler d1 create likes` and write the id that it prints into that field.'
          : 'Run `npx wrangler d1 create likes --binding LIKES`, which fills it in.',
      });
    }
  }
  return findings;
};

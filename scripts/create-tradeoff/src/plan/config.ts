import type { Choices, Collection, Host } from '../choices.ts';

/** The function of `tradeoff/collections` that makes each collection. */
const makers: Record<Collection, string> = {
  designs: 'designs',
  specs: 'specs',
  notes: 'notes',
  'deep-dives': 'deepDives',
};

/** Where the service of the host answers. */
export const likesEndpoint = '/api/likes';

/** Whether a host has a service that counts likes. */
export function hasLikes(host: Host): boolean {
  return host === 'netlify' || host === 'cloudflare';
}

export function astroConfig({ title, author, site, host, likes }: Choices): string {
  const { origin, pathname } = new URL(site);
  const base = pathname === '/' ? '' : `\n  base: ${literal(pathname)},`;
  const counted = likes && hasLikes(host);
  return `import { defineConfig } from 'astro/config';
import tradeoff from 'tradeoff';

export default defineConfig({
  site: ${literal(origin)},${base}
  integrations: [
    tradeoff({
      title: ${literal(title)},
      author: ${literal(author)},
      favicon: '/favicon.svg',${counted ? `\n      likes: { endpoint: ${literal(likesEndpoint)} },` : ''}
    }),
  ],
});
`;
}

export function contentConfig({ collections }: Choices): string {
  const imported = [...collections.map((name) => makers[name]), 'customTemplates'].sort();
  const entries = collections.map((name) => {
    const key = /^\w+$/.test(name) ? name : literal(name);
    return `  ${key}: ${makers[name]}(),\n`;
  });
  return `import { ${imported.join(', ')} } from 'tradeoff/collections';

export const collections = {
${entries.join('')}  ...customTemplates(),
};
`;
}

/** A JavaScript string, in the quotes that it does not contain. */
function literal(text: string): string {
  return text.includes("'") ? JSON.stringify(text) : `'${text.replaceAll('\\', '\\\\')}'`;
}

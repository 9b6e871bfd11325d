import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { syntheticPosts } from './posts.ts';

/** A site of the benchmark and where its pages of each type are. */
export interface BenchSite {
  /** `theme` draws nothing in its builds; `drawings` has a card and a mermaid diagram for each post. */
  name: 'bare' | 'theme' | 'drawings';
  folder: string;
  pages: { home: string; list: string; post: string };
}

/** The source of the post whose page is measured. */
export function postFile({ folder, pages }: Pick<BenchSite, 'folder' | 'pages'>): string {
  return join(folder, 'src/content', `${pages.post.replace(/\/$/, '')}.md`);
}

/** Removes what Astro, Vite and the theme keep between two runs. */
export async function clearCaches(folder: string): Promise<void> {
  for (const name of ['.astro', 'node_modules/.astro', 'node_modules/.vite']) {
    await rm(join(folder, name), { recursive: true, force: true });
  }
}

/** Below the repository, so that both sites use its packages and the theme by its name. */
const room = fileURLToPath(new URL('../../tests/.tmp/bench/', import.meta.url));

const bare = {
  'astro.config.mjs': `import { defineConfig } from 'astro/config';

export default defineConfig({ site: 'https://bench.example' });
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const designs = defineCollection({
  loader: glob({ pattern: '**/*.md', base: './src/content/designs' }),
  schema: z.object({ title: z.string(), description: z.string(), date: z.coerce.date() }),
});

export const collections = { designs };
`,
  'src/layouts/Page.astro': `---
const { title } = Astro.props;
---
<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>{title}</title>
  </head>
  <body><h1>{title}</h1><slot /></body>
</html>
`,
  'src/pages/index.astro': `---
import { getCollection } from 'astro:content';
import Page from '../layouts/Page.astro';

const posts = await getCollection('designs');
---
<Page title="Bench">
  <ul>{posts.map((post) => <li><a href={\`/designs/\${post.id}/\`}>{post.data.title}</a></li>)}</ul>
</Page>
`,
  'src/pages/designs/[slug].astro': `---
import { getCollection, render } from 'astro:content';
import Page from '../../layouts/Page.astro';

export async function getStaticPaths() {
  const posts = await getCollection('designs');
  return posts.map((post) => ({ params: { slug: post.id }, props: { post } }));
}

const { post } = Astro.props;
const { Content } = await render(post);
---
<Page title={post.data.title}><Content /></Page>
`,
};

const theme = (socialImages: boolean) => ({
  'astro.config.mjs': `import { defineConfig } from 'astro/config';
import tradeoff from 'tradeoff';

export default defineConfig({
  site: 'https://bench.example',
  integrations: [tradeoff({ title: 'Bench', description: 'Generated designs.', author: 'Author', socialImages: ${socialImages ? '{}' : 'false'} })],
});
`,
  'src/content.config.ts': `import { designs } from 'tradeoff/collections';

export const collections = { designs: designs() };
`,
});

/** A diagram that no other post has. */
const diagram = (index: number) => `
## Path of request ${index}

\`\`\`mermaid
flowchart LR
  client${index}[Client] --> gateway{Gateway ${index}}
  gateway -->|read| cache[(Cache)]
  gateway -->|write| leader[(Leader ${index})]
  cache -.->|miss| leader
  leader --> replica1[(Replica)]
\`\`\`
`;

/** Writes the bare site and the theme's site again, with the same posts and without a cache. */
export async function writeSites(count: number): Promise<BenchSite[]> {
  await rm(room, { recursive: true, force: true });
  const posts = syntheticPosts(count);
  const post = `designs/${posts[0]?.file.replace(/\.md$/, '') ?? ''}/`;
  const sites: BenchSite[] = [
    { name: 'bare', folder: join(room, 'bare'), pages: { home: '', list: '', post } },
    { name: 'theme', folder: join(room, 'theme'), pages: { home: '', list: 'designs/', post } },
    {
      name: 'drawings',
      folder: join(room, 'drawings'),
      pages: { home: '', list: 'designs/', post },
    },
  ];
  for (const { name, folder } of sites) {
    const files = Object.entries(name === 'bare' ? bare : theme(name === 'drawings'));
    const content = posts.map(
      ({ file, text }, index) =>
        [
          `src/content/designs/${file}`,
          name === 'drawings' ? text + diagram(index) : text,
        ] as const,
    );
    for (const [file, text] of [...files, ...content]) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), text);
    }
  }
  return sites;
}

import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { syntheticPosts } from '../bench/posts.ts';

export const origin = 'https://crawl.example';

const repository = fileURLToPath(new URL('../..', import.meta.url));
/** Below the repository, so that the blog uses its packages and the theme by its name. */
const folder = join(repository, 'tests/.tmp/crawl');
const picture = join(repository, 'src/styles/icons/app-192.png');

const collections = ['designs', 'specs', 'notes', 'deep-dives'] as const;
/** Names that an address has to encode. */
const series = ['The first', 'Größe & Maß', 'C++ / Rust', '分散'];
const categories = ['Storage', 'Networks', 'Été', 'a#b?'];

const config = `import { defineConfig } from 'astro/config';
import tradeoff from 'tradeoff';

export default defineConfig({
  site: '${origin}',
  integrations: [
    tradeoff({
      title: 'Crawl',
      description: 'Generated posts with everything that has an address.',
      author: { name: 'Nobody', url: '/about/' },
      display: { showShareButtons: true },
      editLink: { baseUrl: 'https://code.example/edit/', appendFilePath: true },
    }),
  ],
});
`;

const contentConfig = `import { deepDives, designs, notes, specs } from 'tradeoff/collections';

export const collections = {
  designs: designs(),
  specs: specs(),
  notes: notes(),
  'deep-dives': deepDives(),
};
`;

const about = `---
layout: tradeoff/layouts/Page.astro
title: About
description: Who is behind this.
---

Nobody. [The archive](/archive/) has it all.
`;

/**
 * Writes a blog of generated posts in all collections that link to each other and use what has addresses:
 * aliases, terms, series, translations, covers, diagrams, questions, cards, sources, footnotes.
 *
 * @returns its folder.
 */
export async function writeBlog(count: number): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  const write = async (file: string, text: string): Promise<void> => {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  };
  await write('astro.config.mjs', config);
  await write('src/content.config.ts', contentConfig);
  await write('src/pages/about.md', about);
  for (const [index, { text }] of syntheticPosts(count).entries()) {
    const { file, source, hasPicture } = postOf(index, count, text);
    await write(`src/content/${file}`, source);
    if (hasPicture) await cp(picture, join(folder, 'src/content', dirname(file), 'picture.png'));
  }
  return folder;
}

/** Where the post with a number is: a slug that is encoded now and then. */
function nameOf(index: number): { collection: string; slug: string } {
  const collection = collections[index % collections.length] ?? 'designs';
  return { collection, slug: index % 25 === 7 ? `größe-${index}` : `post-${index}` };
}

function postOf(index: number, count: number, text: string) {
  const { collection, slug } = nameOf(index);
  const [, frontMatter = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const other = nameOf((index * 7 + 1) % count);
  const hasPicture = index % 10 === 3;
  const fields = [
    frontMatter,
    ...(index % 5 === 0 ? [`series: ["${series[(index / 5) % series.length] ?? ''}"]`] : []),
    `categories: ["${categories[index % categories.length] ?? ''}"]`,
    ...(index % 20 === 1 ? [`aliases: [/old/${index}/, former-${index}, /${index}.html]`] : []),
    ...(index % 9 === 2 ? [`related: [${other.collection}/${other.slug}]`] : []),
    ...(index % 30 === 5 ? [`translationKey: text-${index}`] : []),
    ...(index % 30 === 6 ? ['lang: de', `translationKey: text-${index - 1}`] : []),
    ...(hasPicture ? ['cover: { image: ./picture.png, alt: An icon }'] : []),
    ...(index % 50 === 11 ? ['robotsNoIndex: true'] : []),
    ...(index % 50 === 12 ? ['hiddenInRss: true', 'searchHidden: true'] : []),
    ...(index % 50 === 13 ? ['draft: true'] : []),
  ];
  const parts = [
    body.trim(),
    '## Where this leads',
    `[A post](/${other.collection}/${other.slug}/), [a section of it](/${other.collection}/${other.slug}/#data-design), [by its file](${hasPicture ? '../..' : '..'}/${other.collection}/${fileOf(other.slug)}) and [[${other.collection}/${other.slug}]]. A claim[^1].`,
    ...(index % 6 === 0 ? [diagram(index % 24)] : []),
    ...(hasPicture ? ['![An icon](./picture.png)\n\nFigure: An icon.'] : []),
    ...(index % 4 === 0 ? [study(index)] : []),
    '[^1]: Said in [the archive](/archive/).',
  ];
  return {
    file: `${collection}/${hasPicture ? `${slug}/index.md` : `${slug}.md`}`,
    source: `---\n${fields.join('\n')}\n---\n\n${parts.join('\n\n')}\n`,
    hasPicture,
  };
}

/** The file of another post, for links that name it. */
function fileOf(slug: string): string {
  const index = Number(/\d+$/.exec(slug)?.[0]);
  return index % 10 === 3 ? `${slug}/index.md` : `${slug}.md`;
}

function diagram(number: number): string {
  return `\`\`\`mermaid title="Path ${number}"\nflowchart LR\n  a[Client] --> b[Service ${number}]\n\`\`\``;
}

function study(index: number): string {
  return [
    '## Questions',
    `Q: What is ${index} + 1?\n\nOptions:\n- A) ${index}\n- B) ${index + 1}\n\nAnswers: B`,
    '## Flashcards',
    `- What comes after ${index}? :: ${index + 1}, with a [link](/archive/).`,
    '## Learning Sources',
    `- [Source ${index}](https://other.example/${index}): where it was said`,
  ].join('\n\n');
}

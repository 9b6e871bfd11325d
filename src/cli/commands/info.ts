import path from 'node:path';
import type { SiteFile } from '../../config/site-file.ts';
import { parseArguments } from '../arguments.ts';
import { UsageError } from '../contract.ts';
import type { Command } from '../contract.ts';

export const info = {
  name: 'info',
  summary: 'Show the settings, templates and posts of a blog',
  usage: [
    'Usage: tradeoff info [--json]',
    '',
    'Shows the title, the version of the theme, the templates with their folders, the collections,',
    'and how many posts are published, drafts, scheduled or expired.',
    '',
    'Options:',
    '  --json  Print it as JSON',
  ].join('\n'),
  async run(args, context) {
    const { values, positionals } = parseArguments(args, { json: { type: 'boolean' } });
    if (positionals[0] !== undefined) {
      throw new UsageError(`\`tradeoff info\` takes no argument; found \`${positionals[0]}\`.`);
    }
    const facts = summarise(await context.site(), context.root);
    context.out(values.json === true ? JSON.stringify(facts, null, 2) : table(facts));
    return 0;
  },
} as const satisfies Command;

/** What `tradeoff info --json` prints. Folders are relative to the project root where they are in it. */
export interface Info {
  title: string;
  version: string;
  templates: { name: string; collection: string; folder: string }[];
  collections: { name: string; folder: string; posts: number }[];
  /** Number of posts by state. */
  posts: Record<string, number>;
}

function summarise(site: SiteFile, root: string): Info {
  const posts: Record<string, number> = { published: 0, draft: 0, scheduled: 0, expired: 0 };
  for (const { state } of site.posts) posts[state] = (posts[state] ?? 0) + 1;
  return {
    title: site.options.title,
    version: site.version,
    templates: site.templates.map(({ name, collection, outline }) => ({
      name,
      collection,
      folder: shorten(root, path.dirname(outline)),
    })),
    collections: site.collections.map(({ name, base }) => ({
      name,
      folder: shorten(root, path.resolve(root, base)),
      posts: site.posts.filter(({ id }) => id.startsWith(`${name}/`)).length,
    })),
    posts,
  };
}

function shorten(root: string, folder: string): string {
  const relative = path.relative(root, folder);
  return relative.startsWith('..') || path.isAbsolute(relative)
    ? folder
    : relative.replaceAll('\\', '/');
}

function table({ title, version, templates, collections, posts }: Info): string {
  const rows = [
    ['Title', title],
    ['Theme', `tradeoff ${version}`],
    ...templates.map(({ name, folder }) => ['Template', `${name} (${folder})`]),
    ...collections.map(({ name, folder, posts: count }) => [
      'Collection',
      `${name} (${folder}), ${count === 1 ? '1 post' : `${count} posts`}`,
    ]),
    [
      'Posts',
      Object.entries(posts)
        .map(([state, count]) => `${count} ${state}`)
        .join(', '),
    ],
  ];
  return rows.map(([label = '', value = '']) => `${label.padEnd(12)}${value}`).join('\n');
}

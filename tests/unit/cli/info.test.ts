import { expect, it } from 'vitest';
import { info } from '../../../src/cli/commands/info.ts';
import { parseOptions } from '../../../src/config/options.ts';
import type { SiteFile } from '../../../src/config/site-file.ts';

const post = (id: string, state = 'published') => ({
  id,
  url: `/${id}/`,
  source: `src/content/${id}.md`,
  state,
});

const site: SiteFile = {
  version: '1.2.3',
  options: parseOptions({ title: 'Trade-offs in public' }),
  address: { base: '/', trailingSlash: 'ignore', format: 'directory', site: undefined },
  templates: ['design', 'postmortem'].map((name) => {
    const folder =
      name === 'design' ? '/blog/node_modules/tradeoff/src/templates/design' : '/shared/postmortem';
    return {
      name,
      collection: `${name}s`,
      path: `${name}s`,
      outline: `${folder}/outline.ts`,
      schema: `${folder}/schema.ts`,
      scaffold: `${folder}/scaffold.md`,
      layout: `${folder}/Layout.astro`,
    };
  }),
  collections: [
    { name: 'designs', base: 'src/content/designs' },
    { name: 'designs-old', base: '/archive/designs' },
  ],
  posts: [post('designs/a'), post('designs/b', 'draft'), post('designs-old/c')],
  locales: [],
  inputs: [],
};

async function run(...args: string[]): Promise<string> {
  const out: string[] = [];
  const code = await info.run(args, {
    root: '/blog',
    version: '1.2.3',
    out: (line) => out.push(line),
    err: (line) => expect.unreachable(line),
    site: () => Promise.resolve(site),
  });
  expect(code).toBe(0);
  return out.join('\n');
}

it('shows the blog, its templates and collections, and its posts by state', async () => {
  expect(await run()).toMatchInlineSnapshot(`
    "Title       Trade-offs in public
    Theme       tradeoff 1.2.3
    Template    design (node_modules/tradeoff/src/templates/design)
    Template    postmortem (/shared/postmortem)
    Collection  designs (src/content/designs), 2 posts
    Collection  designs-old (/archive/designs), 1 post
    Posts       2 published, 1 draft, 0 scheduled, 0 expired"
  `);
});

it('shows the same as JSON', async () => {
  expect(JSON.parse(await run('--json'))).toMatchInlineSnapshot(`
    {
      "collections": [
        {
          "folder": "src/content/designs",
          "name": "designs",
          "posts": 2,
        },
        {
          "folder": "/archive/designs",
          "name": "designs-old",
          "posts": 1,
        },
      ],
      "posts": {
        "draft": 1,
        "expired": 0,
        "published": 2,
        "scheduled": 0,
      },
      "templates": [
        {
          "collection": "designs",
          "folder": "node_modules/tradeoff/src/templates/design",
          "name": "design",
        },
        {
          "collection": "postmortems",
          "folder": "/shared/postmortem",
          "name": "postmortem",
        },
      ],
      "title": "Trade-offs in public",
      "version": "1.2.3",
    }
  `);
});

it('takes no argument', async () => {
  await expect(run('designs')).rejects.toThrowErrorMatchingInlineSnapshot(
    `[UsageError: \`tradeoff info\` takes no argument; found \`designs\`.]`,
  );
});

import { describe, expect, it } from 'vitest';
import { configText } from '../../../../src/cli/import/config-text.ts';
import { asked, planned, textOf } from './planning.ts';

const post = (title: string, more = '', body = 'Text\n') =>
  `---\ntitle: ${title}\ndate: 2026-01-02\n${more}---\n\n${body}`;

/** A blog with PaperMod in two languages: bundles, sections, pages, lists and files. */
const blog = {
  'hugo.toml': `baseURL = "https://ada.example/blog/"
title = "Ada"
defaultContentLanguage = "en"
copyright = "CC BY 4.0"
[languages.en]
[languages.de]
[params]
description = "Storage"
author = "Ada Lovelace"
ShowToc = true
hideMeta = false
ShareButtons = ["x", "reddit"]
[params.homeInfoParams]
Title = "Hi"
Content = "See [me](/about/)"
[[params.socialIcons]]
name = "github"
url = "https://github.com/ada"
[[menu.main]]
name = "Posts"
url = "/posts/"
weight = 1
[[menu.main]]
name = "Archive"
url = "/archives/"
weight = 2
`,
  'content/_index.md': '---\ntitle: Home\n---\n',
  'content/about.md': post('About me', 'layout: about\nurl: /me/\n', '![me](/img/me.png)\n'),
  'content/archives.md': '---\ntitle: Archive\nlayout: archives\n---\n',
  'content/posts/_index.md': '---\ntitle: Posts\n---\nAll of them.\n',
  'content/posts/ring/index.md': post(
    'Ring',
    'tags: [a, C++]\naliases: [old-ring, /older/]\ncover: { image: cover.png, relative: true }\n',
    '![a](pics/a%20b.png) [q](../quorum/) [pdf](paper.pdf) [tags](/tags/a/)\n',
  ),
  'content/posts/ring/index.de.md': post('Ring auf Deutsch', 'aliases: [/alt/]\n'),
  'content/posts/ring/cover.png': '',
  'content/posts/ring/pics/a b.png': '',
  'content/posts/ring/paper.pdf': '',
  'content/posts/quorum.md': post(
    'Quorum',
    '',
    '[r](/blog/posts/ring/) [no](/nowhere/) ![no](no.png)\n',
  ),
  'content/notes/quorum.md': post('Another quorum'),
  'content/tags/caching/_index.md': '---\ntitle: Caching\n---\nCopies closer to the reader.\n',
  'static/img/me.png': '',
  'static/CNAME': 'ada.example',
  'layouts/partials/extend_head.html': '<link>',
  'archetypes/default.md': '---\ntitle: x\n---\n',
  'README.md': '# Blog',
};

describe('a Hugo blog', () => {
  it('becomes posts, pages and files, and every file of it is accounted for', async () => {
    const plan = await planned(blog);
    expect(
      Object.fromEntries(
        plan.fates.map(({ from, to, fate, why }) => [from, why ?? `${fate} ${to.join()}`]),
      ),
    ).toMatchInlineSnapshot(`
      {
        "README.md": "a file of the old repository",
        "archetypes/default.md": "an archetype; \`npx tradeoff new\` has scaffolds",
        "content/_index.md": "lists have their heading and description from the theme",
        "content/about.md": "changed src/pages/about.md",
        "content/archives.md": "the theme has this page at /archive/",
        "content/notes/quorum.md": "changed src/content/deep-dives/notes/quorum.md",
        "content/posts/_index.md": "lists have their heading and description from the theme",
        "content/posts/quorum.md": "changed src/content/deep-dives/quorum.md",
        "content/posts/ring/cover.png": "kept src/content/deep-dives/ring/cover.png",
        "content/posts/ring/index.de.md": "changed src/content/deep-dives/ring/index.de.md",
        "content/posts/ring/index.md": "changed src/content/deep-dives/ring/index.md",
        "content/posts/ring/paper.pdf": "kept src/content/deep-dives/ring/paper.pdf",
        "content/posts/ring/pics/a b.png": "kept src/content/deep-dives/ring/pics/a b.png",
        "content/tags/caching/_index.md": "lists have their heading and description from the theme",
        "hugo.toml": "its settings are in the report and in the config",
        "layouts/partials/extend_head.html": "a template of the old theme",
        "static/CNAME": "kept public/CNAME",
        "static/img/me.png": "kept public/img/me.png",
      }
    `);
    expect(plan.fates.map(({ from }) => from)).toEqual(Object.keys(blog).sort());
  });

  it('keeps its URLs, as they are or by a redirect', async () => {
    const plan = await planned(blog);
    expect(plan.addresses.map(({ before, after, how }) => `${before} ${how} ${after}`))
      .toMatchInlineSnapshot(`
      [
        "/archives/ redirect /archive/",
        "/de/ redirect /",
        "/de/alt/ alias /deep-dives/ring-de/",
        "/de/categories/ redirect /categories/",
        "/de/notes/ redirect /deep-dives/",
        "/de/posts/ redirect /deep-dives/",
        "/de/posts/ring/ alias /deep-dives/ring-de/",
        "/de/series/ redirect /series/",
        "/de/tags/ redirect /tags/",
        "/me/ redirect /about/",
        "/notes/ redirect /deep-dives/",
        "/notes/quorum/ alias /deep-dives/notes-quorum/",
        "/older/ alias /deep-dives/ring/",
        "/posts/ redirect /deep-dives/",
        "/posts/old-ring/ alias /deep-dives/ring/",
        "/posts/quorum/ alias /deep-dives/quorum/",
        "/posts/ring/ alias /deep-dives/ring/",
        "/tags/a/ same /tags/a/",
        "/tags/c++/ redirect /tags/c-plus-plus/",
      ]
    `);
    expect(textOf(plan, 'src/content/deep-dives/ring/index.md')).toMatchInlineSnapshot(`
      "---
      title: Ring
      date: 2026-01-02
      tags: [a, C++]
      aliases: [/posts/ring/, /posts/old-ring/, /older/]
      cover:
        image: ./cover.png
      translationKey: posts/ring
      ---

      ![a](pics/a%20b.png) [q](/deep-dives/quorum/) [pdf](paper.pdf) [tags](/tags/a/)
      "
    `);
    expect(textOf(plan, 'src/content/deep-dives/ring/index.de.md')).toMatchInlineSnapshot(`
      "---
      title: Ring auf Deutsch
      date: 2026-01-02
      aliases: [/de/posts/ring/, /de/alt/]
      lang: de
      translationKey: posts/ring
      slug: ring-de
      ---

      Text
      "
    `);
    expect(textOf(plan, 'src/pages/about.md')).toMatchInlineSnapshot(`
      "---
      title: About me
      layout: tradeoff/layouts/Page.astro
      ---

      ![me](/img/me.png)
      "
    `);
  });

  it('gives its settings to the config', async () => {
    expect(configText(await planned(blog))).toMatchInlineSnapshot(`
      "import { defineConfig } from 'astro/config';
      import tradeoff from 'tradeoff';

      // The site is in 2 languages (en, de): posts have \`lang\`, and the interface is in one.
      export default defineConfig({
        site: 'https://ada.example',
        base: '/blog',
        integrations: [tradeoff({
          title: 'Ada',
          description: 'Storage',
          author: 'Ada Lovelace',
          nav: [
            { label: 'Posts', href: '/deep-dives/' },
            { label: 'Archive', href: '/archive/' },
          ],
          social: [{ label: 'Github', href: 'https://github.com/ada' }],
          footer: { licence: 'CC BY 4.0' },
          home: { heading: 'Hi', text: 'See me' },
          display: { showToc: true, showMeta: true },
          shareButtons: ['x', 'reddit'],
          tagIntros: { caching: 'Copies closer to the reader.' },
        })],
        redirects: {
          '/archives/': '/blog/archive/',
          '/de/': '/blog/',
          '/de/tags/': '/blog/tags/',
          '/de/categories/': '/blog/categories/',
          '/de/series/': '/blog/series/',
          '/tags/c++/': '/blog/tags/c-plus-plus/',
          '/posts/': '/blog/deep-dives/',
          '/notes/': '/blog/deep-dives/',
          '/de/notes/': '/blog/deep-dives/',
          '/de/posts/': '/blog/deep-dives/',
          '/me/': '/blog/about/',
        },
      });
      "
    `);
  });

  it('says what needs a person, with file and line', async () => {
    expect(asked(await planned(blog))).toMatchInlineSnapshot(`
      [
        "list-text content/posts/_index.md:4 All of them.",
        "link-dead content/posts/quorum.md:6 /nowhere/",
        "picture-dead content/posts/quorum.md:6 no.png",
      ]
    `);
  });

  it('loses its dead links and pictures only if the owner says so', async () => {
    const kept = textOf(await planned(blog), 'src/content/deep-dives/quorum.md');
    expect(kept).toContain('[no](/nowhere/) ![no](no.png)');
    const gone = textOf(await planned(blog, { yes: true }), 'src/content/deep-dives/quorum.md');
    expect(gone).toContain('/deep-dives/ring/) no no\n');
  });

  it('goes where the owner says, by folder', async () => {
    const map = new Map([['notes', 'notes']]);
    const plan = await planned(blog, { map, collection: 'designs' });
    expect(plan.docs.map(({ to }) => to).filter((to) => to.endsWith('quorum.md'))).toEqual([
      'src/content/notes/quorum.md',
      'src/content/designs/quorum.md',
    ]);
  });

  it('recognises a design by its sections', async () => {
    const headings = [
      'Problem Statement & Constraints',
      '2. Architecture',
      'Data Design',
      'Trade-offs',
      'Operations',
    ];
    const body = headings.map((heading) => `## ${heading}\n\nText\n`).join('\n');
    const plan = await planned({ 'hugo.toml': '', 'content/posts/a.md': post('A', '', body) });
    expect(plan.docs[0]?.to).toBe('src/content/designs/a.md');
  });

  it('copies what it cannot read, and says where', async () => {
    const broken = '---\ntitle: A\n b: [\n---\nText\n';
    const plan = await planned({ 'hugo.toml': '', 'content/posts/a.md': broken });
    expect(textOf(plan, 'src/content/deep-dives/a.md')).toBe(broken);
    expect(asked(plan)[0]).toMatch(/^front-matter-unreadable content\/posts\/a\.md:\d/);
  });
});

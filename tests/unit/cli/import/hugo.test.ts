import { describe, expect, it } from 'vitest';
import { hrefOf } from '../../../../src/cli/import/addresses.ts';
import { blogConfig } from '../../../../src/cli/import/blog-config.ts';
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
        "content/about.md": "changed src/pages/me.md",
        "content/archives.md": "the theme has this page at /archive/",
        "content/notes/quorum.md": "changed src/content/deep-dives/notes/quorum.md",
        "content/posts/_index.md": "lists have their heading and description from the theme",
        "content/posts/quorum.md": "changed src/content/deep-dives/quorum.md",
        "content/posts/ring/cover.png": "kept src/content/deep-dives/ring/cover.png",
        "content/posts/ring/index.de.md": "kept src/content/deep-dives/ring/index.de.md",
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
          "/alt/ alias /de/posts/ring/",
          "/archives/ redirect /archive/",
          "/de/ same /de/",
          "/de/categories/ same /de/categories/",
          "/de/notes/ redirect /de/archive/",
          "/de/posts/ same /de/posts/",
          "/de/posts/ring/ same /de/posts/ring/",
          "/de/series/ same /de/series/",
          "/de/tags/ same /de/tags/",
          "/en/ redirect /",
          "/me/ same /me/",
          "/notes/ redirect /posts/",
          "/notes/quorum/ alias /posts/notes-quorum/",
          "/older/ alias /posts/ring/",
          "/posts/ same /posts/",
          "/posts/old-ring/ alias /posts/ring/",
          "/posts/quorum/ same /posts/quorum/",
          "/posts/ring/ same /posts/ring/",
          "/tags/a/ same /tags/a/",
          "/tags/c++/ redirect /tags/c-plus-plus/",
        ]
      `);
    expect(textOf(plan, 'src/content/deep-dives/ring/index.md')).toMatchInlineSnapshot(`
      "---
      title: Ring
      date: 2026-01-02
      tags: [a, C++]
      aliases: [/posts/old-ring/, /older/]
      cover:
        image: ./cover.png
      ---

      ![a](pics/a%20b.png) [q](/posts/quorum/) [pdf](paper.pdf) [tags](/tags/a/)
      "
    `);
    expect(textOf(plan, 'src/content/deep-dives/ring/index.de.md')).toMatchInlineSnapshot(`
      "---
      title: Ring auf Deutsch
      date: 2026-01-02
      aliases: [/alt/]
      ---

      Text
      "
    `);
    expect(textOf(plan, 'src/pages/me.md')).toMatchInlineSnapshot(`
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

      export default defineConfig({
        site: 'https://ada.example',
        base: '/blog',
        integrations: [tradeoff({
          title: 'Ada',
          description: 'Storage',
          author: 'Ada Lovelace',
          nav: [{ label: 'Posts', href: '/posts/' }, { label: 'Archive', href: '/archive/' }],
          social: [{ label: 'Github', href: 'https://github.com/ada' }],
          footer: { licence: 'CC BY 4.0' },
          home: { heading: 'Hi', text: 'See me' },
          display: { showToc: true, showMeta: true },
          shareButtons: ['x', 'reddit'],
          tagIntros: { caching: 'Copies closer to the reader.' },
          kinds: {
            'deep-dive': { label: 'Post', plural: 'Posts', description: 'All of them.', path: 'posts' },
          },
          locales: { en: {}, de: {} },
        })],
        redirects: {
          '/archives/': '/blog/archive/',
          '/en/': '/blog/',
          '/tags/c++/': '/blog/tags/c-plus-plus/',
          '/notes/': '/blog/posts/',
          '/de/notes/': '/blog/de/archive/',
        },
      });
      "
    `);
  });

  it('says what needs a person, with file and line', async () => {
    expect(asked(await planned(blog))).toMatchInlineSnapshot(`
      [
        "link-dead content/posts/quorum.md:6 /nowhere/",
        "picture-dead content/posts/quorum.md:6 no.png",
      ]
    `);
  });

  it('loses its dead links and pictures only if the owner says so', async () => {
    const kept = textOf(await planned(blog), 'src/content/deep-dives/quorum.md');
    expect(kept).toContain('[no](/nowhere/) ![no](no.png)');
    const gone = textOf(await planned(blog, { yes: true }), 'src/content/deep-dives/quorum.md');
    expect(gone).toContain('/posts/ring/) no no\n');
  });

  it('has `lang`, keys and redirects in a blog that exists without `locales`, and says what would keep URLs', async () => {
    const plan = await planned(blog, { config: blogConfig("tradeoff({ title: 'Mine' })") });
    expect(plan.settings.options).not.toHaveProperty('locales');
    expect(plan.settings.options).not.toHaveProperty('kinds');
    expect(textOf(plan, 'src/content/deep-dives/ring/index.de.md')).toBe(
      '---\ntitle: Ring auf Deutsch\ndate: 2026-01-02\naliases: [/de/posts/ring/, /alt/]\nlang: de\ntranslationKey: posts/ring\nslug: ring-de\n---\n\nText\n',
    );
    expect(plan.listPaths).toEqual([
      { template: 'deep-dive', collection: 'deep-dives', path: 'posts', posts: 2, isSet: false },
    ]);
    expect(plan.addresses.filter(({ how }) => how === 'same')).toHaveLength(2);
  });

  it('is the same in a blog whose config it has written', async () => {
    const first = await planned(blog);
    const again = await planned(blog, { config: blogConfig(configText(first)) });
    expect(again.files).toEqual(first.files);
    expect(configText(again)).toBe(configText(first));
  });

  it('keeps the menu, titles and home page of each language', async () => {
    const { settings, docs } = await planned({
      ...blog,
      'hugo.toml': `title = "Ada"
defaultContentLanguage = "en"
defaultContentLanguageInSubdir = true
[languages.en]
languageCode = "en-GB"
[languages.fr]
[languages.de]
title = "Adas Blog"
languageName = "Deutsch"
[languages.de.params]
description = "Speicher"
[languages.de.params.profileMode]
enabled = true
title = "Hallo"
buttons = [{ name = "Ring", url = "posts/ring" }]
[[languages.de.menus.main]]
name = "Artikel"
url = "posts/"
[[languages.de.menus.main]]
name = "Suche"
url = "/de/suche/"
`,
      'content/posts/_index.de.md': '---\ntitle: Artikel\n---\n',
      'content/suche.de.md': '---\ntitle: Suche\nlayout: search\n---\n',
      'content/posts/ring/index.de.md': post('R', '', '[q]({{< ref "quorum.md" >}})\n'),
      'content/posts/quorum.de.md': post('Q'),
    });
    expect(settings.options).toMatchObject({
      prefixDefaultLocale: true,
      locales: {
        en: { lang: 'en-GB' },
        de: {
          label: 'Deutsch',
          title: 'Adas Blog',
          description: 'Speicher',
          nav: [
            { label: 'Artikel', href: '/de/posts/' },
            { label: 'Suche', href: '/de/search/' },
          ],
          home: {
            mode: 'profile',
            heading: 'Hallo',
            links: [{ label: 'Ring', href: '/de/posts/ring/' }],
          },
          kinds: { 'deep-dive': { plural: 'Artikel' } },
        },
      },
    });
    expect(settings.options['locales']).not.toHaveProperty('fr');
    expect(docs.map(hrefOf).sort()).toEqual([
      '/de/posts/quorum/',
      '/de/posts/ring/',
      '/en/about/',
      '/en/posts/notes-quorum/',
      '/en/posts/quorum/',
      '/en/posts/ring/',
    ]);
  });

  it('leads a `ref` to the translation in the language of its page', async () => {
    const plan = await planned({
      ...blog,
      'content/posts/ring/index.de.md': post('R', '', '[q]({{< ref "posts/quorum" >}})\n'),
      'content/posts/quorum.de.md': post('Q'),
    });
    expect(textOf(plan, 'src/content/deep-dives/ring/index.de.md')).toContain(
      '[q](/de/posts/quorum/)',
    );
  });

  it.each([
    ['a page has it', { 'content/posts.md': post('Posts') }, {}],
    ['it is a page of the theme', {}, { 'content/series/ring.md': post('R') }],
    ['another template has it', {}, { 'content/designs/ring.md': post('R') }],
    ['most posts are elsewhere', { 'content/x/a.md': post('A'), 'content/y/b.md': post('B') }, {}],
    [
      'posts are in folders below it',
      {},
      { 'content/p/a/ring.md': post('R'), 'content/p/b/x.md': post('X') },
    ],
  ])('has the path of the theme if %s', async (_, more, only) => {
    const posts =
      Object.keys(only).length > 0 ? only : { 'content/posts/a.md': post('A'), ...more };
    const plan = await planned({ 'hugo.toml': '', ...posts });
    expect(plan.listPaths).toEqual([]);
    expect(plan.settings.options).not.toHaveProperty('kinds');
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

  it('has its posts in HTML as Markdown, and says so', async () => {
    const plan = await planned({
      ...blog,
      'content/posts/table.html': post(
        'Table',
        '',
        '<h2 id="a">A</h2>\n<p class="x">Some <em>text</em>, <a href="../quorum/">a link</a></p>\n<img src="/img/me.png" alt="Me">\n<table><tr><th>A</th></tr><tr><td>1</td></tr></table>\n<pre><code>a &lt; b</code></pre>\n',
      ),
      'content/posts/bare.html': '<p>Bare</p>',
      'content/posts/ring/demo.html': '<p>Demo</p>',
    });
    expect(textOf(plan, 'src/content/deep-dives/table.md')).toBe(
      '---\ntitle: Table\ndate: 2026-01-02\n---\n## A\n\nSome *text*, [a link](/posts/quorum/)\n\n![Me](/img/me.png)\n\n| A |\n| - |\n| 1 |\n\n```\na < b\n```\n',
    );
    expect(asked(plan)).toContain('html-text content/posts/table.html:5');
    const fate = (from: string) => plan.fates.find((one) => one.from === from);
    expect(fate('content/posts/bare.html')?.why).toMatch(/without front matter/);
    expect(fate('content/posts/ring/demo.html')?.to).toEqual([
      'src/content/deep-dives/ring/demo.html',
    ]);
    expect(plan.addresses).toContainEqual({
      ...{ before: '/posts/table/', after: '/posts/table/', how: 'same' },
    });
  });

  it('copies what it cannot read, and says where', async () => {
    const broken = '---\ntitle: A\n b: [\n---\nText\n';
    const plan = await planned({ 'hugo.toml': '', 'content/posts/a.md': broken });
    expect(textOf(plan, 'src/content/deep-dives/a.md')).toBe(broken);
    expect(asked(plan)[0]).toMatch(/^front-matter-unreadable content\/posts\/a\.md:\d/);
  });
});

import { pathToFileURL } from 'node:url';
import { markdownToHtml } from 'satteri';
import { describe, expect, it } from 'vitest';
import { resolveStrings } from '../../../src/config/strings.ts';
import { markdownFeatures } from '../../../src/markdown/features.ts';
import { documentPlugins } from '../../../src/markdown/index.ts';
import { drawings } from '../drawings.ts';

const file = '/blog/src/content/designs/x.md';
const words = {
  ...resolveStrings({}),
  figure: 'Fig. {number}',
  mermaid: 'Plan',
  card: 'Karte {number} von {cards}',
};

async function draw(body: string, { title = 'A title', anchors = true, post = true } = {}) {
  const links = {
    fromRoot: (written: string) => `/repo${written}`,
    inPost: (written: string) => `/repo${written}`,
    site: undefined,
    rel: ['nofollow'],
    note: 'external',
  };
  const of = documentPlugins({ words: () => words, links, draw: drawings.draw });
  const plugins = of(post ? { title, anchors } : undefined);
  const { html } = await markdownToHtml(body, {
    mdastPlugins: plugins.mdast,
    hastPlugins: plugins.hast,
    features: markdownFeatures,
    fileURL: pathToFileURL(file),
    data: {
      astro: {
        frontmatter: {},
        headings: [],
        localImagePaths: new Set(),
        remoteImagePaths: new Set(),
      },
    },
  });
  return html.trim();
}

describe('sections', () => {
  it('have their number as a link in every H2 and H3', async () => {
    expect(await draw('## A `b`\n\n### C\n\n#### D\n\n## E\n\n### F')).toMatchInlineSnapshot(`
      "<h2 id="a-b"><a class="secno" href="#a-b" aria-label="Section 1" data-n="1"></a>A <code>b</code></h2>
      <h3 id="c"><a class="secno" href="#c" aria-label="Section 1.1" data-n="1.1"></a>C</h3>
      <h4 id="d">D</h4>
      <h2 id="e"><a class="secno" href="#e" aria-label="Section 2" data-n="2"></a>E</h2>
      <h3 id="f"><a class="secno" href="#f" aria-label="Section 2.1" data-n="2.1"></a>F</h3>"
    `);
  });

  it('have no number without anchors, nor on a page that is no post', async () => {
    expect(await draw('## A', { anchors: false })).toBe('<h2 id="a">A</h2>');
    expect(await draw('# A', { post: false })).toBe('<h1 id="a">A</h1>');
  });

  it('leave the heading of the footnotes alone', async () => {
    expect(await draw('A[^1]\n\n[^1]: B')).not.toContain('secno');
  });
});

describe('the title', () => {
  it('is dropped from the body, and another H1 becomes an H2', async () => {
    const html = await draw('# A title\n\n# Another');
    expect(html).not.toContain('A title');
    expect(html).toContain('<h2 id="another">');
  });
});

describe('code', () => {
  it('names file and language, and has classes instead of styles', async () => {
    const html = await draw('```lua title="a b.lua"\nlocal x = "y" -- z\n```');
    expect(html).not.toContain('style=');
    expect(html).toMatchInlineSnapshot(
      `"<code-copy><figure class="code"><figcaption class="code-head"><span class="file">a b.lua</span><span class="lang">Lua</span></figcaption><pre class="shiki"><code><span class="line"><span class="tk-keyword">local</span> x <span class="tk-keyword">=</span><span class="tk-string-expression"> "y" </span><span class="tk-comment">-- z</span></span></code></pre></figure></code-copy>"`,
    );
  });

  it('is a drawing when a fence without a language holds one', async () => {
    expect(await draw('```\n┌─┐\n└─┘ <b>\n```')).toMatchInlineSnapshot(`
      "<figure class="ascii" aria-label="Text diagram"><div class="fig-body"><pre>┌─┐
      └─┘ &lt;b&gt;</pre></div></figure>"
    `);
    expect(await draw('```\nplain text\n```')).toContain('<pre class="shiki"');
  });
});

describe('what may be wider than a small screen', () => {
  it.each([
    ['a long line of code', `\`\`\`lua\n${'x'.repeat(23)}\n\`\`\``],
    ['indented code', `\`\`\`lua\n${'\t'.repeat(5)}xyz\n\`\`\``],
    ['a line of Chinese', `\`\`\`text\n${'字'.repeat(12)}\n\`\`\``],
    ['a wide drawing', `\`\`\`\n${'─'.repeat(33)}\n│\n\`\`\``],
    ['a table of three columns', '| A | B | C |\n| - | - | - |\n| 1 | 2 | 3 |'],
    ['a table of long words', `| A | B |\n| - | - |\n| ${'x'.repeat(15)} | ${'y'.repeat(14)} |`],
  ])('can be reached with the keyboard: %s', async (_, body) => {
    expect(await draw(body)).toMatch(/ tabindex="0" role="(?:group|region)" aria-label="[^"]+"/);
  });

  it.each([
    ['short code', `\`\`\`lua\n${'x'.repeat(22)}\n\`\`\``],
    ['a small drawing', `\`\`\`\n${'─'.repeat(32)}\n│\n\`\`\``],
    ['a table of two columns', `| A | B |\n| - | - |\n| ${'word '.repeat(30)} | 2 |`],
  ])('is no stop on the way otherwise: %s', async (_, body) => {
    expect(await draw(body)).not.toMatch(/tabindex|role=/);
  });
});

describe('an empty header cell', () => {
  it('is a plain cell, because it heads nothing', async () => {
    const html = await draw('|  | A |\n| --- | --- |\n| b | 1 |');
    expect(html).toContain('<tr>\n<td></td>\n<th scope="col" class="align-end">A</th>');
  });
});

describe('task lists', () => {
  it('name their boxes after the item', async () => {
    expect(await draw('- [x] done\n- [ ] *open*')).toContain(
      '<input type="checkbox" checked disabled aria-label="done">',
    );
  });
});

describe('tables', () => {
  it('scroll in a box named by their header, aligned by class', async () => {
    const html = await draw('| A | B | C |\n| --- | ---: | --- |\n| 1 | 2 | 3 |');
    expect(html).toContain('<div class="table" tabindex="0" role="group" aria-label="A, B, C">');
    expect(html).toContain('<td class="align-end">2</td>');
    expect(html).not.toMatch(/ (align|style)=/);
  });
});

describe('columns of quantities', () => {
  const sides = async (body: string) =>
    Array.from((await draw(body)).matchAll(/<td([^>]*)>/g), ([, given = '']) => given.trim());

  it.each(['1', '1,200', '≤ 2.5 ms', '99.95%', '12,000/s', '$1.20', '3×', '−4 °C', '7 GiB'])(
    'end at one side: %s',
    async (value) => {
      expect(await sides(`| A | B |\n| --- | --- |\n| a | ${value} |\n| b | — |`)).toEqual([
        '',
        'class="align-end"',
        '',
        'class="align-end"',
      ]);
    },
  );

  it.each(['one', '3 servers in each of two zones', '2026-01-31 or later', ''])(
    'are no columns of words: %s',
    async (value) => {
      expect(await sides(`| A |\n| --- |\n| ${value} |\n| b |`)).toEqual(['', '']);
    },
  );

  it('follow the author first', async () => {
    expect(await sides('| A |\n| :--- |\n| 1 |')).toEqual(['']);
  });
});

describe('links', () => {
  it('of a post are marked for the page that shows them, those that leave the site for everybody', async () => {
    expect(
      await draw(
        '[a](/designs/x/#y "T") [b](../c.md#d) [e](https://example.com/) [f](#x) <m@e.org>',
      ),
    ).toBe(
      '<p><a data-link href="/designs/x/#y" title="T">a</a> <a data-link href="../c.md#d">b</a> ' +
        '<a href="https://example.com/" rel="external nofollow" aria-describedby="external">e</a> ' +
        '<a data-link href="#x">f</a> <a href="mailto:m@e.org">m@e.org</a></p>',
    );
  });

  it('and images of other pages have the base before a path from the root', async () => {
    expect(await draw('[a](/x/#y) [b](c/) [![d](/d.png)](https://e.org/)', { post: false })).toBe(
      '<p><a href="/repo/x/#y">a</a> <a href="c/">b</a> <a href="https://e.org/"><img src="/repo/d.png" alt="d" loading="eager"></a></p>',
    );
  });

  it('around an image leave the image its base', async () => {
    expect(await draw('[![d](/d.png)](https://e.org/)')).toContain(
      '<img src="/repo/d.png" alt="d" loading="eager">',
    );
    expect(await draw('[![d](/d.png)](/x/)')).toContain(
      '<img src="/repo/d.png" alt="d" loading="eager">',
    );
  });
});

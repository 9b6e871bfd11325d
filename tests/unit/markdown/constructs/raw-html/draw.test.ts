import { pathToFileURL } from 'node:url';
import { markdownToHtml, mdxToJs, type CompileOptions } from 'satteri';
import { describe, expect, it } from 'vitest';
import { resolveStrings } from '../../../../../src/config/strings.ts';
import { markdownFeatures } from '../../../../../src/markdown/features.ts';
import { documentPlugins } from '../../../../../src/markdown/index.ts';
import { drawings } from '../../../drawings.ts';

const file = '/blog/src/content/designs/x.md';

async function draw(body: string, format: 'md' | 'mdx' = 'md') {
  const links = {
    fromRoot: (written: string) => `/repo${written}`,
    inPost: (written: string) => `/repo/designs/x/${written.replace(/^\.\//, '')}`,
    site: undefined,
    rel: [],
    note: 'external',
  };
  const path = format === 'mdx' ? `${file}x` : file;
  const of = documentPlugins({ words: () => resolveStrings({}), links, draw: drawings.draw });
  const plugins = of({ title: 'X', anchors: false });
  const localImagePaths = new Set<string>();
  const options = {
    mdastPlugins: plugins.mdast,
    hastPlugins: plugins.hast,
    features: markdownFeatures,
    fileURL: pathToFileURL(path),
    data: {
      astro: {
        frontmatter: {},
        headings: [],
        localImagePaths,
        remoteImagePaths: new Set<string>(),
      },
    },
  } satisfies CompileOptions;
  const text =
    format === 'md'
      ? (await markdownToHtml(body, options)).html
      : (await mdxToJs(body, { ...options, jsx: true })).code;
  return { text: text.trim(), pictures: [...localImagePaths] };
}

/** What Astro receives about the pictures of a body. */
function marks(html: string): unknown[] {
  return Array.from(html.matchAll(/__ASTRO_IMAGE_="([^"]*)"/g), ([, mark = '']): unknown =>
    JSON.parse(mark.replaceAll('&quot;', '"').replaceAll('&amp;', '&')),
  );
}

describe('a picture of raw HTML', () => {
  it.each([
    [
      '<img src="./dot.png" alt="A dot" width="120">',
      { width: '120', sizes: '(max-width: 40rem) 100vw, 39rem' },
    ],
    ["<p align=center><img alt='A dot' src=./dot.png width=120></p>", { width: '120' }],
    ['Text <img src="./dot.png" alt="A dot"> text.', { widths: [480, 800, 1248] }],
    ['<a href="/x/"><img class="wide" src="./dot.png" alt="A dot"/></a>', { loading: 'lazy' }],
    ['<figure>\n<img src="./dot.png" alt="A dot">\n</figure>', { index: 0 }],
    ['<img src="./two%20dots.png" alt="A dot">', { src: './two dots.png' }],
  ])('beside the post is drawn as those of Markdown: %s', async (body, told) => {
    const { text, pictures } = await draw(body);
    expect(marks(text)).toMatchObject([{ src: './dot.png', alt: 'A dot', ...told }]);
    expect(pictures).toEqual([(told as { src?: string }).src ?? './dot.png']);
    expect(text).not.toMatch(/\ssrc=/);
  });

  it('keeps what else its author says of it', async () => {
    const { text } = await draw('<img id="a" class="wide" src="./dot.png" style="x" width="50%">');
    expect(text).toContain('id="a" class="wide"');
    expect(text).toContain('width="50%"');
  });

  it.each([
    ['<img src="/pic.png" alt="">', 'src="/repo/pic.png"'],
    ['<img src="/a.png" srcset="/a.png 1x, /b.png 2x" alt="">', '/repo/a.png 1x, /repo/b.png 2x'],
    ['<picture><source srcset="/a.webp 480w"></picture>', 'srcset="/repo/a.webp 480w"'],
    ['<video controls poster="/p.png" src="/clip.mp4"></video>', 'src="/repo/clip.mp4"'],
    ['<video poster="/p.png"></video>', 'poster="/repo/p.png"'],
    ['<audio src="./talk.mp3"></audio>', 'src="/repo/designs/x/talk.mp3"'],
    ['<object data="/x.svg"></object>', 'data="/repo/x.svg"'],
    ['<img src="a%23b.png" alt="">', 'src="/repo/designs/x/a%23b.png"'],
  ])('and what else a page shows has the base and its place: %s', async (body, drawn) => {
    expect((await draw(body)).text).toContain(drawn);
  });

  it.each([
    '<img src="https://example.org/a.png" alt="">',
    '<img src="data:image/png;base64,AA" alt="">',
    '<video src="//example.org/a.mp4"></video>',
  ])('of another site stays as it is: %s', async (body) => {
    expect((await draw(body)).text).toContain(body);
  });

  it('is drawn in MDX too', async () => {
    const { text, pictures } = await draw(
      '<img src="./dot.png" alt="A dot" />\n\nA <b>b</b>.',
      'mdx',
    );
    expect(pictures).toEqual(['./dot.png']);
    expect(text).toContain('./dot.png');
    const root = await draw('<video src="/clip.mp4" poster="/p.png" />', 'mdx');
    expect(root.text).toContain('/repo/clip.mp4');
    expect(root.text).toContain('/repo/p.png');
  });
});

describe('a link of raw HTML', () => {
  it.each([
    ['<a href="../notes/a.md" class="x">A</a>', '<a data-link="" href="../notes/a.md"'],
    ["A <a class='x' href='/archive/'>b</a>.", '<a data-link="" href="/archive/"'],
    ['<p><a href=p.pdf>pdf</a></p>', '<a data-link="" href="p.pdf"'],
  ])('is marked for the page that shows it: %s', async (body, drawn) => {
    expect((await draw(body)).text).toContain(drawn);
  });

  it.each([
    '<a href="javascript:alert(1)">x</a>',
    '<a href="&#106;avascript:alert(1)">x</a>',
    '<a href=" java\nscript:alert(1)">x</a>',
    '<area href="data:text/html,x">',
    '<iframe src="javascript:alert(1)"></iframe>',
    '[x](javascript:alert(1))',
    '[x](data:text/html,x)',
    '<javascript:alert(1)>',
    '[x][1]\n\n[1]: vbscript:x',
  ])('leads nowhere that could run code: %s', async (body) => {
    expect((await draw(body)).text).not.toMatch(/(?:href|src)=/);
  });

  it('has in MDX the address of its target', async () => {
    const { text } = await draw(
      '<a href="../notes/a.md">A</a> and <a href="javascript:x">b</a>',
      'mdx',
    );
    expect(text).toContain('/repo/designs/x/../notes/a.md');
    expect(text).not.toContain('javascript:x');
  });
});

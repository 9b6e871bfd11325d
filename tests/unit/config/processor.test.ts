import { pathToFileURL } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import type { AstroConfig } from 'astro';
import { describe, expect, it, vi } from 'vitest';
import {
  drawThemeMarkdown,
  plainMarkdown,
  type ThemeMarkdown,
} from '../../../src/config/processor.ts';

type Processor = AstroConfig['markdown']['processor'];

const post = pathToFileURL('/blog/src/content/designs/a.md');
const page = pathToFileURL('/blog/src/pages/about.md');

/** Renders every paragraph as one of the theme's. */
const theme = (name = 'theme'): ThemeMarkdown => ({
  plugins: {
    mdast: [],
    hast: [
      {
        name,
        element: {
          filter: ['p'],
          visit: (node, context) => {
            context.setProperty(node, 'className', [name]);
          },
        },
      },
    ],
  },
  features: {},
  draws: (file) => String(file).includes('/content/designs/'),
  prepare: (body) => body.replace('costs', 'is'),
});

async function drawn(processor: Processor, content: string, fileURL: URL): Promise<string> {
  const renderer = await processor.createRenderer({});
  return (await renderer.render(content, { fileURL })).code.trim();
}

/** An engine other than Sätteri that does not support MDX. */
function otherEngine() {
  const made = vi.fn<Processor['createRenderer']>(() =>
    Promise.resolve({
      render: (content) =>
        Promise.resolve({
          code: `other: ${content}`,
          metadata: { headings: [], localImagePaths: [], remoteImagePaths: [], frontmatter: {} },
        }),
    }),
  );
  const processor: Processor = { name: 'other', options: {}, createRenderer: made };
  return { processor, made };
}

describe('Markdown of a project', () => {
  it('is drawn by the theme in posts, and as before elsewhere', async () => {
    const processor = satteri();
    drawThemeMarkdown(processor, theme());
    expect(await drawn(processor, '$x$ costs', post)).toContain('<p class="theme"><code class');
    expect(await drawn(processor, '$x$ costs', page)).toBe('<p>$x$ costs</p>');
    expect(await drawn(processor, '```js\n1\n```', page)).toContain('class="astro-code');
    expect(await drawn(processor, '```js\n1\n```', post)).not.toContain('astro-code');
  });

  it('keeps its own plugins in both, also those that come later', async () => {
    const processor = satteri();
    drawThemeMarkdown(processor, theme());
    processor.options.hastPlugins.push({
      name: 'own',
      element: {
        filter: ['p'],
        visit: (node, context) => {
          context.setProperty(node, 'lang', 'xx');
        },
      },
    });
    expect(await drawn(processor, 'a', page)).toBe('<p lang="xx">a</p>');
    expect(await drawn(processor, 'a', post)).toBe('<p lang="xx" class="theme">a</p>');
  });

  it('keeps its engine, which is not started for posts alone', async () => {
    const { processor, made } = otherEngine();
    drawThemeMarkdown(processor, theme());
    expect(await drawn(processor, 'a', post)).toBe('<p class="theme">a</p>');
    expect(made).not.toHaveBeenCalled();
    expect(await drawn(processor, 'a', page)).toBe('other: a');
    expect(made).toHaveBeenCalledOnce();
  });

  it('is drawn by the last session, when the development server starts another', async () => {
    const processor = satteri();
    drawThemeMarkdown(processor, theme('first'));
    drawThemeMarkdown(processor, theme('second'));
    expect(await drawn(processor, 'a', post)).toBe('<p class="second">a</p>');
    expect(await drawn(processor, 'a', page)).toBe('<p>a</p>');
  });

  it('may be MDX in posts, whatever its engine reads', async () => {
    const { processor } = otherEngine();
    drawThemeMarkdown(processor, theme());
    const renderer = await processor.createMdxRenderer?.({}, { optimize: false });
    const result = await renderer?.process('*a* {1 + 1}', '/blog/src/content/designs/a.mdx', {});
    expect(result?.code).toContain('theme');
    await expect(renderer?.process('a', '/blog/src/pages/about.mdx', {})).rejects.toThrow(
      /The Markdown engine "other" does not read MDX outside posts/,
    );
  });
});

describe('plainMarkdown', () => {
  const settings = (processor: Processor) =>
    plainMarkdown({
      markdown: { processor, gfm: true, smartypants: false },
      image: { domains: ['cdn.example'], remotePatterns: [] },
    } as unknown as AstroConfig);

  it('has what another thread needs, also for an engine that posts do not use', () => {
    const own = settings(satteri({ features: { gfm: false } }));
    expect(own?.markdown.features).toMatchObject({ gfm: false });
    expect(own?.image.domains).toEqual(['cdn.example']);
    expect(structuredClone(own)).toEqual(own);
    expect(settings(otherEngine().processor)).toBeDefined();
  });

  it('is nothing with plugins for posts, which no other thread can call', () => {
    expect(settings(satteri({ hastPlugins: [{ name: 'own' }] }))).toBeUndefined();
  });
});

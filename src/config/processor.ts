import { fileURLToPath } from 'node:url';
import { isSatteriProcessor, satteri, type SatteriFeatures } from '@astrojs/markdown-satteri';
import type { AstroConfig } from 'astro';
import type { Features } from 'satteri';
import { addedFeatures, featuresOff } from '../markdown/features.ts';
import type { MarkdownPlugins } from '../markdown/index.ts';
import type { Engine } from '../markdown/engine.ts';
import { drawnText } from '../markdown/refusal.ts';
import type { Options } from './options.ts';

type Processor = AstroConfig['markdown']['processor'];
type Shared = Parameters<Processor['createRenderer']>[0];

/** Which files the theme renders, and how. */
export interface ThemeMarkdown {
  plugins: MarkdownPlugins;
  /** Parser features in addition to Astro's and the theme's, by option. */
  features: Features;
  /** Whether the theme renders a file. */
  draws: (file: string | URL | undefined, layout: unknown) => boolean;
  /** What is done to the body of a file in Markdown before it is parsed; MDX is prepared when Vite loads it. */
  prepare: (body: string, file: URL | undefined) => string;
}

/**
 * Makes the project's Markdown engine render the theme's files with the theme's plugins. All other Markdown stays
 * with the engine that the owner configured, which need not be Sätteri. The owner's Sätteri plugins also apply to
 * posts, before the theme's.
 *
 * An error of any step becomes a `DrawingError` with its lines.
 */
export function drawThemeMarkdown(processor: Processor, theme: ThemeMarkdown): void {
  const renderer = processor.createRenderer.bind(processor);
  const otherMdxRenderer = processor.createMdxRenderer?.bind(processor);
  // Other integrations may add to the options until Astro asks for a renderer.
  const forTheme = (text: string) => themeProcessor(processor, theme.features, theme.plugins, text);

  processor.createRenderer = (shared) => {
    const other = once(() => renderer(shared));
    return Promise.resolve({
      render: async (content, options) => {
        const draws = theme.draws(options?.fileURL, options?.frontmatter?.['layout']);
        if (!draws) return (await other()).render(content, options);
        const prepared = theme.prepare(content, options?.fileURL);
        // The theme highlights code itself, with classes.
        const own = { ...shared, syntaxHighlight: false } as const;
        const { render } = await forTheme(prepared).createRenderer(own);
        return drawnText(prepared, (text) => render(text, options));
      },
    });
  };

  processor.createMdxRenderer = (shared, mdx) => {
    const other = once(() => {
      if (otherMdxRenderer) return otherMdxRenderer(shared, mdx);
      throw new Error(
        `The Markdown engine "${processor.name}" does not read MDX outside posts. Set another one as \`markdown.processor\`.`,
      );
    });
    return Promise.resolve({
      process: async (content, file, frontmatter) => {
        const draws = theme.draws(file, frontmatter['layout']);
        if (!draws) return (await other()).process(content, file, frontmatter);
        const renderer = await mdxRenderer(forTheme(content), shared, mdx);
        return drawnText(content, (text) => renderer.process(text, file, frontmatter));
      },
    });
  };
}

/** Parser features in addition to Astro's and the theme's, by option. */
export function featuresOf({ links }: Pick<Options, 'links'>): Features {
  return links.wikilinks ? { wikilinks: true } : {};
}

/** Settings of the project's Markdown that survive structured cloning. */
export interface PlainMarkdown {
  markdown: Pick<AstroConfig['markdown'], 'gfm' | 'smartypants'> & { features: SatteriFeatures };
  image: Pick<AstroConfig['image'], 'domains' | 'remotePatterns'>;
}

/**
 * What another thread needs to render posts as this one does.
 *
 * @returns `undefined` if the owner has plugins for them, which are functions.
 */
export function plainMarkdown({
  markdown,
  image,
}: Pick<AstroConfig, 'markdown' | 'image'>): PlainMarkdown | undefined {
  const { processor, gfm, smartypants } = markdown;
  const { mdastPlugins, hastPlugins, features } = ownOptions(processor);
  if (mdastPlugins.length + hastPlugins.length > 0) return undefined;
  const { domains, remotePatterns } = image;
  return { markdown: { gfm, smartypants, features }, image: { domains, remotePatterns } };
}

/** The options of the owner's Sätteri, or those of an unchanged one if the project has another engine. */
function ownOptions(processor: Processor) {
  return isSatteriProcessor(processor) ? processor.options : satteri().options;
}

/**
 * The engine that renders posts, with the project's Markdown settings.
 *
 * @param config as all integrations left it.
 */
export function postEngine(
  {
    markdown,
    image,
  }: {
    markdown: Pick<AstroConfig['markdown'], 'processor' | 'gfm' | 'smartypants'>;
    image: PlainMarkdown['image'];
  },
  features: Features,
): Engine {
  const { processor, gfm, smartypants } = markdown;
  // Astro's types of the two differ in what can be undefined.
  const shared = { image, gfm, smartypants, syntaxHighlight: false } as Shared;
  return {
    async md(body, file, plugins, frontmatter) {
      const own = themeProcessor(processor, features, plugins, body);
      const renderer = await own.createRenderer(shared);
      const { code, metadata } = await renderer.render(body, { fileURL: file, frontmatter });
      const { localImagePaths = [], remoteImagePaths = [] } = metadata;
      return {
        html: code,
        metadata: { ...metadata, imagePaths: [...localImagePaths, ...remoteImagePaths] },
      };
    },
    async mdx(body, file, plugins) {
      const own = themeProcessor(processor, features, plugins, body);
      const renderer = await mdxRenderer(own, shared, { optimize: false });
      await renderer.process(body, fileURLToPath(file), {});
    },
  };
}

/**
 * Sätteri with the owner's plugins, if Sätteri is the project's engine, and the theme's after them.
 *
 * @param text to render, which can switch features off.
 */
function themeProcessor(
  processor: Processor,
  features: Features,
  plugins: MarkdownPlugins,
  text: string,
) {
  const own = ownOptions(processor);
  return satteri({
    mdastPlugins: [...own.mdastPlugins, ...plugins.mdast],
    hastPlugins: [...own.hastPlugins, ...plugins.hast],
    features: { ...own.features, ...features, ...addedFeatures, ...featuresOff(text) },
  });
}

function mdxRenderer(
  processor: Processor,
  ...[shared, mdx]: Parameters<NonNullable<Processor['createMdxRenderer']>>
) {
  const renderer = processor.createMdxRenderer?.({ ...shared, syntaxHighlight: false }, mdx);
  if (renderer) return renderer;
  throw new TypeError('Sätteri reads no MDX.');
}

/** Creates a value on first use. */
function once<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined;
  return () => (made ??= make());
}

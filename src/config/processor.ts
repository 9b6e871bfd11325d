import { isSatteriProcessor, satteri } from '@astrojs/markdown-satteri';
import type { AstroConfig } from 'astro';
import type { Features } from 'satteri';
import { addedFeatures, featuresOff } from '../markdown/features.ts';
import type { MarkdownPlugins } from '../markdown/index.ts';
import { drawnText } from '../markdown/refusal.ts';

type Processor = AstroConfig['markdown']['processor'];
type MdxRenderer = Awaited<ReturnType<NonNullable<Processor['createMdxRenderer']>>>;

/** How the theme draws, and what. */
export interface ThemeMarkdown {
  plugins: MarkdownPlugins;
  /** What is parsed beside Astro's own choice and the theme's, by option. */
  features: Features;
  /** Whether a file is the theme's to draw. */
  draws: (file: string | URL | undefined, layout: unknown) => boolean;
  /** What is done to the body of a file in Markdown before it is parsed; MDX is prepared when Vite loads it. */
  prepare: (body: string, file: URL | undefined) => string;
}

/**
 * Makes the project's Markdown engine draw the theme's files as the theme does. All other Markdown of the project
 * stays with the engine as its owner configured it, which need not be Sätteri. Plugins of Sätteri that the owner
 * lists draw posts too, before the theme's.
 *
 * Whatever a step of drawing throws becomes a `DrawingError` with its lines.
 *
 * @returns compiles the body of a post in MDX, as its page will, to find what is refused before pages are made.
 */
export function drawThemeMarkdown(
  processor: Processor,
  theme: ThemeMarkdown,
): (body: string, file: string) => Promise<unknown> {
  const renderer = processor.createRenderer.bind(processor);
  const mdxRenderer = processor.createMdxRenderer?.bind(processor);
  // Other integrations may add to the options until Astro asks for a renderer.
  const forTheme = (off: Features = {}) => {
    const own = isSatteriProcessor(processor) ? processor.options : satteri().options;
    return satteri({
      mdastPlugins: [...own.mdastPlugins, ...theme.plugins.mdast],
      hastPlugins: [...own.hastPlugins, ...theme.plugins.hast],
      features: { ...own.features, ...theme.features, ...addedFeatures, ...off },
    });
  };

  const mdxRendererOf = (
    ...[shared, mdx]: Parameters<NonNullable<Processor['createMdxRenderer']>>
  ) => {
    const renderers = perText(async (off) => {
      const renderer = forTheme(off).createMdxRenderer?.(
        { ...shared, syntaxHighlight: false },
        mdx,
      );
      if (renderer) return renderer;
      throw new TypeError('Sätteri reads no MDX.');
    });
    return {
      process: async (...[content, file, frontmatter]: Parameters<MdxRenderer['process']>) =>
        (await renderers(content)).process(content, file, frontmatter),
    };
  };

  processor.createRenderer = (shared) => {
    const other = once(() => renderer(shared));
    // The theme highlights code itself, with classes.
    const own = perText((off) =>
      forTheme(off).createRenderer({ ...shared, syntaxHighlight: false }),
    );
    return Promise.resolve({
      render: async (content, options) => {
        const draws = theme.draws(options?.fileURL, options?.frontmatter?.['layout']);
        if (!draws) return (await other()).render(content, options);
        const prepared = theme.prepare(content, options?.fileURL);
        const { render } = await own(prepared);
        return drawnText(prepared, (text) => render(text, options));
      },
    });
  };

  processor.createMdxRenderer = (shared, mdx) => {
    const other = once(() => {
      if (mdxRenderer) return mdxRenderer(shared, mdx);
      throw new Error(
        `The Markdown engine "${processor.name}" does not read MDX outside posts. Set another one as \`markdown.processor\`.`,
      );
    });
    const own = mdxRendererOf(shared, mdx);
    return Promise.resolve({
      process: async (content, file, frontmatter) => {
        const draws = theme.draws(file, frontmatter['layout']);
        if (!draws) return (await other()).process(content, file, frontmatter);
        return drawnText(content, (text) => own.process(text, file, frontmatter));
      },
    });
  };

  const shared = { syntaxHighlight: false } as Parameters<typeof mdxRendererOf>[0];
  const tried = mdxRendererOf(shared, {} as Parameters<typeof mdxRendererOf>[1]);
  return (body, file) => drawnText(body, (text) => tried.process(text, file, {}));
}

/** A renderer for texts that switch nothing off, and one for each that does. */
function perText<Renderer>(
  make: (off: Features) => Promise<Renderer>,
): (text: string) => Promise<Renderer> {
  const made = new Map<string, Promise<Renderer>>();
  return (text) => {
    const off = featuresOff(text);
    const key = JSON.stringify(off);
    const renderer = made.get(key) ?? make(off);
    made.set(key, renderer);
    return renderer;
  };
}

/** Makes a thing when it is first asked for. */
function once<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined;
  return () => (made ??= make());
}

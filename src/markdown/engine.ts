import type { MarkdownPlugins } from './index.ts';

/** The HTML of a body, with what Astro stores with it. */
export interface RenderedBody {
  html: string;
  metadata: {
    headings?: { depth: number; slug: string; text: string }[];
    frontmatter?: Record<string, unknown>;
    /** Pictures that Astro processes, as the HTML names them. */
    imagePaths?: string[];
  };
}

/** Renders prepared bodies of posts, and throws whatever a step of rendering throws. */
export interface Engine {
  md(
    body: string,
    file: URL,
    plugins: MarkdownPlugins,
    frontmatter: Record<string, unknown>,
  ): Promise<RenderedBody>;
  /**
   * Compiles MDX as its page will, and discards the code, so that errors are reported before pages
   * are rendered.
   */
  mdx(body: string, file: URL, plugins: MarkdownPlugins): Promise<void>;
}

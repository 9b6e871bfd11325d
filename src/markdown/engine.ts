import type { MarkdownPlugins } from './index.ts';

/** The HTML of a body, with what Astro keeps beside it. */
export interface RenderedBody {
  html: string;
  metadata: {
    headings?: { depth: number; slug: string; text: string }[];
    frontmatter?: Record<string, unknown>;
    /** Pictures that Astro makes files of, as the HTML names them. */
    imagePaths?: string[];
  };
}

/** Draws prepared bodies of posts, and throws what any step of drawing throws. */
export interface Engine {
  md(
    body: string,
    file: URL,
    plugins: MarkdownPlugins,
    frontmatter: Record<string, unknown>,
  ): Promise<RenderedBody>;
  /** Compiles MDX as its page will, and forgets the code: what is wrong with it is told before pages are made. */
  mdx(body: string, file: URL, plugins: MarkdownPlugins): Promise<void>;
}

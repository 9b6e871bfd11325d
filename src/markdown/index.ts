import { fileURLToPath } from 'node:url';
import type { HastPluginEntry, MdastPluginEntry } from 'satteri';
import type { FindPost } from '../estimates/offered.ts';
import type { DrawPage, Drawing } from './constructs/contract.ts';
import { constructs } from './constructs/index.ts';
import { type Listener, pagePlugin, postPlugin } from './document.ts';
import { inOneTree } from './one-tree.ts';
import type { DrawingWords, Rendering } from './types.ts';

/** What Sätteri calls: a plugin for either tree, or a factory of one. */
export interface MarkdownPlugins {
  mdast: MdastPluginEntry[];
  hast: HastPluginEntry[];
}

/** Returns the plugins that render a document, in the order in which they run. */
export type DocumentPlugins = (
  /** `undefined` for a page that is not a post. */
  post: Rendering | undefined,
  listener?: Listener,
) => MarkdownPlugins;

/** What the documents of a blog are rendered with, by language. */
interface BlogDrawing extends Omit<Drawing, 'words'> {
  /** By a BCP 47 tag; without one, in the language of the blog. */
  words: (lang?: string) => DrawingWords;
  /** Without it, estimates cannot use values of other posts. */
  findPost?: FindPost;
}

/**
 * Loaded with this file, because Astro shuts down the loader of an installed theme before its hooks
 * run.
 */
const makers = await Promise.all(constructs.flatMap((each) => each.draw?.() ?? []));

/** Creates what the documents of a blog share. */
export function documentPlugins(blog: BlogDrawing): DocumentPlugins {
  const made = new Map<DrawingWords, DrawPage[]>();
  return (post, listener) => {
    const words = blog.words(post?.lang);
    const draws = made.get(words) ?? makers.map((make) => make({ ...blog, words }));
    made.set(words, draws);
    const plugins = draws.map((draw) => draw(post));
    return {
      mdast: [
        post === undefined ? pagePlugin(words) : postPlugin(post, words, listener, blog.findPost),
      ],
      hast: [
        inOneTree(plugins.flatMap(({ page }) => page ?? [])),
        ...plugins.flatMap(({ last }) => last ?? []),
      ],
    };
  };
}

/**
 * The plugins for an engine that only knows the path of a document.
 *
 * @param postAt what is known of the post at an absolute path.
 */
export function pluginsByPath(
  plugins: DocumentPlugins,
  postAt: (path: string) => Rendering | undefined,
): MarkdownPlugins {
  const of = (fileURL: URL | undefined) =>
    plugins(fileURL === undefined ? undefined : postAt(fileURLToPath(fileURL)));
  return { mdast: [({ fileURL }) => of(fileURL).mdast], hast: [({ fileURL }) => of(fileURL).hast] };
}

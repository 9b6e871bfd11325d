import { fileURLToPath } from 'node:url';
import { satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import type { HastPluginEntry, MdastPluginEntry } from 'satteri';
import { codePlugin } from './constructs/code/draw.ts';
import type { DrawDiagram } from './constructs/diagrams/contract.ts';
import { diagramsPlugin } from './constructs/diagrams/draw.ts';
import { type Listener, pagePlugin, postPlugin } from './document.ts';
import { footnotesPlugin } from './constructs/footnotes/draw.ts';
import { otherAnchorsPlugin } from './constructs/headings/other-anchors.ts';
import { linksPlugin } from './constructs/links/draw.ts';
import { mathPlugin } from './constructs/math/draw.ts';
import { inOneTree } from './one-tree.ts';
import { pictureFilesPlugin, picturesPlugin } from './constructs/images/draw.ts';
import { rawHtmlPlugin } from './constructs/raw-html/draw.ts';
import { recordNamesPlugin } from './constructs/decisions/names.ts';
import { sectionsPlugin } from './constructs/headings/draw.ts';
import { tablesPlugin } from './constructs/tables/draw.ts';
import { taskListsPlugin } from './constructs/tasks/draw.ts';
import type { DrawingWords, LinkDrawing, Rendering } from './types.ts';

/** What Sätteri calls: a plugin of either tree, or a factory of one. */
export interface MarkdownPlugins {
  mdast: MdastPluginEntry[];
  hast: HastPluginEntry[];
}

/** What documents of one blog are drawn with. */
export interface Drawing {
  words: DrawingWords;
  links: LinkDrawing;
  /** Draws diagrams. */
  draw: DrawDiagram;
}

/** Gives the plugins that draw a document, in the order in which they run. */
export type DocumentPlugins = (
  /** Nothing for a page that is no post. */
  post: Rendering | undefined,
  listener?: Listener,
) => MarkdownPlugins;

/** Makes what the documents of a blog have in common. */
export async function documentPlugins({ words, links, draw }: Drawing): Promise<DocumentPlugins> {
  const code = await codePlugin(words);
  return (post, listener) => {
    const isPost = post !== undefined;
    return {
      mdast: [isPost ? postPlugin(post, words, listener) : pagePlugin(words)],
      hast: [
        inOneTree([
          // Their heading gets its words before headings are listed.
          footnotesPlugin(words),
          // Section numbers link to the ids, and decision records are named by them. Astro lists the headings.
          satteriHeadingIdsPlugin(),
          otherAnchorsPlugin(),
          recordNamesPlugin(),
          isPost && sectionsPlugin(post, words),
          code,
          tablesPlugin(words),
          taskListsPlugin(),
          rawHtmlPlugin(isPost, links),
          picturesPlugin(),
          linksPlugin(isPost, links),
          // Ids, contents and the names of regions are made of a formula's text.
          mathPlugin(isPost, words),
          // It draws the links in diagrams itself; its others are the theme's.
          diagramsPlugin(isPost, words, links, draw),
        ]),
        // Pictures of raw HTML get their files as others do. By itself: Sätteri takes no lists of numbers in a tree.
        pictureFilesPlugin(isPost, links),
      ],
    };
  };
}

/**
 * The plugins for an engine that is told of a document by its path only.
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

import { satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import type { HastPluginEntry, MdastPluginEntry } from 'satteri';
import { arrangementPlugin } from './arrangement.ts';
import { childrenInOne } from './children.ts';
import { codePlugin } from './code.ts';
import { constructsPlugin } from './constructs.ts';
import type { DrawDiagram } from './diagrams/contract.ts';
import { diagramsPlugin } from './diagrams/plugin.ts';
import { figuresPlugin } from './figures.ts';
import { footnotesPlugin } from './footnotes.ts';
import { otherAnchorsPlugin, pageHeadingsPlugin } from './heading-names.ts';
import { linksPlugin } from './links.ts';
import { inOneTree } from './one-tree.ts';
import { pictureFilesPlugin, picturesPlugin } from './pictures.ts';
import { rawHtmlPlugin } from './raw-html.ts';
import { mathPlugin } from './math.ts';
import { recordNamesPlugin } from './record-names.ts';
import { sectionsPlugin } from './sections.ts';
import { tablesPlugin } from './tables.ts';
import { taskListsPlugin } from './task-lists.ts';
import { titlePlugin } from './title.ts';
import type { DrawingWords, LinkDrawing, Rendering } from './types.ts';

/** What Sätteri calls: a plugin of either tree, or a factory of one. */
export interface MarkdownPlugins {
  mdast: MdastPluginEntry[];
  hast: HastPluginEntry[];
}

/**
 * The plugins that draw a post, in the order in which they run.
 *
 * @param rendering what is known of each post, by absolute path; pages are not in it.
 * @param draw draws diagrams.
 */
export async function markdownPlugins(
  rendering: ReadonlyMap<string, Rendering>,
  words: DrawingWords,
  links: LinkDrawing,
  draw: DrawDiagram,
): Promise<MarkdownPlugins> {
  return {
    mdast: [
      childrenInOne([
        // All others read what formulas, marks, alerts and shortcodes stand for.
        constructsPlugin(words),
        // The page has one H1, its title; headings must have their final level before they get ids.
        titlePlugin(rendering),
        // Sections are told by the levels of their headings.
        arrangementPlugin(rendering, words),
        pageHeadingsPlugin(rendering),
        // Numbers follow the order in which the page shows things.
        figuresPlugin(words),
      ]),
    ],
    hast: [
      inOneTree([
        // Their heading gets its words before headings are listed.
        footnotesPlugin(words),
        // Section numbers link to the ids, and decision records are named by them. Astro lists the headings.
        satteriHeadingIdsPlugin(),
        otherAnchorsPlugin(),
        recordNamesPlugin(),
        sectionsPlugin(rendering, words),
        await codePlugin(words),
        tablesPlugin(words),
        taskListsPlugin(),
        rawHtmlPlugin(rendering, links),
        picturesPlugin(),
        linksPlugin(rendering, links),
        // Ids, contents and the names of regions are made of a formula's text.
        mathPlugin(rendering, words),
        // It draws the links in diagrams itself; its others are the theme's.
        diagramsPlugin(rendering, words, links, draw),
      ]),
      // Pictures of raw HTML get their files as others do. By itself: Sätteri takes no lists of numbers in a tree.
      pictureFilesPlugin(rendering, links),
    ],
  };
}

import type { HastPluginEntry, MdastNode } from 'satteri';
import type { Reading } from '../read/tree.ts';
import type { Settling } from '../settling.ts';
import type { Arrangement } from '../structure/arrange.ts';
import type { Drawn } from '../structure/drawn.ts';
import type {
  DrawingWords,
  Feature,
  Heading,
  LinkDrawing,
  PostContent,
  Rendering,
} from '../types.ts';
import type { DrawDiagram } from './diagrams/contract.ts';
import type { HeadingText } from './headings/text.ts';

/**
 * Something that a body can contain for which the theme goes beyond Markdown: a folder next to this
 * file, whose `index.ts` exports it, and a line in the list of `index.ts`. It only has the parts
 * that it needs.
 *
 * What several blocks make together, such as a quiz or a decision record, is found by
 * {@link file://../structure/arrange.ts}, which knows what may be nested in what, and drawn by
 * {@link file://../draw.ts}; its folder has the `find.ts` and `draw.ts` that these call.
 */
export interface Construct {
  /** The name of its folder. */
  name: string;
  /**
   * The final form of a node, whose children already have theirs; the same node if it is not of
   * this construct.
   */
  settle?: (node: Drawn, settling: Settling) => Drawn;
  /** The same for what spans siblings, once each node of the text has its final form. */
  settleAll?: (nodes: readonly Drawn[], settling: Settling) => readonly Drawn[];
  /** What a post contains of it, and what is wrong with it. */
  read?: (post: SettledPost, options: ReadingOptions) => Known;
  /** What the page needs if the post contains a node. */
  nodeNeeds?: (node: MdastNode, reading: Reading) => readonly Feature[];
  /** What the page needs for the content of the post. */
  needs?: (content: Omit<PostContent, 'features'>) => readonly Feature[];
  /** Loads what renders its elements. It is not loaded when a post is only read. */
  draw?: () => Promise<(drawing: Drawing) => DrawPage>;
}

/** What a construct adds to the content of a post. */
export type Known = Partial<Omit<PostContent, 'features'>>;

/** What documents of one language are rendered with. */
export interface Drawing {
  words: DrawingWords;
  links: LinkDrawing;
  /** Draws diagrams. */
  draw: DrawDiagram;
  /** Leaves code without colours, because it will not be shown. @default false */
  plainCode?: boolean | undefined;
}

/** The plugins for one document; without content for a page that is not a post. */
export type DrawPage = (post: Rendering | undefined) => PagePlugins;

export interface PagePlugins {
  /** These share one copy of the tree, and run in the order of the constructs. */
  page?: readonly HastPluginEntry[];
  /** These run after all others, one by one. */
  last?: readonly HastPluginEntry[];
}

/** How a body is read. */
export interface ReadingOptions {
  /**
   * What the Content-Security-Policy of its page allows: directive → sources. Default: everything.
   */
  policy?: Readonly<Record<string, readonly string[]>> | undefined;
  /** The front matter's reading time in minutes; replaces the estimate. */
  readingTime?: number | undefined;
  /** Whether questions have their texts as HTML too. @default false */
  questionHtml?: boolean | undefined;
}

/**
 * A body with everything in its final place, from which both the content of a post and its page are
 * made.
 */
export interface SettledPost {
  /** The prepared body. */
  body: string;
  format: 'md' | 'mdx';
  /** The tree with its constructs, including its title. */
  parsed: Reading;
  /** The text of the first heading if it is an H1, and the H1s that are shown as H2s. */
  title: { title: string | undefined; others: readonly HeadingText[] };
  arrangement: Arrangement;
  /** The tree as the page shows it. */
  reading: Reading;
  /** What was read of the headings of `reading`, by their nodes. */
  headings: ReadonlyMap<MdastNode, Heading>;
}

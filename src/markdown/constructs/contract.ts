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
 * Something that a body can contain and Markdown has no meaning for, or the theme gives more: a folder beside this
 * file, whose `index.ts` exports it, and a line in the list of `index.ts`. It has only the parts that it needs.
 *
 * What several blocks make together, such as a quiz or a decision record, is found by
 * {@link file://../structure/arrange.ts}, which knows what may stand inside of what, and drawn by
 * {@link file://../draw.ts}; its folder has the `find.ts` and `draw.ts` that these call.
 */
export interface Construct {
  /** The name of its folder. */
  name: string;
  /** The final form of a node, whose children have theirs; the same node if it is none of these. */
  settle?: (node: Drawn, settling: Settling) => Drawn;
  /** The same for what spans siblings, once each node of the text has its final form. */
  settleAll?: (nodes: readonly Drawn[], settling: Settling) => readonly Drawn[];
  /** What is known of it in a post, and what is wrong with it. */
  read?: (post: SettledPost, options: ReadingOptions) => Known;
  /** What the page needs for a node of the post. */
  nodeNeeds?: (node: MdastNode, reading: Reading) => readonly Feature[];
  /** What the page needs for what is known of the post. */
  needs?: (content: Omit<PostContent, 'features'>) => readonly Feature[];
  /** Loads what turns its elements into those of the page. It is not loaded to read a post. */
  draw?: () => Promise<(drawing: Drawing) => DrawPage>;
}

/** What a construct adds to what is known of a post. */
export type Known = Partial<Omit<PostContent, 'features'>>;

/** What documents of one language are drawn with. */
export interface Drawing {
  words: DrawingWords;
  links: LinkDrawing;
  /** Draws diagrams. */
  draw: DrawDiagram;
}

/** The plugins for one document; of a page that is no post, nothing is known. */
export type DrawPage = (post: Rendering | undefined) => PagePlugins;

export interface PagePlugins {
  /** These share one copy of the tree, and run in the order of the constructs. */
  page?: readonly HastPluginEntry[];
  /** These run after all others, each by itself. */
  last?: readonly HastPluginEntry[];
}

/** How a body is read. */
export interface ReadingOptions {
  /** What the Content-Security-Policy of its page allows: directive → sources. Default: everything. */
  policy?: Readonly<Record<string, readonly string[]>> | undefined;
  /** The front matter's reading time in minutes; replaces the estimate. */
  readingTime?: number | undefined;
  /** Whether questions have their texts as HTML too. @default false */
  questionHtml?: boolean | undefined;
}

/** A body with everything in its final place: what is known of a post and what its page shows are both made of it. */
export interface SettledPost {
  /** The prepared body. */
  body: string;
  format: 'md' | 'mdx';
  /** The tree with its constructs, its title still in it. */
  parsed: Reading;
  /** The text of the first heading if it is an H1, and the H1s that are shown as H2s. */
  title: { title: string | undefined; others: readonly HeadingText[] };
  arrangement: Arrangement;
  /** The tree as the page shows it. */
  reading: Reading;
  /** What was read of the headings of `reading`, by their nodes. */
  headings: ReadonlyMap<MdastNode, Heading>;
}

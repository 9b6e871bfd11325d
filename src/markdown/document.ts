import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';
import type { FindPost, NoPost, OfferedValue, OtherPost } from '../estimates/offered.ts';
import { setChildren } from './children.ts';
import type { ReadingOptions, SettledPost } from './constructs/contract.ts';
import { drawArrangement, drawNodes } from './draw.ts';
import { beyondLimits, emptyContent, readSettled } from './read.ts';
import type { Root } from './read/tree.ts';
import { settleConstructs } from './settle.ts';
import { type Around, settlePost } from './settled.ts';
import { unheard } from './settling.ts';
import { nameHeadings } from './constructs/headings/names.ts';
import type { DrawingWords, PostContent, Rendering } from './types.ts';

/** Receives what is known about a body while it is rendered. */
export interface Listener extends ReadingOptions, Pick<Around, 'file' | 'bodyLine'> {
  /** The body could be parsed. */
  onParsed(): void;
  onRead(content: PostContent): void;
  /** Called before {@link Listener.onRead}, with the tree from which it was read. */
  onSettled?(settled: SettledPost): void;
  /** Called before {@link Listener.onSettled}, with the values that other posts may use. */
  onOffered?(values: readonly OfferedValue[]): void;
  /** It uses values of another post, which is what was found at what is written. */
  onUsed?(written: string, found: OtherPost | NoPost): void;
}

/**
 * Settles the tree of a post once, and renders it. The listener receives what is known from the
 * same tree.
 */
export function postPlugin(
  post: Rendering,
  words: DrawingWords,
  listener?: Listener,
  findPost?: FindPost,
): MdastPluginEntry {
  const { id } = post;
  const others = id !== undefined &&
    findPost && {
      id,
      find(written: string) {
        const found = findPost(written, id);
        listener?.onUsed?.(written, found);
        return found;
      },
      onOffered: (values: readonly OfferedValue[]) => listener?.onOffered?.(values),
    };
  return ({ source, sourceFormat }) =>
    defineMdastPlugin({
      name: 'tradeoff:post',
      // Positions cost time, and rendering only needs them if they tell how a formula or an embed
      // is written.
      options: { position: listener !== undefined || needsPlaces(source) },
      before(root, ctx) {
        listener?.onParsed();
        const around = { file: '', bodyLine: 1, ...post, ...listener, ...(others && { others }) };
        const beyond = beyondLimits(root, around);
        if (beyond) {
          listener?.onRead(emptyContent([beyond]));
          ctx.setProperty(root, 'children', []);
          return;
        }
        const format = sourceFormat === 'mdx' ? 'mdx' : 'md';
        const settled = settlePost(root, { body: ctx.source, format }, around);
        if (listener) {
          listener.onSettled?.(settled.post);
          const content = readSettled(settled.post, listener);
          const problems = [...settled.problems, ...content.problems];
          listener.onRead({ ...content, problems });
        }
        const { arrangement } = settled.post;
        const children = drawArrangement(arrangement, post.id ?? '', words);
        setChildren(ctx, root, children);
      },
    });
}

/** Renders a page that is not a post, with the constructs, headings and figures that a post has. */
export function pagePlugin(words: DrawingWords): MdastPluginEntry {
  return ({ source }) =>
    defineMdastPlugin({
      name: 'tradeoff:page',
      options: { position: needsPlaces(source) },
      before(root, ctx) {
        const settled = settleConstructs(root.children, { source: ctx.source, ...unheard });
        setChildren(ctx, root, drawNodes(nameHeadings(settled as Root['children']).nodes, words));
      },
    });
}

function needsPlaces(source: string): boolean {
  return source.includes('$$') || source.includes('![[');
}

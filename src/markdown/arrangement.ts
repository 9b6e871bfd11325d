import { fileURLToPath } from 'node:url';
import type { Root } from 'mdast';
import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';
import { drawCriteria } from './criteria.ts';
import { drawRecord } from './decisions.ts';
import { arrange, type Arrangement } from './structure/arrange.ts';
import type { Drawn } from './structure/drawn.ts';
import type { DrawingWords, Rendering } from './types.ts';

/**
 * Draws the parts of a post that are more than Markdown, as {@link arrange} finds them: decision records,
 * acceptance criteria, and the author's section numbers, which it leaves to the plugin of the sections.
 */
export function arrangementPlugin(
  rendering: ReadonlyMap<string, Rendering>,
  words: Pick<DrawingWords, 'met' | 'open' | 'chosen'>,
): MdastPluginEntry {
  return ({ fileURL }) => {
    const post = fileURL && rendering.get(fileURLToPath(fileURL));
    if (post === undefined) return null;
    return defineMdastPlugin({
      name: 'tradeoff:arrangement',
      before(root, ctx) {
        const arrangement = arrange(root);
        const children = arrangement.blocks.map((block): Drawn => {
          if (block.type === 'criteria') return drawCriteria(block.items, words);
          if (block.type === 'node') return withNumber(block.node, arrangement);
          return drawRecord(block.record, words, (node) => withNumber(node, arrangement));
        });
        const isSame =
          children.length === root.children.length &&
          children.every((child, index) => child === root.children[index]);
        // Sätteri takes its own node types and others alike; the types of mdast know only the first.
        if (!isSame) ctx.setProperty(root as Root, 'children', children as Root['children']);
      },
    });
  };
}

/** Hands the number of a heading on, as an attribute that the sections' plugin takes back. */
function withNumber(node: Drawn, { numbers }: Pick<Arrangement, 'numbers'>): Drawn {
  if (!('depth' in node) || node.depth > 3) return node;
  const number = numbers.get(node);
  if (number === undefined) return node;
  return { ...node, data: { ...node.data, hProperties: { dataN: number.shown } } };
}

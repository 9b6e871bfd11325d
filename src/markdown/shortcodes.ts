import type { Root } from 'mdast';
import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';
import type { ShortcodeWords } from './shortcodes/contract.ts';
import { expandShortcodes } from './shortcodes/expand.ts';
import { hasMarkers } from './shortcodes/marker.ts';

/** Puts what a shortcode stands for in the place of its marker. */
export function shortcodesPlugin(words: ShortcodeWords): MdastPluginEntry {
  return defineMdastPlugin({
    name: 'tradeoff:shortcodes',
    before(root, ctx) {
      if (!hasMarkers(ctx.source)) return;
      const children = expandShortcodes(root.children, { words });
      // Sätteri takes its own node types and others alike; the types of mdast know only the first.
      ctx.setProperty(root as Root, 'children', children as Root['children']);
    },
  });
}

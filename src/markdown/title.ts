import { fileURLToPath } from 'node:url';
import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';
import { setChildren } from './children.ts';
import { settleTitle } from './read/headings.ts';
import type { Rendering } from './types.ts';

/** Drops a body H1 that repeats the title, and moves the other levels down, as {@link settleTitle} does. */
export function titlePlugin(rendering: ReadonlyMap<string, Rendering>): MdastPluginEntry {
  return ({ fileURL }) => {
    const post = fileURL && rendering.get(fileURLToPath(fileURL));
    if (post === undefined) return null;
    return defineMdastPlugin({
      name: 'tradeoff:title',
      before(root, ctx) {
        const settled = settleTitle(root, post.title).root;
        if (settled === root) return;
        setChildren(ctx, root, settled.children);
      },
    });
  };
}

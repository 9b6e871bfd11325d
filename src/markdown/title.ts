import { fileURLToPath } from 'node:url';
import type { Heading as HeadingNode } from 'mdast';
import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';
import { headingPlan } from './read/headings.ts';
import type { Rendering } from './types.ts';

/** Drops a body H1 that repeats the title, and demotes every other, as {@link headingPlan} says. */
export function titlePlugin(rendering: ReadonlyMap<string, Rendering>): MdastPluginEntry {
  return ({ fileURL }) => {
    const post = fileURL && rendering.get(fileURLToPath(fileURL));
    if (post === undefined) return null;
    const seen: { depth: number; text: string }[] = [];
    return defineMdastPlugin({
      name: 'tradeoff:title',
      heading(node: Readonly<HeadingNode>, ctx) {
        seen.push({ depth: node.depth, text: ctx.textContent(node) });
        if (node.depth !== 1) return;
        const fate = headingPlan(seen, post.title).at(-1);
        if (fate === 'drop') ctx.removeNode(node);
        if (fate === 'demote') ctx.replaceNode(node, { ...node, depth: 2 });
      },
    });
  };
}

import type { BodyRule } from '../contract.ts';
import type { Edit } from '../edits.ts';

/** `%% … %%` is not shown in Obsidian either. */
export const comments: BodyRule = {
  name: 'comments',
  does: 'Removes comments between `%%`.',
  apply({ body }) {
    const marks = body.nodes.flatMap((node) => {
      if (node.type !== 'text') return [];
      const { start, end } = body.range(node);
      return [...body.text.slice(start, end).matchAll(/%%/g)].map(({ index }) => start + index);
    });
    const edits: Edit[] = [];
    for (let index = 0; index + 1 < marks.length; index += 2) {
      edits.push({ start: marks[index] ?? 0, end: (marks[index + 1] ?? 0) + 2, text: '' });
    }
    return edits;
  },
};

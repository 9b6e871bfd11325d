import type { BodyRule } from '../contract.ts';
import type { Node } from '../body.ts';

/** The anchor of a block, to which `[[note#^id]]` leads. */
export function blockAnchor(id: string): string {
  return `block-${id}`;
}

/** Names of blocks become anchors. */
export const blocks: BodyRule = {
  name: 'blocks',
  does: 'Turns names of blocks, such as `^a1b2c3`, into anchors.',
  apply({ body }) {
    return body.nodes.flatMap((node) => {
      const last = lastText(node);
      if (last === undefined) return [];
      const { start, end } = body.range(last);
      const [whole, id = ''] =
        /[ \t]*\^([a-z\d-]+)[ \t]*$/i.exec(body.text.slice(start, end)) ?? [];
      if (whole === undefined) return [];
      return [{ start: end - whole.length, end, text: ` <span id="${blockAnchor(id)}"></span>` }];
    });
  },
};

/** The text at the end of a paragraph or heading. */
function lastText({ type, children }: Node): Node | undefined {
  if (type !== 'paragraph' && type !== 'heading') return undefined;
  const last = children?.at(-1);
  return last?.type === 'text' ? last : undefined;
}

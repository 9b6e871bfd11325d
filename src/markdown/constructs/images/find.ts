import type { MdastNode } from 'satteri';

type Image = Extract<MdastNode, { type: 'image' | 'imageReference' }>;

const size = /(^|\\?\|)[ \t]*([1-9]\d{0,4})(?:x([1-9]\d{0,4}))?[ \t]*$/;

/**
 * A picture whose text ends with the size that Obsidian reads there, as one of that width and
 * height in pixels: `![[a.png|300]]`, `![[a.png|A ring|300x200]]`, `![A ring|300](a.png)`. The
 * alternative text is what precedes it. A number that is the whole text of `![300](a.png)` is a
 * text.
 *
 * @param source the prepared source.
 */
export function sizedImage<Node extends Image>(node: Node, source: string): Node {
  const alt = node.alt ?? '';
  const found = size.exec(alt);
  if (found === null) return node;
  const [, mark = '', width, height] = found;
  const start = node.position?.start.offset;
  const isEmbed = start !== undefined && source.startsWith('![[', start);
  if (mark === '' && !isEmbed) return node;
  const sized = {
    ...node,
    alt: alt.slice(0, found.index).trim(),
    data: { ...node.data, hProperties: { width, ...(height !== undefined && { height }) } },
  };
  // In a table cell the bar is written `\|`, which the parser keeps in the name.
  return isEmbed && 'url' in sized ? { ...sized, url: sized.url.replace(/\\$/, '') } : sized;
}

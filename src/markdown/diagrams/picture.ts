import type { Element, ElementContent } from 'hast';
import { idPlaceholder, type DrawnDiagram } from '../../diagrams/contract.ts';
import { svgTree } from './svg-tree.ts';

/**
 * A drawing as one picture with its author's title and description; with links in it, it is a group.
 *
 * @param id begins every id in it; unique on the page.
 * @param label names a drawing that its author gave no title.
 */
export function pictureOf(
  { svg, width, height, title, description = '' }: Omit<DrawnDiagram, 'kind' | 'outline'>,
  id: string,
  label: string,
): Element {
  const root = svgTree(svg.replaceAll(idPlaceholder, id));
  const descId = `${id}-description`;
  const desc: ElementContent = {
    type: 'element',
    tagName: 'desc',
    properties: { id: descId },
    children: [{ type: 'text', value: description }],
  };
  return {
    ...root,
    properties: {
      ...root.properties,
      width: Math.round(width),
      height: Math.round(height),
      role: hasLinks(root) ? 'group' : 'img',
      'aria-label': title ?? label,
      ...(description !== '' && { 'aria-describedby': descId }),
    },
    children: [...(description === '' ? [] : [desc]), ...root.children],
  };
}

function hasLinks(node: ElementContent): boolean {
  return node.type === 'element' && (node.tagName === 'a' || node.children.some(hasLinks));
}

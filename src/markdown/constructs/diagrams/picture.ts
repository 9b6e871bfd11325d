import type { Element, ElementContent, Properties } from 'hast';
import { idPlaceholder, type DrawnDiagram } from '../../../diagrams/contract.ts';
import { svgTree } from './svg-tree.ts';

export interface PictureParts {
  /** Prefix of every id in it; unique on the page. */
  id: string;
  /** Names a drawing that its author gave no title. */
  label: string;
  /** The URL for a link in it, by the URL that its author wrote; `undefined` keeps that. */
  link: (written: string) => Properties | undefined;
}

/**
 * A drawing as one picture with its author's title and description; with links in it, it is a group.
 *
 */
export function pictureOf(
  { svg, width, height, title, description = '' }: Omit<DrawnDiagram, 'kind' | 'outline'>,
  { id, label, link }: PictureParts,
): Element {
  const root = withLinks(svgTree(svg.replaceAll(idPlaceholder, id)), link);
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

function withLinks(node: Element, link: PictureParts['link']): Element {
  const children = node.children.map((child) =>
    child.type === 'element' ? withLinks(child, link) : child,
  );
  if (node.tagName !== 'a') return { ...node, children };
  const { href, ...rest } = node.properties;
  const { dataLink, ...given } = link(String(href)) ?? { href };
  // SVG attributes always have a value.
  const mark = dataLink === true && { 'data-link': '' };
  return { ...node, properties: { ...mark, ...given, ...rest }, children };
}

function hasLinks(node: ElementContent): boolean {
  return node.type === 'element' && (node.tagName === 'a' || node.children.some(hasLinks));
}

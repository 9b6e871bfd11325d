import type { Image } from '../types.ts';
import { htmlLinks, isComponent, textAttributes } from './links.ts';
import { type Reading, targetsOf, walk } from './tree.ts';

/** Every image of a post in page order: Markdown's, those of raw HTML, and in MDX those of `<img>`. */
export function readImages({ root, lineOf }: Pick<Reading, 'root' | 'lineOf'>): Image[] {
  const images: Image[] = [];
  const targets = targetsOf(root);
  walk(root, (node) => {
    if (node.type === 'image') images.push({ target: node.url, line: lineOf(node) });
    if (node.type === 'imageReference') {
      const target = targets.get(node.identifier);
      if (target !== undefined) images.push({ target, line: lineOf(node) });
    }
    if (node.type === 'html') {
      for (const { kind, target, line } of htmlLinks(node.value, lineOf(node))) {
        if (kind === 'image' && target !== '') images.push({ target, line });
      }
    }
    if (isComponent(node) && node.name === 'img') {
      const target = textAttributes(node).get('src') ?? '';
      if (target !== '') images.push({ target, line: lineOf(node) });
    }
    return undefined;
  });
  return images;
}

/** Whether an image is on another site or written out in its address. */
export function isRemote(target: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(target);
}

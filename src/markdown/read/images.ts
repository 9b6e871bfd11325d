import type { Image } from '../types.ts';
import { type Reading, targetsOf, walk } from './tree.ts';

/** Every Markdown image of a post in page order. */
export function readImages({ root, lineOf }: Pick<Reading, 'root' | 'lineOf'>): Image[] {
  const images: Image[] = [];
  const targets = targetsOf(root);
  walk(root, (node) => {
    if (node.type === 'image') images.push({ target: node.url, line: lineOf(node) });
    if (node.type === 'imageReference') {
      const target = targets.get(node.identifier);
      if (target !== undefined) images.push({ target, line: lineOf(node) });
    }
    return undefined;
  });
  return images;
}

/** Whether an image is on another site or written out in its address. */
export function isRemote(target: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(target);
}

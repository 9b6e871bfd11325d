import type { Image, Link } from '../../types.ts';
import { htmlTargets, isComponent, targetsIn, textAttributes } from '../links/read.ts';
import { type Reading, targetsOf, walk } from '../../read/tree.ts';

/** HTML elements that show files they name; a frame shows a page. */
const showing = /^(?:img|video|audio|source|track|embed|object)$/;

/**
 * All images, films and sounds of a post in page order: those of Markdown, of raw HTML, and in MDX
 * of its elements.
 */
export function readImages({ root, lineOf }: Pick<Reading, 'root' | 'lineOf'>): Image[] {
  const images: Image[] = [];
  const targets = targetsOf(root);
  const add = (element: string, kind: Link['kind'], target: string, line: number) => {
    if (!showing.test(element) || kind === 'link' || target === '') return;
    images.push({ target, line });
  };
  walk(root, (node) => {
    if (node.type === 'image') images.push({ target: node.url, line: lineOf(node) });
    if (node.type === 'imageReference') {
      const target = targets.get(node.identifier);
      if (target !== undefined) images.push({ target, line: lineOf(node) });
    }
    if (node.type === 'html') {
      for (const { element, kind, target, line } of htmlTargets(node.value, lineOf(node)))
        add(element, kind, target, line);
    }
    if (isComponent(node)) {
      const element = node.name ?? '';
      for (const { kind, target } of targetsIn(element, textAttributes(node)))
        add(element, kind, target, lineOf(node));
    }
    return undefined;
  });
  return images;
}

/** Whether an image is on another site or contained in its URL. */
export function isRemote(target: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(target);
}

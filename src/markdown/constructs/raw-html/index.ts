import type { MdastNode } from 'satteri';
import type { Construct } from '../contract.ts';
import { blockedHtml } from './read.ts';

export const rawHtml: Construct = {
  name: 'raw-html',
  read: ({ reading }, { policy }) => ({ problems: blockedHtml(reading, policy) }),
  nodeNeeds: (node) => (isLikesPlace(node) ? ['likes'] : []),
  async draw() {
    const { rawHtmlPlugin } = await import('./draw.ts');
    return ({ links }) =>
      (post) => ({ page: [rawHtmlPlugin(post !== undefined, links)] });
  },
};

/** `<div id="lyket-like-…"></div>`, in which Lyket shows its button. */
function isLikesPlace(node: MdastNode): boolean {
  if (node.type === 'html') return /<div id="lyket-like-[^"]*">\s*<\/div>/.test(node.value);
  if (node.type !== 'mdxJsxFlowElement' || node.name !== 'div') return false;
  return node.attributes.some(
    (attribute) =>
      attribute.type === 'mdxJsxAttribute' &&
      attribute.name === 'id' &&
      typeof attribute.value === 'string' &&
      attribute.value.startsWith('lyket-like-'),
  );
}

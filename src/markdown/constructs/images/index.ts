import type { MdastNode } from 'satteri';
import type { Drawn } from '../../structure/drawn.ts';
import type { Construct } from '../contract.ts';
import { sizedImage } from './find.ts';
import { readImages } from './read.ts';

export const images: Construct = {
  name: 'images',
  settle: (node, { source }) => (isImage(node) ? sizedImage(node, source) : node),
  read: ({ reading }) => ({ images: readImages(reading) }),
  async draw() {
    const { pictureFilesPlugin, picturesPlugin } = await import('./draw.ts');
    return ({ links }) =>
      (post) => ({
        page: [picturesPlugin()],
        // Pictures in raw HTML get their files like others. Sätteri does not accept lists of
        // numbers in a tree.
        last: [pictureFilesPlugin(post !== undefined, links)],
      });
  },
};

function isImage(node: Drawn): node is Extract<MdastNode, { type: 'image' | 'imageReference' }> {
  return node.type === 'image' || node.type === 'imageReference';
}

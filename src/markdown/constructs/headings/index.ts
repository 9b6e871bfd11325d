import { satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import type { MdastNode } from 'satteri';
import type { Drawn } from '../../structure/drawn.ts';
import type { Construct } from '../contract.ts';
import { withOwnId } from './find.ts';
import { otherTitles, repeatedIds } from './read.ts';

export const headings: Construct = {
  name: 'headings',
  settle: (node) => (isHeading(node) ? withOwnId(node) : node),
  read: ({ headings: found, title, arrangement, reading }) => ({
    title: title.title,
    headings: [...found.values()],
    problems: [...otherTitles(title.others, reading), ...repeatedIds(arrangement.names, reading)],
  }),
  async draw() {
    const { otherAnchorsPlugin } = await import('./other-anchors.ts');
    const { sectionsPlugin } = await import('./draw.ts');
    return ({ words }) =>
      (post) => ({
        // Section numbers link to the ids, and Astro lists the headings.
        page: [
          satteriHeadingIdsPlugin(),
          otherAnchorsPlugin(),
          ...(post === undefined ? [] : [sectionsPlugin(post, words)]),
        ],
      });
  },
};

function isHeading(node: Drawn): node is Extract<MdastNode, { type: 'heading' }> {
  return node.type === 'heading';
}

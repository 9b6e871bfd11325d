import { walk } from '../../markdown/read/tree.ts';
import type { Found, PostRule } from '../contract.ts';

export const imageAlt = {
  code: 'image-alt',
  scope: 'post',
  severity: 'warning',
  means:
    'A picture has no text alternative, so it says nothing to search engines and to readers who cannot see it.',
  fix: 'Write what it shows between the brackets: `![Three nodes on a ring](ring.png)`.',
  find({ body }) {
    const found: Found[] = [];
    walk(body.root, (node) => {
      if ((node.type === 'image' || node.type === 'imageReference') && !node.alt?.trim()) {
        const target = node.type === 'image' ? node.url : node.identifier;
        found.push({
          line: body.lineOf(node),
          message: `The picture "${target}" has no text alternative.`,
        });
      }
      return undefined;
    });
    return found;
  },
} as const satisfies PostRule;

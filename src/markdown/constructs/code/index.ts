import type { Construct } from '../contract.ts';
import { hasLineStyles, readCode } from './read.ts';

export const code: Construct = {
  name: 'code',
  read: ({ reading }) => ({ problems: readCode(reading) }),
  nodeNeeds(node, { firstCharacter }) {
    if (node.type !== 'code') return [];
    // What a shortcode stands for has a language.
    const isFenced = (node.lang ?? '') !== '' || /[`~]/.test(firstCharacter(node));
    return [
      ...(isFenced ? ['copy' as const] : []),
      ...(hasLineStyles(node) ? ['codeLines' as const] : []),
    ];
  },
  async draw() {
    const { codePlugin } = await import('./draw.ts');
    return async ({ words }) => {
      const page = [await codePlugin(words)];
      return () => ({ page });
    };
  },
};

import type { Construct } from '../contract.ts';
import { hasLineStyles, readCode } from './read.ts';

export const code: Construct = {
  name: 'code',
  read: ({ reading }) => ({ problems: readCode(reading) }),
  nodeNeeds(node, reading) {
    if (node.type !== 'code') return [];
    // A shortcode's code has a language.
    const isFenced = (node.lang ?? '') !== '' || /[`~]/.test(reading.firstCharacter(node));
    return [
      ...(isFenced ? ['copy' as const] : []),
      ...(hasLineStyles(node) ? ['codeLines' as const] : []),
    ];
  },
  async draw() {
    const { codePlugin, newHighlighters } = await import('./draw.ts');
    const highlighters = await newHighlighters();
    return ({ words, plainCode }) => {
      const page = [codePlugin(words, highlighters, plainCode)];
      return () => ({ page });
    };
  },
};

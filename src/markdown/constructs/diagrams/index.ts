import type { Construct } from '../contract.ts';

/** Mermaid diagrams. What else their pages need is known once they are drawn. */
export const diagrams: Construct = {
  name: 'diagrams',
  needs: ({ figures }) =>
    figures.some(({ kind }) => kind === 'diagram') ? ['copy', 'diagrams'] : [],
  async draw() {
    const { diagramsPlugin } = await import('./draw.ts');
    return ({ words, links, draw }) =>
      (post) => ({ page: [diagramsPlugin(post !== undefined, words, links, draw)] });
  },
};

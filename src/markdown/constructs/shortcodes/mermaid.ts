import type { DrawnShortcode } from './contract.ts';

/** `mermaid` of Hugo themes: the source of a diagram, as in a fence of that language. */
export const mermaid: DrawnShortcode = {
  names: ['mermaid'],
  inner: 'raw',
  draw({ parameters: { positional, named }, inner }) {
    const words: string[] = positional.filter((word) => word === 'client');
    const { title } = named;
    if (title !== undefined) words.push(`title="${title.replaceAll('"', '”')}"`);
    return [{ type: 'code', lang: 'mermaid', meta: words.join(' '), value: inner }];
  },
};

import type { DrawnShortcode } from './contract.ts';

const fenced = /^\s*(`{3,}|~{3,})[^\n]*\n([^]*?)\n?\s*\1\s*$/;

/** `pseudocode`: an algorithm, in a fence or without one. */
export const pseudocode: DrawnShortcode = {
  names: ['pseudocode'],
  inner: 'raw',
  draw({ inner }) {
    return [{ type: 'code', lang: 'text', meta: null, value: fenced.exec(inner)?.[2] ?? inner }];
  },
};

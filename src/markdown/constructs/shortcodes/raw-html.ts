import type { DrawnShortcode } from './contract.ts';

/** `rawhtml` of many blogs: HTML as it is, whatever Markdown would make of it. */
export const rawHtml: DrawnShortcode = {
  names: ['rawhtml'],
  inner: 'raw',
  draw: ({ inner }) => [{ type: 'html', value: inner }],
};

import type { DrawnShortcode } from './contract.ts';

/** The `rawhtml` of many blogs: unchanged HTML, which is not parsed as Markdown. */
export const rawHtml: DrawnShortcode = {
  names: ['rawhtml'],
  inner: 'raw',
  draw: ({ inner }) => [{ type: 'html', value: inner }],
};

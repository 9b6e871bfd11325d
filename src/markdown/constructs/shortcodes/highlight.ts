import type { DrawnShortcode } from './contract.ts';

/** Hugo's `highlight`: code, its language, and the attributes that a fence has in braces. */
export const highlight: DrawnShortcode = {
  names: ['highlight'],
  inner: 'raw',
  draw({ parameters: { positional, named }, inner }) {
    const [lang = named['lang'] ?? '', ...options] = positional;
    const { lang: _, ...others } = named;
    const attributes = [...options, ...Object.entries(others).map((pair) => pair.join('='))];
    return [{ type: 'code', lang, meta: `{${attributes.join(',')}}`, value: inner }];
  },
};

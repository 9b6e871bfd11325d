import type { HeadRule } from '../contract.ts';

const layout = 'tradeoff/layouts/Page.astro';

/** Gives stand-alone pages the layout of the theme. */
export const pages: HeadRule = {
  name: 'pages',
  does: 'Gives stand-alone pages the layout of the theme, and removes keys that only posts have.',
  apply({ role, head }) {
    if (role === 'post') return 0;
    for (const key of head.keys())
      if (!/^(?:title|description|draft|aliases)$/i.test(key)) head.remove(key);
    head.set('layout', layout);
    return 1;
  },
};

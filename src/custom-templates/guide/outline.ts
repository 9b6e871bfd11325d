import type { Outline } from 'tradeoff/template';

export const outline = {
  name: 'guide',
  collection: 'guides',
  label: 'Guide',
  plural: 'Guides',
  description: 'How to do one thing with this theme.',
  mark: '<path d="M2.5 2.5h11M2.5 13.5h11M5 5.5l6 5M11 5.5l-6 5"/>',
  facts: [],
  sections: [
    {
      title: 'What you get',
      required: true,
      about: 'The result, before the steps that lead to it.',
    },
    { title: 'Steps', required: false, about: 'What to write, in order, and in which file.' },
    { title: 'When it goes wrong', required: false, about: 'Errors and what they mean.' },
  ],
} as const satisfies Outline;

import { customTemplates, deepDives, designs, notes, specs } from 'tradeoff/collections';

export const collections = {
  designs: designs(),
  specs: specs(),
  notes: notes(),
  'deep-dives': deepDives(),
  ...customTemplates(),
};

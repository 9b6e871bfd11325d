import { deepDives, designs, notes, own, specs } from 'tradeoff/collections';

export const collections = {
  designs: designs(),
  specs: specs(),
  notes: notes(),
  'deep-dives': deepDives(),
  ...own(),
};

import type { Construct } from '../contract.ts';
import { readLinks } from './read.ts';

export const links: Construct = {
  name: 'links',
  read: ({ reading }) => ({ links: readLinks(reading) }),
  async draw() {
    const { linksPlugin } = await import('./draw.ts');
    return (drawing) => (post) => ({ page: [linksPlugin(post !== undefined, drawing.links)] });
  },
};

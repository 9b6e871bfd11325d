import { defineHastPlugin, type HastPluginEntry } from 'satteri';

/**
 * Puts the base of the site before paths from its root, in links and images.
 *
 * @param link the address of a path as written.
 */
export function linksPlugin(link: (written: string) => string): HastPluginEntry {
  return defineHastPlugin({
    name: 'tradeoff:links',
    element: {
      filter: ['a', 'img'],
      visit(node, ctx) {
        const property = node.tagName === 'a' ? 'href' : 'src';
        const written = node.properties[property];
        if (typeof written !== 'string' || !written.startsWith('/')) return;
        const address = link(written);
        if (address !== written) ctx.setProperty(node, property, address);
      },
    },
  });
}

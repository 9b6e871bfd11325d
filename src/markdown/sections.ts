import { fileURLToPath } from 'node:url';
import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import type { DrawingWords, Rendering } from './types.ts';

/**
 * Numbers the sections of a post: `<a class="secno" href="#id" data-n="4.1">` in every H2 and H3.
 * The number is an attribute, which the stylesheet shows, so that the heading's text stays the author's.
 */
export function sectionsPlugin(
  rendering: ReadonlyMap<string, Rendering>,
  words: Pick<DrawingWords, 'section'>,
): HastPluginEntry {
  return ({ fileURL }) => {
    const post = fileURL && rendering.get(fileURLToPath(fileURL));
    if (post === undefined || !post.anchors) return null;
    let section = 0;
    let subsection = 0;
    return defineHastPlugin({
      name: 'tradeoff:sections',
      element: {
        filter: ['h2', 'h3'],
        visit(node, ctx) {
          const id = node.properties['id'];
          if (typeof id !== 'string' || id === 'footnote-label') return;
          if (node.tagName === 'h2') {
            section += 1;
            subsection = 0;
          } else {
            subsection += 1;
          }
          const number = node.tagName === 'h2' ? `${section}` : `${section}.${subsection}`;
          ctx.prependChild(node, {
            type: 'element',
            tagName: 'a',
            properties: {
              className: ['secno'],
              href: `#${id}`,
              ariaLabel: words.section.replace('{number}', number),
              dataN: number,
            },
            children: [],
          });
        },
      },
    });
  };
}

import type { Element } from 'hast';
import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import type { DrawingWords, Rendering } from '../../types.ts';

/** Replaces the number of an unnumbered section, so that its heading can be linked to. */
const unnumbered = '§';

/**
 * Numbers the sections of a post: `<a class="secno" href="#id" data-n="4.1">` in every H2 and H3.
 * The number is an attribute, which the stylesheet shows, so that the heading's text stays the
 * author's. If the author numbers sections, those numbers are used, and shown even without anchors,
 * because the text may refer to them.
 */
export function sectionsPlugin(
  { anchors }: Pick<Rendering, 'anchors'>,
  words: Pick<DrawingWords, 'section'>,
): HastPluginEntry {
  return () => {
    let section = 0;
    let subsection = 0;
    return defineHastPlugin({
      name: 'tradeoff:sections',
      element: {
        filter: ['h2', 'h3'],
        visit(node, ctx) {
          const { id, dataN: own, ...properties } = node.properties;
          if (typeof id !== 'string' || id === 'footnote-label') return;
          if (node.tagName === 'h2') {
            section += 1;
            subsection = 0;
          } else {
            subsection += 1;
          }
          // Before the first section there is nothing to count in.
          const below = section === 0 ? '' : `${section}.${subsection}`;
          const counted = node.tagName === 'h2' ? `${section}` : below;
          const number = own === undefined ? counted : String(own);
          const children = [...node.children];
          if (anchors) {
            const name = words.section.replace('{number}', number || ctx.textContent(node));
            children.unshift(link(id, number, name));
          } else if (own !== undefined && number !== '') {
            children.unshift(secno('span', { dataN: number }));
          }
          return { ...node, properties: { id, ...properties }, children };
        },
      },
    });
  };
}

function link(id: string, number: string, ariaLabel: string): Element {
  return secno('a', { href: `#${id}`, ariaLabel, dataN: number || unnumbered });
}

function secno(tagName: 'a' | 'span', properties: Element['properties']): Element {
  return {
    type: 'element',
    tagName,
    properties: { className: ['secno'], ...properties },
    children: [],
  };
}

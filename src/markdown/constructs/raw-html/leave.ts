import { element } from '../../hast.ts';
import { property, text } from '../../leaving/tree.ts';
import { svgName } from '../diagrams/leave.ts';
import type { Leaving } from '../leave-contract.ts';

/** HTML by an author or a component that only works on a page. */
export const rawHtmlLeaving: Leaving = {
  plain(part, { inside }) {
    if (part.tagName === 'iframe') {
      // Media that plays on the page becomes a link.
      const src = property(part, 'src');
      if (src === undefined) return [];
      const name = text(property(part, 'title') ?? src);
      return inside([element('p', {}, [element('a', { href: src }, [name])])]);
    }
    if (part.tagName !== 'svg') return undefined;
    // A drawing has ids and styles that could clash; its text stays.
    const name = svgName(part);
    return name === '' ? [] : [text(`[${name}]`)];
  },
};

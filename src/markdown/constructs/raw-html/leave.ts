import { element } from '../../hast.ts';
import { property, text } from '../../leaving/tree.ts';
import { svgName } from '../diagrams/leave.ts';
import type { Leaving } from '../leave-contract.ts';

/** What an author, or a component, writes as HTML that only a page can show. */
export const rawHtmlLeaving: Leaving = {
  plain(part, { inside }) {
    if (part.tagName === 'iframe') {
      // Whatever plays inside the page becomes a link.
      const src = property(part, 'src');
      if (src === undefined) return [];
      const name = text(property(part, 'title') ?? src);
      return inside([element('p', {}, [element('a', { href: src }, [name])])]);
    }
    if (part.tagName !== 'svg') return undefined;
    // A drawing has ids and styles that clash; what it says stays.
    const name = svgName(part);
    return name === '' ? [] : [text(`[${name}]`)];
  },
};

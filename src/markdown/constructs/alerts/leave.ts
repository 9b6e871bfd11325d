import { element } from '../../hast.ts';
import { hasClass, isSpace, text, trimmed } from '../../leaving/tree.ts';
import type { Leaving } from '../leave-contract.ts';

/** An alert as a quote that starts with its kind. */
export const alertsLeaving: Leaving = {
  plain(alert, { inside }) {
    if (!hasClass(alert, 'alert')) return undefined;
    const [head, ...body] = alert.children.filter((child) => !isSpace(child));
    if (head === undefined) return undefined;
    const name = head.type === 'element' ? head.children : [head];
    const title = element('p', {}, [element('strong', {}, trimmed(inside(name)))]);
    return [
      element('blockquote', {}, [text('\n'), title, text('\n'), ...inside(body), text('\n')]),
    ];
  },
};

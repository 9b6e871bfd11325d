import { element } from '../../hast.ts';
import { hasClass, text } from '../../leaving/tree.ts';
import type { Leaving } from '../leave-contract.ts';

/** The kind of a source, before its title. */
export const sourcesLeaving: Leaving = {
  plain(kind, { inside }) {
    if (!hasClass(kind, 'source-kind')) return undefined;
    return [element('p', {}, [element('em', {}, inside(kind.children))]), text('\n')];
  },
  search: (kind, { inside, block }) =>
    hasClass(kind, 'source-kind') ? block(inside(kind.children)) : undefined,
};

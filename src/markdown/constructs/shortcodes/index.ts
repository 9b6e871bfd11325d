import { elementOf } from '../../structure/drawn.ts';
import type { Construct } from '../contract.ts';
import { expandShortcodes } from './expand.ts';

export const shortcodes: Construct = {
  name: 'shortcodes',
  settleAll: expandShortcodes,
  nodeNeeds: (node) => (elementOf(node).tagName === 'youtube-video' ? ['video'] : []),
};

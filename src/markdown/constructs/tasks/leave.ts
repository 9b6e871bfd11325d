import { property, text } from '../../leaving/tree.ts';
import type { Leaving } from '../leave-contract.ts';

/** Boxes of task lists are form controls, which feed readers remove. */
export const tasksLeaving: Leaving = {
  plain(input) {
    if (input.tagName !== 'input') return undefined;
    if (property(input, 'type') !== 'checkbox') return [];
    return [text(property(input, 'checked') === undefined ? '☐' : '☑')];
  },
};

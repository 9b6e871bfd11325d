import { property } from '../../leaving/tree.ts';
import type { Leaving } from '../leave-contract.ts';

/** A picture is searchable by its description. */
export const imagesLeaving: Leaving = {
  search(image, { block, text }) {
    return image.tagName === 'img' ? block(text(property(image, 'alt') ?? '')) : undefined;
  },
};

import { drawn, word } from '../../structure/drawn.ts';
import type { DrawnShortcode } from './contract.ts';
import { inlineMarkdown } from './inline.ts';

/**
 * Hugo's `details` and PaperMod's `collapse`: a part that opens when its summary is clicked, with
 * the author's `id`.
 */
export const details: DrawnShortcode = {
  names: ['details', 'collapse'],
  inner: 'markdown',
  draw({ parameters: { named, positional } }, children) {
    const summary = named['summary'] ?? named['title'] ?? positional[0];
    const open = (named['open'] ?? named['openByDefault']) === 'true';
    const id = named['id'] ?? '';
    return [
      drawn('details', { ...(id !== '' && { id }), ...(open && { open: true }) }, [
        drawn('summary', {}, summary === undefined ? [word('details')] : inlineMarkdown(summary)),
        ...children,
      ]),
    ];
  },
};

import { drawn, word } from '../../structure/drawn.ts';
import type { DrawnShortcode } from './contract.ts';
import { inlineMarkdown } from './inline.ts';

/** `details` of Hugo and `collapse` of PaperMod: a part that opens when its summary is pressed, with the `id` that its author gives it. */
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

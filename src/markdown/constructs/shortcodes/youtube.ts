import { drawn, text, word } from '../../structure/drawn.ts';
import type { DrawnShortcode, Use } from './contract.ts';

/**
 * Hugo's `youtube`: a link to the video. Nothing is requested from YouTube until a reader clicks
 * it.
 */
export const youtube: DrawnShortcode = {
  names: ['youtube'],
  inner: 'none',
  mistake(use) {
    if (/^[\w-]{11}$/.test(idOf(use))) return undefined;
    return {
      message: `\`${idOf(use)}\` is not the id of a YouTube video.`,
      fix: 'Write the 11 characters after `v=` in its URL: `{{< youtube id="…" title="What it shows" >}}`.',
    };
  },
  draw(use) {
    const { title, start } = use.parameters.named;
    const seconds = /^\d+$/.test(start ?? '') ? start : undefined;
    const from = seconds === undefined ? '' : `&t=${seconds}`;
    const href = `https://www.youtube.com/watch?v=${idOf(use)}${from}`;
    return [
      drawn('youtube-video', {}, [
        drawn('p', { className: ['video'] }, [
          {
            type: 'link',
            url: href,
            children: [title === undefined ? word('video') : text(title)],
          },
        ]),
      ]),
    ];
  },
};

function idOf({ parameters: { positional, named } }: Use): string {
  return named['id'] ?? positional[0] ?? '';
}

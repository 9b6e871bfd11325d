import type { Image, Link, Paragraph, PhrasingContent } from 'mdast';
import { drawn } from '../../structure/drawn.ts';
import { textOf } from '../../structure/nodes.ts';
import type { DrawnShortcode, Use } from './contract.ts';
import { inlineMarkdown } from './inline.ts';

/**
 * Hugo's `figure`: a picture with its caption, numbered like any other. The theme decides its
 * position, so `class`, `align` and similar parameters have no effect.
 */
export const figure: DrawnShortcode = {
  names: ['figure'],
  inner: 'none',
  mistake({ parameters: { named } }) {
    if ((named['src'] ?? '') !== '') return undefined;
    return {
      message: 'The `figure` shortcode does not name an image.',
      fix: 'Write `{{< figure src="picture.png" caption="What it shows" >}}`.',
    };
  },
  draw(use) {
    const image = imageOf(use);
    if (image.url === '') return [];
    const caption = captionOf(use);
    const link = use.parameters.named['link'] ?? '';
    if (link === '') {
      const label: PhrasingContent = { type: 'text', value: 'Figure: ' };
      return [paragraph([image]), ...(caption.length > 0 ? [paragraph([label, ...caption])] : [])];
    }
    const linked: Link = { type: 'link', url: link, children: [image] };
    if (caption.length === 0) return [paragraph([linked])];
    const head = drawn('figcaption', { className: ['fig-cap'] }, [drawn('span', {}, caption)]);
    return [drawn('figure', { className: ['picture'] }, [linked, head])];
  },
};

function imageOf({ parameters: { named } }: Use): Image {
  const caption = named['caption'] ?? named['title'] ?? '';
  const size = ['width', 'height'].flatMap((key) => {
    const value = named[key];
    return value !== undefined && /^\d+$/.test(value) ? [[key, value] as const] : [];
  });
  return {
    type: 'image',
    url: named['src'] ?? '',
    alt: named['alt'] ?? textOf(inlineMarkdown(caption)),
    ...(size.length > 0 && { data: { hProperties: Object.fromEntries(size) } }),
  };
}

/** The title in bold before the caption, and the attribution after it. */
function captionOf({ parameters: { named } }: Use): PhrasingContent[] {
  const { title = '', caption = '', attr = '', attrlink = '' } = named;
  const source = inlineMarkdown(attr);
  const parts: PhrasingContent[][] = [
    title === '' ? [] : [{ type: 'strong', children: inlineMarkdown(title) }],
    caption === '' ? [] : inlineMarkdown(caption),
    attr === '' || attrlink === '' ? source : [{ type: 'link', url: attrlink, children: source }],
  ];
  const space: PhrasingContent = { type: 'text', value: ' ' };
  return parts
    .filter((part) => part.length > 0 && textOf(part) !== '')
    .flatMap((part, index) => (index === 0 ? part : [space, ...part]));
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

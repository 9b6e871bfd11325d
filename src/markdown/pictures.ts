import type { Element, ElementContent } from 'hast';
import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { element } from './hast.ts';
import { isRemote } from './read/images.ts';
import type { LinkDrawing } from './types.ts';

/** Widths of the files that a picture is offered in, in pixels, and how wide a page shows it. */
const widths = [480, 800, 1248];
const sizes = '(max-width: 40rem) 100vw, 39rem';

/**
 * Asks for pictures of the post's folder in the sizes that a page needs, the first at once and the others when
 * they come near. Those of other sites stay as they are.
 */
export function pictureFilesPlugin(links: Pick<LinkDrawing, 'fromRoot'>): HastPluginEntry {
  return ({ sourceFormat }) => {
    let isFirst = true;
    return defineHastPlugin({
      name: 'tradeoff:picture-files',
      element: {
        filter: ['img'],
        visit(node, ctx) {
          const { src } = node.properties;
          if (typeof src !== 'string' || isRemote(src)) return;
          if (!('loading' in node.properties)) {
            ctx.setProperty(node, 'loading', isFirst ? 'eager' : 'lazy');
          }
          isFirst = false;
          if (src.startsWith('/')) ctx.setProperty(node, 'src', links.fromRoot(src));
          // Astro makes no variants of what is in `public`, and needs none of a drawing.
          if (src.startsWith('/') || /\.svg$/i.test(src) || 'widths' in node.properties) return;
          // Astro hands the list on as it is in Markdown, and splits a text at its spaces in MDX.
          ctx.setProperty(node, 'widths', sourceFormat === 'mdx' ? widths.join(' ') : widths);
          ctx.setProperty(node, 'sizes', sizes);
        },
      },
    });
  };
}

/** Puts a picture of the blog that stands by itself and leads nowhere into a figure that can be enlarged. */
export function picturesPlugin(): HastPluginEntry {
  return defineHastPlugin({
    name: 'tradeoff:pictures',
    element: {
      filter: ['p', 'figure'],
      visit(node) {
        const isFigure = node.tagName === 'figure';
        const [picture, ...others] = node.children.filter((child) => !isSpace(child));
        if (!isOwnPicture(picture) || others.length > (isFigure ? 1 : 0)) return undefined;
        const figure = isFigure
          ? { ...node, children: [...node.children] }
          : element('figure', { className: ['picture'] }, [picture]);
        return element('zoom-figure', {}, [figure]);
      },
    },
  });
}

function isOwnPicture(node: ElementContent | undefined): node is Element {
  if (node?.type !== 'element' || node.tagName !== 'img') return false;
  const { src } = node.properties;
  return typeof src === 'string' && !isRemote(src);
}

function isSpace(node: ElementContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

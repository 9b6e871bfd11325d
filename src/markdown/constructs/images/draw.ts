import { fileURLToPath } from 'node:url';
import type { Element, ElementContent } from 'hast';
import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { element } from '../../hast.ts';
import { isRemote } from './read.ts';
import type { LinkDrawing } from '../../types.ts';

/** Widths in pixels in which a picture is offered, and how wide a page shows it. */
const widths = [480, 800, 1248];
const sizes = '(max-width: 40rem) 100vw, 39rem';

/**
 * Characters that `decodeURI` leaves encoded, so that Astro does not find the file under its name.
 */
const reserved = /%(?:2[3-6BCF]|3[ABDF]|40)/i;

/**
 * Whether Astro processes a picture: it must be next to the text, and in a format and with a name
 * that Astro can read.
 */
export function isDrawnByAstro(target: string): boolean {
  if (isRemote(target) || target.startsWith('/') || reserved.test(target)) return false;
  return /\.(?:jpe?g|a?png|tiff|webp|gif|svg|avif)$/i.test(target);
}

/** The paths of the pictures that Astro processes, which it stores with a document. */
export function localImages(data: object): Set<string> {
  const { astro } = data as { astro?: { localImagePaths?: Set<string> } };
  return astro?.localImagePaths ?? new Set();
}

/** The files to generate for a picture, in the widths that a page needs. A drawing needs none. */
export function pictureFiles(src: string): object {
  return /\.svg$/i.test(src) ? {} : { widths, sizes };
}

/**
 * Requests pictures of the post's folder in the sizes that a page needs; the first loads at once,
 * and the others lazily. Pictures on other sites stay as they are.
 */
export function pictureFilesPlugin(
  isPost: boolean,
  links: Pick<LinkDrawing, 'fromRoot' | 'inPost'>,
): HastPluginEntry {
  return ({ fileURL, sourceFormat }) => {
    let isFirst = true;
    const file = fileURL === undefined ? undefined : fileURLToPath(fileURL);
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
          else if (!isDrawnByAstro(src) && file !== undefined && isPost) {
            localImages(ctx.data).delete(decodeURI(src));
            ctx.setProperty(node, 'src', links.inPost(src, file) ?? src);
            return;
          }
          // Astro does not generate variants of pictures in `public`, and drawings do not need any.
          if (src.startsWith('/') || /\.svg$/i.test(src) || 'widths' in node.properties) return;
          const given = Number(node.properties['width']);
          const needed = given > 0 ? [given, 2 * given] : widths;
          // In Markdown Astro passes the list on as it is, and in MDX it splits a string at its
          // spaces.
          ctx.setProperty(node, 'widths', sourceFormat === 'mdx' ? needed.join(' ') : needed);
          ctx.setProperty(
            node,
            'sizes',
            given > 0 ? `(max-width: ${given}px) 100vw, ${given}px` : sizes,
          );
        },
      },
    });
  };
}

/**
 * Puts a picture of the blog that is not part of a line or a link into a figure that can be
 * enlarged.
 */
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

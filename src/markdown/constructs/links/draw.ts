import { fileURLToPath } from 'node:url';
import type { Properties } from 'hast';
import { defineHastPlugin, type HastPluginEntry, type SourceFormat } from 'satteri';
import { mayFollow } from '../../../schema/schemes.ts';
import type { LinkDrawing } from '../../types.ts';

/**
 * Renders links. Links to other sites are marked for assistive technology, and paths from the root
 * of the site get the base. The links of a post lead to the current URLs of their targets. In MDX,
 * which is compiled in each run, this happens at once; in Markdown, whose HTML is kept between
 * runs, they are marked with `data-link` for the page that shows them.
 *
 * @param isPost whether the page is that of a post.
 */
export function linksPlugin(isPost: boolean, links: LinkDrawing): HastPluginEntry {
  return ({ fileURL, sourceFormat }) => {
    const file = fileURL === undefined ? undefined : fileURLToPath(fileURL);
    return defineHastPlugin({
      name: 'tradeoff:links',
      element: {
        filter: ['a'],
        visit(node, ctx) {
          const page = { file: isPost ? file : undefined, sourceFormat };
          const properties = linkProperties(node.properties, page, links);
          if (properties === undefined) return undefined;
          if (isPost) return { ...node, properties, children: [...node.children] };
          ctx.setProperty(node, 'href', properties['href'] ?? null);
          return undefined;
        },
      },
    });
  };
}

/**
 * The page on which a link is rendered: a post by its absolute path, or a page that is not a post.
 */
export interface LinkingPage {
  file: string | undefined;
  sourceFormat: SourceFormat;
}

/**
 * The properties that a link gets, as {@link linksPlugin} describes; `undefined` if it keeps its
 * own.
 */
export function linkProperties(
  properties: Readonly<Properties>,
  { file, sourceFormat }: LinkingPage,
  links: LinkDrawing,
): Properties | undefined {
  const { href: written, ...rest } = properties;
  if (typeof written !== 'string') return undefined;
  // URLs that could run code in the page are reported, and the link is removed.
  if (!mayFollow(written) && !written.startsWith('ref:')) return rest;
  if (file === undefined) {
    const href = written.startsWith('/') ? links.fromRoot(written) : written;
    return href === written ? undefined : { ...properties, href };
  }
  if (isExternal(written, links.site)) {
    return { ...properties, rel: ['external', ...links.rel], ariaDescribedBy: [links.note] };
  }
  if (!isInternal(written, properties)) return undefined;
  if (sourceFormat !== 'mdx') return { dataLink: true, href: written, ...rest };
  const href = links.inPost(written, file);
  return { ...(href !== undefined && { href }), ...rest };
}

function isExternal(href: string, site: string | undefined): boolean {
  if (!/^(?:https?:)?\/\//i.test(href) || !URL.canParse(href, 'https://blog.invalid')) return false;
  return site === undefined || new URL(href, 'https://blog.invalid').host !== new URL(site).host;
}

/**
 * Paths and names; for links within the page, only those of an author, which have nothing but a
 * URL.
 */
function isInternal(href: string, properties: Readonly<Properties>): boolean {
  if (href.startsWith('#')) return Object.keys(properties).length === 1;
  return !/^(?!ref:)[a-z][a-z\d+.-]*:|^\/\//i.test(href);
}

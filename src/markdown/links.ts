import { fileURLToPath } from 'node:url';
import type { Element } from 'hast';
import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import type { LinkDrawing, Rendering } from './types.ts';

/**
 * Draws links. What leaves the site is marked for assistive technology; a path from the root of the site gets
 * its base. The links of a post lead to where their targets are today: in MDX, which is compiled in each
 * run, at once; in Markdown, whose HTML is kept between runs, they are marked with `data-link` for
 * the page that shows them.
 *
 * @param rendering posts by absolute path; other Markdown pages are not in it.
 */
export function linksPlugin(
  rendering: ReadonlyMap<string, Rendering>,
  links: LinkDrawing,
): HastPluginEntry {
  return ({ fileURL, sourceFormat }) => {
    const file = fileURL === undefined ? undefined : fileURLToPath(fileURL);
    const isPost = file !== undefined && rendering.has(file);
    return defineHastPlugin({
      name: 'tradeoff:links',
      element: {
        filter: ['a'],
        visit(node, ctx) {
          const written = node.properties['href'];
          if (typeof written !== 'string') return;
          if (!isPost || file === undefined) {
            if (!written.startsWith('/')) return;
            const address = links.fromRoot(written);
            if (address !== written) ctx.setProperty(node, 'href', address);
            return;
          }
          if (isExternal(written, links.site)) return external(node, links);
          if (!isInternal(written, node)) return;
          const { href: _, ...rest } = node.properties;
          if (sourceFormat === 'mdx') {
            const href = links.inPost(written, file);
            return { ...node, properties: { ...(href !== undefined && { href }), ...rest } };
          }
          return { ...node, properties: { dataLink: true, href: written, ...rest } };
        },
      },
    });
  };
}

function isExternal(href: string, site: string | undefined): boolean {
  if (!/^(?:https?:)?\/\//i.test(href) || !URL.canParse(href, 'https://blog.invalid')) return false;
  return site === undefined || new URL(href, 'https://blog.invalid').host !== new URL(site).host;
}

/** Paths and names; within the page only what an author wrote, which has nothing but an address. */
function isInternal(href: string, { properties }: Readonly<Element>): boolean {
  if (href.startsWith('#')) return Object.keys(properties).length === 1;
  return !/^(?!ref:)[a-z][a-z\d+.-]*:|^\/\//i.test(href);
}

function external(node: Readonly<Element>, { rel, note }: LinkDrawing): Element {
  const properties = { ...node.properties, rel: ['external', ...rel], ariaDescribedBy: [note] };
  return { ...node, properties, children: [...node.children] };
}

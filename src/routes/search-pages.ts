import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { renderers } from 'virtual:astro:renderers';
import { getBlog, postDigest } from '../data/posts.ts';
import type { DevPage } from '../search/dev.ts';
import page from './post.astro';

/** By address. The module is loaded anew when a layout or component of the pages changes. */
const rendered = new Map<string, DevPage>();
const loaded = Date.now();

/**
 * The pages of all posts as the development server would send them, for its search index: all together
 * faster than one request each would be, and rendered again only when a post has changed.
 */
export async function searchPages(): Promise<DevPage[]> {
  const { posts } = await getBlog();
  const container = await AstroContainer.create({ renderers });
  const pages: DevPage[] = [];
  for (const post of posts) {
    const version = [loaded, await postDigest(post), post.state].join(' ');
    const props = { post, parts: [], find: () => undefined };
    const known = rendered.get(post.href);
    const current =
      known?.version === version
        ? known
        : {
            href: post.href,
            version,
            html: await container.renderToString(page as AstroComponentFactory, { props }),
          };
    rendered.set(post.href, current);
    pages.push(current);
  }
  return pages;
}

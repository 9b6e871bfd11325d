import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { inLocale } from '../config/current-locale.ts';
import { localeOf } from '../data/locales.ts';
import { renderers } from 'virtual:astro:renderers';
import { getAllPosts, getLinkTable, postDigest } from '../data/posts.ts';
import type { DevPage } from '../search/dev.ts';
import page from './post.astro';

/**
 * The pages of all posts as the development server would send them, for its search index: faster than one request per
 * page. Pages with a known version are not rendered again.
 *
 * @param known versions by address
 */
export async function searchPages(known: ReadonlyMap<string, string>): Promise<DevPage[]> {
  const posts = await getAllPosts();
  const links = await getLinkTable();
  const container = await AstroContainer.create({ renderers });
  const pages: DevPage[] = [];
  for (const post of posts) {
    const { href } = post;
    const version = [await postDigest(post), post.state].join(' ');
    const props = { post, links, parts: [], find: () => undefined };
    const drawn = () =>
      inLocale(localeOf(post.path), () =>
        container.renderToString(page as AstroComponentFactory, { props }),
      );
    // The page itself shows what is wrong. The others are indexed without it.
    const html = known.get(href) === version ? undefined : await drawn().catch(() => '');
    pages.push({ href, version, html });
  }
  return pages;
}

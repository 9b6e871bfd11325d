import type { APIRoute, GetStaticPathsOptions } from 'astro';
import { inLocale } from '../config/current-locale.ts';
import { printable } from '../config/printable.ts';
import { currentSession } from '../config/current-session.ts';
import { localeOf } from '../data/locales.ts';
import { getBlog } from '../data/posts.ts';
import { madeOfEach } from '../data/refused.ts';
import type { Post } from '../data/types.ts';
import { hasMachinePage, machinePath } from '../output/llms.ts';
import { postMarkdown } from '../output/source.ts';
import { pagesOfRoute } from './route-posts.ts';
import { textFile } from './text-file.ts';

/**
 * The posts that development answers for. A build hands the files over instead, because a route of Astro costs as
 * much as a small page.
 */
export async function getStaticPaths({ routePattern }: GetStaticPathsOptions) {
  const blog = await inLocale(localeOf(routePattern), getBlog);
  const pages = pagesOfRoute(blog, routePattern).filter(({ post }) => hasMachinePage(post));
  if (import.meta.env.DEV) {
    return pages.map(({ post, params }) => ({ params, props: { post } satisfies Props }));
  }
  const { files } = currentSession().record;
  await madeOfEach(
    pages.map(({ post }) => post),
    (post) => post,
    async (post) => files.set(machinePath(post), printable(await postMarkdown(post))),
  );
  return [];
}

interface Props {
  post: Post;
}

export const GET: APIRoute<Props> = async ({ props: { post } }) =>
  textFile(await postMarkdown(post), 'text/markdown; charset=utf-8');

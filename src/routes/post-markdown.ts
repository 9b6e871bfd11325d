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
import { postsOfRoute } from './route-posts.ts';
import { textFile } from './text-file.ts';

/**
 * The posts that development answers for. A build hands the files over instead, because a route of Astro costs as
 * much as a small page.
 */
export async function getStaticPaths({ routePattern }: GetStaticPathsOptions) {
  const blog = await inLocale(localeOf(routePattern), getBlog);
  const posts = postsOfRoute(blog, routePattern).posts.filter(hasMachinePage);
  if (import.meta.env.DEV) {
    return posts.map((post) => ({ params: { slug: post.slug }, props: { post } satisfies Props }));
  }
  const { files } = currentSession().record;
  await madeOfEach(
    posts,
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

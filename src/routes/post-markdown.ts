import type { APIRoute, GetStaticPathsOptions } from 'astro';
import { inLocale } from '../config/current-locale.ts';
import { localeOf } from '../data/locales.ts';
import { getBlog } from '../data/posts.ts';
import { renderingError } from '../data/refused.ts';
import type { Post } from '../data/types.ts';
import { hasMachinePage } from '../output/llms.ts';
import { postMarkdown } from '../output/source.ts';
import { postsOfRoute } from './route-posts.ts';
import { textFile } from './text-file.ts';

export async function getStaticPaths({ routePattern }: GetStaticPathsOptions) {
  const blog = await inLocale(localeOf(routePattern), getBlog);
  const { posts } = postsOfRoute(blog, routePattern);
  return posts
    .filter(hasMachinePage)
    .map((post) => ({ params: { slug: post.slug }, props: { post } satisfies Props }));
}

interface Props {
  post: Post;
}

export const GET: APIRoute<Props> = async ({ props: { post } }) => {
  const text = await postMarkdown(post).catch((thrown: unknown) => {
    throw renderingError(post, thrown);
  });
  return textFile(text, 'text/markdown; charset=utf-8');
};

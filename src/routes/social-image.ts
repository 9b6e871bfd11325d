import type { APIRoute } from 'astro';
import { noted } from '../config/build-record.ts';
import { currentSession } from '../config/session.ts';
import { socialImageWarning, drawSocialImage } from '../data/social-image.ts';
import { getBlog } from '../data/posts.ts';
import { hasSocialImage } from '../data/preview.ts';
import type { Post } from '../data/types.ts';

export async function getStaticPaths() {
  const { posts } = await getBlog();
  return posts.filter(hasSocialImage).map((post) => ({
    params: { collection: post.kind.collection, slug: post.slug },
    props: { post } satisfies Props,
  }));
}

interface Props {
  post: Post;
}

export const GET: APIRoute<Props> = async ({ props: { post }, logger }) => {
  const warning = socialImageWarning(post);
  if (warning !== undefined) noted(logger, currentSession().record).warn(warning);
  return new Response(await drawSocialImage(post), { headers: { 'content-type': 'image/png' } });
};

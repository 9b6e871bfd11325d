import type { APIRoute, GetStaticPathsOptions } from 'astro';
import { noted } from '../config/build-record.ts';
import { inLocale } from '../config/current-locale.ts';
import { currentSession } from '../config/current-session.ts';
import { socialImageWarning, drawSocialImage } from '../data/social-image.ts';
import { localeOf } from '../data/locales.ts';
import { getAllPosts } from '../data/posts.ts';
import { hasSocialImage } from '../data/preview.ts';
import type { Post } from '../data/types.ts';

export async function getStaticPaths({ routePattern }: GetStaticPathsOptions) {
  const posts = (await getAllPosts()).filter(hasSocialImage);
  const isOfLocale = routePattern.includes('[locale]');
  const parts = (post: Post) => post.id.split('/');
  const own = posts.filter((post) => parts(post).length > 2 === isOfLocale);
  return own.map((post) => ({
    params: {
      collection: post.kind.collection,
      ...(isOfLocale && { locale: parts(post)[1] }),
      slug: post.slug,
    },
    props: { post } satisfies Props,
  }));
}

interface Props {
  post: Post;
}

export const GET: APIRoute<Props> = async ({ props: { post }, logger }) => {
  const warning = socialImageWarning(post);
  if (warning !== undefined) noted(logger, currentSession().record).warn(warning);
  const image = await inLocale(localeOf(post.path), () => drawSocialImage(post));
  return new Response(image, { headers: { 'content-type': 'image/png' } });
};

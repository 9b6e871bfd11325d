import type { APIRoute } from 'astro';
import { address, options } from 'virtual:tradeoff/site';
import { localPattern } from '../data/locales.ts';
import { getBlog } from '../data/posts.ts';
import { madeOfEach } from '../data/refused.ts';
import { listedPosts, llmsFullText, llmsText } from '../output/llms.ts';
import { postMarkdown } from '../output/source.ts';
import { textFile } from './text-file.ts';

/** The blog for language models: `/llms.txt` lists the posts, `/llms-full.txt` holds them. */
export const GET: APIRoute = async ({ routePattern }) => {
  const { kinds, posts } = await getBlog();
  const site = { ...options, address };
  const text =
    localPattern(routePattern) === '/llms.txt'
      ? llmsText(site, kinds, posts)
      : llmsFullText(site, await madeOfEach(listedPosts(posts), (post) => post, postMarkdown));
  return textFile(text, 'text/plain; charset=utf-8');
};

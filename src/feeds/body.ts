import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { renderers } from 'virtual:astro:renderers';
import { address, stringsIn } from 'virtual:tradeoff/site';
import { absoluteHref } from '../config/addresses.ts';
import { oncePerBuild } from '../data/once-per-build.ts';
import { renderPost } from '../data/posts.ts';
import { printable } from '../config/printable.ts';
import type { Post } from '../data/types.ts';
import { htmlOfTree, treeOfHtml } from '../markdown/leaving/html.ts';
import { plainTree } from '../markdown/leaving/plain.ts';

let container: Promise<AstroContainer> | undefined;

/**
 * The body of a post as it leaves the page: rendered by the page's renderer with the components of
 * the blog, then simplified. In a build this happens once per post.
 */
export const leavingBody = oncePerBuild(render, ({ id }) => id);

async function render(post: Post): Promise<string> {
  const url = absoluteHref(post.href, address);
  container ??= AstroContainer.create({ renderers });
  const { Content } = await renderPost(post);
  const request = new Request(URL.canParse(url) ? url : new URL(url, 'https://site.invalid'));
  const html = await (await container).renderToString(Content, { request });
  const words = { answer: stringsIn(post.lang).answerOnSite };
  return printable(htmlOfTree(plainTree(treeOfHtml(html), { url: request.url, words })));
}

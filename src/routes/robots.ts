import type { APIRoute } from 'astro';
import { address, options } from 'virtual:tradeoff/site';
import { absoluteHref, fileHref } from '../config/addresses.ts';
import { textFile } from './text-file.ts';

/** Allows every crawler, because a page with `noindex` must be crawled for the tag to be seen. */
export const GET: APIRoute = () => {
  const lines = ['User-agent: *', 'Disallow:'];
  if (address.site !== undefined && !options.noindex) {
    lines.push('', `Sitemap: ${absoluteHref(fileHref('sitemap-index.xml', address), address)}`);
  }
  return textFile(`${lines.join('\n')}\n`, 'text/plain; charset=utf-8');
};

import type { MiddlewareHandler } from 'astro';
import { readable, withoutBase } from '../config/addresses.ts';
import { inLocale } from '../config/current-locale.ts';
import { localeOf } from '../data/locales.ts';
import { pageVersions } from '../data/page-versions.ts';

/** Makes each page in the locale that its URL names. Only blogs of several languages have it. */
export const onRequest: MiddlewareHandler = ({ url, locals }, next) => {
  const path = withoutBase(readable(url.pathname), { base: import.meta.env.BASE_URL });
  return inLocale(localeOf(path), async () => {
    if (!/\.(?!html$)\w+$/.test(path)) locals.tradeoffVersions = await pageVersions(path);
    const response = await next();
    if (!response.headers.get('content-type')?.includes('text/html')) return response;
    // A page is rendered while it is read.
    return new Response(await response.text(), response);
  });
};

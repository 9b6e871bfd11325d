/**
 * The root of the blog, with a trailing slash. It is fixed when the site is built: scripts load their code and data
 * from here, never from an attribute, which a post's HTML could set.
 */
export const siteRoot = new URL(import.meta.env.BASE_URL.replace(/\/*$/, '/'), location.origin)
  .href;

/**
 * Whether a URL is that of one of the blog's own pages or files, in any of its languages: below the root, or below the
 * folder of a language there.
 *
 * @param name such as `search`, with or without the end that the blog gives to its pages
 */
export function isOwn(url: string, name: string): boolean {
  if (!url.startsWith(siteRoot)) return false;
  const path = url.slice(siteRoot.length).replace(/\/$|\.html$/, '');
  return (
    path === name ||
    (path.endsWith(`/${name}`) && path.split('/').length === name.split('/').length + 1)
  );
}

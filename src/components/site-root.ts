/**
 * The root of the blog, with a trailing slash. It is fixed when the site is built: scripts load their code and data
 * from here, never from an attribute, which a post's HTML could set.
 */
export const siteRoot = new URL(import.meta.env.BASE_URL.replace(/\/*$/, '/'), location.origin)
  .href;

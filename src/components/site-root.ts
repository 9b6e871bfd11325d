/**
 * The root of the blog, with a trailing slash. It is fixed when the site is built: scripts find their code and data
 * from here, and no attribute of an element, which a post may write as HTML, leads them elsewhere.
 */
export const siteRoot = new URL(import.meta.env.BASE_URL.replace(/\/*$/, '/'), location.origin)
  .href;

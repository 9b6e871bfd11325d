/** What a build writes at the root of the site, in lower case, and what hosts read there. */
export const filesOfBuild: ReadonlySet<string> = new Set([
  ...['_redirects', '_headers', '_routes.json', '_worker.js', '_tradeoff', '_astro', 'pagefind'],
  ...['robots.txt', 'favicon.ico', 'site.webmanifest', 'llms.txt', 'llms-full.txt'],
  ...['rss.xml', 'atom.xml', 'feed.json', 'sitemap-index.xml', 'sitemap-0.xml', '404.html'],
]);

/** The first parts of the URLs of pages that are not about one type of posts. */
const pages: ReadonlySet<string> = new Set([
  ...['404', 'archive', 'categories', 'index', 'page', 'practice', 'search', 'series', 'sources'],
  'tags',
]);

/** Whether a part of a URL at the root of the site belongs to a page or file of the theme. */
export function isOwnPath(part: string): boolean {
  return filesOfBuild.has(part.toLowerCase()) || pages.has(part.toLowerCase());
}

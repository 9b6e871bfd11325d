import { z } from 'zod';

const flag = (effect: string) => z.boolean().optional().describe(effect);

/**
 * Switches for what a post shows and where it is listed. The same fields stand in a post's
 * front matter and in the site option `display`.
 */
export const displayFields = {
  showToc: flag('Shows the table of contents. Default: true.'),
  tocOpen: flag('Opens the table of contents on small screens. Default: false.'),
  hideMeta: flag(
    'Leaves out dates, author and reading time, on the post and in lists. Default: false.',
  ),
  hideAuthor: flag('Leaves out the author. Default: false.'),
  hideSummary: flag('Leaves out the summary in lists. Default: false.'),
  showReadingTime: flag('Shows the reading time. Default: true.'),
  showWordCount: flag('Shows the number of words. Default: false.'),
  showBreadcrumbs: flag('Shows the way from the home page above the title. Default: false.'),
  showPostNavLinks: flag('Shows links to the next older and newer post. Default: true.'),
  disableAnchoredHeadings: flag(
    'Leaves out the link to itself beside each heading. Default: false.',
  ),
  hideFooter: flag('Leaves out the footer of the page. Default: false.'),
  showCanonicalLink: flag(
    'Names the original of a post whose `canonicalURL` is on another host. Default: true.',
  ),
  showShareButtons: flag('Shows links that share the post. Default: false.'),
  disableShare: flag('Leaves them out on this post, whatever the site says. Default: false.'),
  robotsNoIndex: flag('Asks search engines not to list the page. Default: false.'),
  searchHidden: flag("Leaves the post out of the site's own search. Default: false."),
  hiddenInHomeList: flag('Leaves the post out of the list on the home page. Default: false.'),
  hiddenInRss: flag('Leaves the post out of the feeds. Default: false.'),
};

/** Every switch, decided. */
export type Display = { [Key in keyof typeof displayFields]: boolean };

/** Switches as written in one place: what is absent is decided elsewhere. */
export type DisplayChoice = { [Key in keyof Display]?: boolean | undefined };

/** What applies when neither the post nor the site says anything. */
export const displayDefaults: Display = {
  showToc: true,
  tocOpen: false,
  hideMeta: false,
  hideAuthor: false,
  hideSummary: false,
  showReadingTime: true,
  showWordCount: false,
  showBreadcrumbs: false,
  showPostNavLinks: true,
  disableAnchoredHeadings: false,
  hideFooter: false,
  showCanonicalLink: true,
  showShareButtons: false,
  disableShare: false,
  robotsNoIndex: false,
  searchHidden: false,
  hiddenInHomeList: false,
  hiddenInRss: false,
};

/** Decides each switch by itself: the post's value, else the site's, else the default. */
export function resolveDisplay(page: DisplayChoice, site: DisplayChoice): Display {
  const resolved = { ...displayDefaults };
  for (const key of Object.keys(resolved) as (keyof Display)[]) {
    resolved[key] = page[key] ?? site[key] ?? displayDefaults[key];
  }
  return resolved;
}

import { z } from 'zod';

const flag = (effect: string) => z.boolean().optional().describe(effect);

/**
 * Fields for what a post shows and where it is listed. A post's front matter and the `display` option have the same
 * fields.
 */
export const displayFields = {
  showToc: flag('Shows the table of contents. Default: true.'),
  tocOpen: flag('Opens the table of contents on small screens. Default: false.'),
  showMeta: flag('Shows dates, author and reading time, on the post and in lists. Default: true.'),
  showAuthor: flag('Shows the author. Default: true.'),
  showSummary: flag('Shows the summary in lists. Default: true.'),
  showReadingTime: flag('Shows the reading time. Default: true.'),
  showWordCount: flag('Shows the number of words. Default: false.'),
  showBreadcrumbs: flag('Shows breadcrumbs above the title. Default: false.'),
  showPostNavLinks: flag('Shows links to the next older and newer post. Default: true.'),
  showHeadingAnchors: flag('Shows a link beside each heading. Default: true.'),
  showFooter: flag('Shows the footer of the page. Default: true.'),
  showCanonicalLink: flag(
    'Names the original of a post whose `canonicalURL` is on another host. Default: true.',
  ),
  showShareButtons: flag('Shows links for sharing the post. Default: false.'),
  showEditLink: flag('Shows the link to the editor, where there is one. Default: true.'),
  showInSearchEngines: flag('Lets search engines list the page. Default: true.'),
  showInSearch: flag("Lists the post in the site's own search. Default: true."),
  showInHomeList: flag('Lists the post on the home page. Default: true.'),
  showInFeeds: flag('Lists the post in the feeds. Default: true.'),
};

/** Every field with its value. */
export type Display = { [Key in keyof typeof displayFields]: boolean };

/** Fields as written in one place. Absent ones are decided elsewhere. */
export type DisplayChoice = { [Key in keyof Display]?: boolean | undefined };

/** The defaults, if neither the post nor the site sets a field. */
export const displayDefaults: Display = {
  showToc: true,
  tocOpen: false,
  showMeta: true,
  showAuthor: true,
  showSummary: true,
  showReadingTime: true,
  showWordCount: false,
  showBreadcrumbs: false,
  showPostNavLinks: true,
  showHeadingAnchors: true,
  showFooter: true,
  showCanonicalLink: true,
  showShareButtons: false,
  showEditLink: true,
  showInSearchEngines: true,
  showInSearch: true,
  showInHomeList: true,
  showInFeeds: true,
};

/**
 * Fields of PaperMod with the opposite meaning, whose `false` turns ours on. Only `disableShare: false` leaves the
 * decision to the site, as in PaperMod.
 */
export const negatedSwitches = {
  hideMeta: 'showMeta',
  hideAuthor: 'showAuthor',
  hideSummary: 'showSummary',
  disableAnchoredHeadings: 'showHeadingAnchors',
  hideFooter: 'showFooter',
  disableShare: 'showShareButtons',
  robotsNoIndex: 'showInSearchEngines',
  searchHidden: 'showInSearch',
  hiddenInHomeList: 'showInHomeList',
  hiddenInRss: 'showInFeeds',
} as const satisfies Record<string, keyof Display>;

/** Decides each field separately: the post's value, otherwise the site's, otherwise the default. */
export function resolveDisplay(page: DisplayChoice, site: DisplayChoice): Display {
  const resolved = { ...displayDefaults };
  for (const key of Object.keys(resolved) as (keyof Display)[]) {
    resolved[key] = page[key] ?? site[key] ?? displayDefaults[key];
  }
  return resolved;
}

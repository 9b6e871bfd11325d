import { addressKey } from './resolve.ts';
import type { Settings, Survey } from './contract.ts';

/** A list of the old site, and the one that has its posts now. */
export interface MovedList {
  /** URL in the old site. */
  before: string;
  after: string;
  /** Posts that were in it. */
  posts: number;
  /** Posts that are in the list at `after`. */
  postsNow: number;
}

/** Posts on a page of a list, unless the options say otherwise. */
const ownSize = 10;

/** Redirects second and further pages of lists: to the same page of the new list, else to its first. */
export function redirectPagers(
  lists: readonly MovedList[],
  { pager, settings }: Pick<Survey, 'pager'> & { settings: Settings },
): void {
  if (pager === undefined) return;
  const { redirects, feeds, options } = settings;
  const { pageSize = ownSize } = options as { pageSize?: number };
  for (const { before, after, posts, postsNow } of lists) {
    const first = pager.href(before, 1);
    // Only the generator itself linked to it, so a line for hosts is enough.
    if (first !== undefined && pager.hasFirst) feeds.set(first, after);
    const pages = Math.ceil(postsNow / pageSize);
    for (let page = 2; page <= Math.ceil(posts / pager.size); page++) {
      const old = pager.href(before, page);
      const now = page <= pages ? `${after}page/${page}/` : after;
      if (old !== undefined && addressKey(old) !== addressKey(now)) redirects.set(old, now);
    }
  }
}

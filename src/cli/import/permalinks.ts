import { readable } from '../../config/addresses.ts';
import { isOwnPath } from '../../config/own-paths.ts';
import { dateParts, permalink } from '../../config/permalinks.ts';
import { parseDate } from '../../schema/dates.ts';
import { urlPath } from '../../schema/url-path.ts';
import type { Doc, Settings } from './contract.ts';

/** Parts of a date in URLs, from the largest to the smallest. */
const dateTokens = ['year', 'month', 'day'] as const;

/** The old URL of a post from the root of its language, without slashes at its ends; none if a post cannot have it here. */
export function localBefore({
  before,
  prefix,
}: Pick<Doc, 'before' | 'prefix'>): string | undefined {
  const steps = readable(before ?? '')
    .split('/')
    .filter((step) => step !== '');
  if (prefix !== '' && steps.shift() !== prefix) return undefined;
  const path = steps.join('/');
  const read = urlPath(`/${path}`);
  return 'path' in read && read.path === path && !isOwnPath(steps[0] ?? '') ? path : undefined;
}

/** The pattern of the old URL of a post, with the parts of its date as tokens: `/blog/:year/:slug/`. */
export function patternBefore(doc: Doc, timeZone: string): string | undefined {
  const steps = localBefore(doc)?.split('/');
  if (steps === undefined) return undefined;
  const parents = steps.slice(0, -1);
  const date = dateOf(doc);
  const parts = date === undefined ? [] : dateParts(date, timeZone);
  // The longest date at the end of the folders counts: a folder such as `2024` may be one too.
  for (let length = parts.length; length > 0; length--) {
    const wanted = parts.slice(0, length).join('/');
    if (parents.slice(-length).join('/') !== wanted) continue;
    const folder = parents.slice(0, -length);
    const tokens = dateTokens.slice(0, length).map((token) => `:${token}`);
    return `/${[...folder, ...tokens, ':slug'].join('/')}/`;
  }
  return `/${[...parents, ':slug'].join('/')}/`;
}

/** When a post was written, as the theme reads it. */
function dateOf({ head }: Pick<Doc, 'head'>): Date | undefined {
  const written = ['date', 'pubDatetime', 'pubDate'].map((key) => head.value(key));
  return written
    .filter((value) => value !== undefined && value !== null && value !== '')
    .map((value) => parseDate(value, 'UTC'))
    .find((date) => date !== undefined);
}

/** The time zone of the blog. */
export function zoneOf({ options }: Pick<Settings, 'options'>): string {
  const { timeZone } = options;
  return typeof timeZone === 'string' ? timeZone : 'UTC';
}

/** Where a post with a slug is, from the root of its language, without slashes at its ends. */
export function placeOf(doc: Doc, slug: string, timeZone: string): string {
  const { list, pattern, to: file, head } = doc;
  return permalink(
    { slug, title: head.text('title') ?? slug, file, date: dateOf(doc)?.toISOString() },
    { list, pattern, hasUrls: false, timeZone },
  );
}

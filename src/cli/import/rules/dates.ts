import path from 'node:path';
import { firstCommit } from '../../../compile/git-dates.ts';
import { parseDate } from '../../../schema/dates.ts';
import { plainDate } from '../../plain-date.ts';
import { nameOf } from '../addresses.ts';
import type { HeadRule } from '../contract.ts';

const dateKeys = [
  'date',
  'lastmod',
  'updated',
  'modified',
  'publishDate',
  'expiryDate',
  'pubDate',
  'pubDatetime',
  'modDatetime',
  'updatedDate',
  'created',
];

/** Writes dates as the theme reads them. */
export const dateForms: HeadRule = {
  name: 'date-forms',
  does: 'Writes dates in a form that the theme reads, such as `2026-03-14` for `March 14, 2026`.',
  apply(doc, site) {
    let count = 0;
    for (const key of dateKeys) {
      const written = doc.head.value(key);
      if (written === undefined || written === null || written === '') continue;
      if (parseDate(written, 'UTC') !== undefined) continue;
      const date =
        typeof written === 'string'
          ? (plainDate(written.trim()) ?? withoutLink(written))
          : undefined;
      if (date === undefined) {
        site.ask('date-unreadable', doc, doc.head.line(key), `${key}: ${JSON.stringify(written)}`);
        continue;
      }
      doc.head.set(key, date);
      count += 1;
    }
    return count;
  },
};

/** Vaults link dates to their daily notes: `[[2026-03-14]]`. */
function withoutLink(written: string): string | undefined {
  const inner = /^\[\[(?:.*\/)?(\d{4}-\d{2}-\d{2})(?:\|.*)?\]\]$/.exec(written.trim())?.[1];
  return inner !== undefined && parseDate(inner, 'UTC') !== undefined ? inner : undefined;
}

/** Gives posts without a date one: from `created`, from the file name, or from the source's Git. */
export const missingDates: HeadRule = {
  name: 'missing-dates',
  does: 'Takes a missing date from `created`, from the name of the file, or from Git.',
  async apply(doc, site) {
    const { head } = doc;
    const own = ['date', 'pubDate', 'pubDatetime', 'publishDate'].some(
      (key) => head.text(key) !== undefined,
    );
    if (doc.role === 'page' || own) return 0;
    for (const key of [
      'created',
      'creation_date',
      'date_created',
      'createdAt',
      'created_at',
      'date created',
    ]) {
      const value = head.value(key);
      if (typeof value !== 'string' || parseDate(value, 'UTC') === undefined) continue;
      head.rename(key, 'date');
      return 1;
    }
    const named = /(?:^|[^\d])(\d{4}-\d{2}-\d{2})(?=[^\d]|$)/.exec(nameOf(doc.path, doc.lang))?.[1];
    if (named !== undefined && parseDate(named, 'UTC') !== undefined) {
      head.set('date', named);
      return 1;
    }
    const { root } = site.source;
    const commit = await firstCommit(path.join(root, doc.from), root);
    if ('date' in commit) {
      head.set('date', commit.date.toISOString().slice(0, 10));
      return 1;
    }
    if (head.value('draft') !== true) site.ask('date-unknown', doc, 1, '');
    return 0;
  },
};

import type { Counts } from '../../likes/contract.ts';
import type { Origin, Store, Suspects } from '../../likes/store/contract.ts';
import { removalAsSql } from '../../likes/transfer.ts';
import { parseArguments } from '../arguments.ts';
import { UsageError } from '../contract.ts';
import type { Context } from '../contract.ts';
import { databaseOption, withStore } from './database.ts';

/** `tradeoff likes remove`: removes votes of one post, and shows where they came from. */
export async function remove(args: string[], context: Context): Promise<number> {
  const { values, positionals } = parseArguments(args, {
    ...databaseOption,
    since: { type: 'string' },
    'address-bucket': { type: 'string' },
    'dry-run': { type: 'boolean' },
    sql: { type: 'boolean' },
  });
  const [post, extra] = positionals;
  if (post === undefined || extra !== undefined || !/^[^/]+\/./.test(post)) {
    throw new UsageError(
      'Name one post as `collection/slug`: `tradeoff likes remove designs/rate-limiter --since 2026-03-01`.',
    );
  }
  const suspects: Suspects = {
    post,
    since: values.since === undefined ? undefined : secondsOf(values.since),
    bucket: values['address-bucket'],
  };
  if (values.sql === true) {
    context.out(removalAsSql(suspects));
    return 0;
  }
  const dry = values['dry-run'] === true;
  await withStore(values.db, context.root, async (store) => {
    if (dry) await showOrigins(store, post, context);
    const found = await (dry ? store.suspected(suspects) : store.remove(suspects));
    context.err(`${dry ? 'Would remove' : 'Removed'} ${votesOf(found)} of ${post}`);
  });
  return 0;
}

async function showOrigins(store: Store, post: string, context: Context): Promise<void> {
  const origins = await store.origins(post);
  if (origins.length === 0) return;
  context.out(`${'Address bucket, last day'.padEnd(26)}Up    Down  First and last vote`);
  for (const origin of origins) context.out(lineOf(origin));
}

function lineOf({ bucket, up, down, first, last }: Origin): string {
  const [from, to] = [first, last].map((at) => new Date(at * 1000).toISOString().slice(0, 16));
  return `${bucket}${String(up).padStart(6)}${String(down).padStart(8)}  ${from}Z ${to}Z`;
}

/** @throws {@link UsageError} for anything but a date or a time with its zone */
function secondsOf(written: string): number {
  const form = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d))?$/;
  const seconds = form.test(written) ? Date.parse(written) / 1000 : NaN;
  if (!Number.isNaN(seconds)) return seconds;
  throw new UsageError(
    `\`${written}\` is not a time. Write a date or a time in UTC, such as 2026-03-01 or 2026-03-01T14:30Z.`,
  );
}

function votesOf({ up, down }: Counts): string {
  return `${up === 1 ? '1 vote' : `${up} votes`} up and ${down} down`;
}

import { LikesError } from '../contract.ts';
import type { Counts } from '../contract.ts';
import type { Row, StoredVote } from './contract.ts';

/** The rows of `likes_counts`, by post. */
export function countsByPost(rows: readonly Row[]): Map<string, Counts> {
  return new Map(
    rows.map((row) => [String(row['post']), { up: number(row, 'up'), down: number(row, 'down') }]),
  );
}

/** The rows of `likes_votes` in numbers. */
export function countsOf(rows: readonly Row[]): Counts {
  const up = rows.filter((row) => number(row, 'vote') === 1).length;
  return { up, down: rows.length - up };
}

export function storedVote(row: Row): StoredVote {
  const { day } = row;
  return {
    post: String(row['post']),
    voter: String(row['voter']),
    vote: number(row, 'vote') === 1 ? 'up' : 'down',
    ...(typeof day === 'string' ? { day } : {}),
  };
}

/** @throws {@link LikesError} `storage-corrupt` when the column holds no number */
export function number(row: Row, column: string): number {
  const value = Number(row[column]);
  if (Number.isNaN(value)) {
    throw new LikesError('storage-corrupt', `The column ${column} does not contain a number.`);
  }
  return value;
}

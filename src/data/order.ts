import type { Post } from './types.ts';

/**
 * Hugo's order of a list: posts with a weight first, the lightest before the others, then by date.
 * A weight of 0 does not count. A draft without a date counts as the newest.
 *
 * @param dates which end of the dates comes first.
 */
export function byWeightAndDate(dates: 'newest' | 'oldest') {
  const last = Number.POSITIVE_INFINITY;
  const weight = ({ weight }: Post) => (weight === 0 ? last : weight);
  const time = ({ date }: Post) => date?.getTime() ?? last;
  return (a: Post, b: Post): number => {
    if (weight(a) !== weight(b)) return weight(a) - weight(b);
    if (time(a) !== time(b)) return dates === 'newest' ? time(b) - time(a) : time(a) - time(b);
    return a.id < b.id ? -1 : 1;
  };
}

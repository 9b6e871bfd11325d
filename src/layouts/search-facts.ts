import { options } from 'virtual:tradeoff/site';
import { dateFormat } from '../config/formats.ts';
import type { Post } from '../data/types.ts';
import type { SearchFacts } from '../config/search-index.ts';

/**
 * The data of a post that is indexed in addition to its text. The year is in the owner's time zone, as in the
 * archive.
 */
export function searchFacts({ title, kind, tags, date, state }: Post): SearchFacts {
  const year = dateFormat('en', { year: 'numeric', timeZone: options.timeZone });
  return {
    title,
    kind: kind.name,
    tags: tags.map(({ name }) => name),
    date: date?.toISOString(),
    year: date === undefined ? undefined : Number(year.format(date)),
    state: state === 'published' ? undefined : state,
  };
}

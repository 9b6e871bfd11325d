import { options } from 'virtual:tradeoff/site';
import { dateFormat } from '../config/formats.ts';
import type { Post } from '../data/types.ts';
import type { SearchFacts } from '../search/record.ts';

/** What the search knows of a post beside its text. Its year is that of the owner's time zone, as in the archive. */
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

/** A query. An empty filter does not filter. */
export interface Query {
  text: string;
  kind: string;
  tag: string;
  year: string;
  sort: '' | 'date';
}

export const filterNames = ['kind', 'tag', 'year'] as const;

/** Reads a query from the part of an address after `?`. */
export function readQuery(search: string): Query {
  const values = new URLSearchParams(search);
  const value = (name: string) => values.get(name)?.trim() ?? '';
  return {
    text: value('q'),
    kind: value('kind'),
    tag: value('tag'),
    year: value('year'),
    sort: value('sort') === 'date' ? 'date' : '',
  };
}

/** The part of an address after the path; empty when nothing is searched for. */
export function writeQuery({ text, ...rest }: Query): string {
  const given = Object.entries({ q: text.trim(), ...rest }).filter(([, value]) => value !== '');
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
}

/** Whether there is anything to look for. */
export function isEmpty({ text, kind, tag, year }: Query): boolean {
  return [text.trim(), kind, tag, year].every((value) => value === '');
}

/** Whether a filter is set. */
export function isFiltered({ kind, tag, year }: Query): boolean {
  return [kind, tag, year].some((value) => value !== '');
}

/**
 * The words to search for. Names joined by `-`, `_`, `/`, `.` or `:` become their parts, as they are
 * indexed; a phrase in quotes stays as it is.
 */
export function searchTerms(text: string): string {
  const trimmed = text.trim();
  if (/^".+"$/.test(trimmed)) return trimmed;
  return trimmed
    .replace(/[-_/.:#@]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

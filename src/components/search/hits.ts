import { isContinuous, shownText } from '../../config/search-words.ts';
import type { FoundText } from './side-by-side.ts';
import { matches, plain } from './words.ts';

/** A piece of text, and whether it matches the query. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** A section of a post. */
export interface Section {
  /** Absent for text before the first heading. */
  title: string | undefined;
  href: string;
  excerpt: Piece[];
}

/** A post that was found, with the best of its sections first. */
export interface Hit {
  title: string;
  href: string;
  kind: string;
  year: string | undefined;
  /** A `PostState` other than `published`. */
  state: string | undefined;
  sections: Section[];
}

/** The parts of a Pagefind fragment that are read. */
export interface Fragment extends FoundText {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sub_results: {
    title: string;
    url: string;
    excerpt: string;
    anchor?: { text: string };
    weighted_locations: { balanced_score: number }[];
  }[];
}

/** Sections shown of one post. */
const shown = 3;

export function toHit({ url, excerpt, meta, filters, sub_results }: Fragment): Hit {
  const score = (found: Fragment['sub_results'][number]) =>
    found.weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
  const sections = sub_results
    .toSorted((a, b) => score(b) - score(a))
    .slice(0, shown)
    .map((found) => ({
      title: found.anchor && shownText(found.title),
      href: found.url,
      excerpt: withoutHeading(pieces(found.excerpt), found.anchor && shownText(found.anchor.text)),
    }));
  return {
    title: shownText(meta['title'] ?? url),
    href: url,
    kind: filters['kind']?.[0] ?? '',
    year: filters['year']?.[0],
    state: meta['state'],
    // Only the title or a tag matches, so show the beginning of the post.
    sections:
      sections.length > 0 ? sections : [{ title: undefined, href: url, excerpt: pieces(excerpt) }],
  };
}

/**
 * Splits an excerpt of Pagefind, which is text with `<mark>` around words and `<`, `>` escaped. The
 * punctuation around a word is not marked.
 */
export function pieces(excerpt: string): Piece[] {
  return shownText(excerpt)
    .split(/<\/?mark>/)
    .map((text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>'))
    .flatMap((text, index) => {
      const [, before = '', word = '', after = ''] = (index % 2 === 1 &&
        /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(text)) || ['', text];
      return [
        { text: before, marked: false },
        { text: word, marked: true },
        { text: after, marked: false },
      ];
    })
    .filter(({ text }) => text !== '');
}

/** An excerpt from the start of a section begins with its heading, which is shown already. */
function withoutHeading(excerpt: Piece[], heading: string | undefined): Piece[] {
  const text = excerpt.map((piece) => piece.text).join('');
  if (heading === undefined || !text.startsWith(heading)) return excerpt;
  let left = heading.length + (/^[.\s]+/.exec(text.slice(heading.length))?.[0].length ?? 0);
  return excerpt.flatMap(({ text, marked }) => {
    const rest = text.slice(left);
    left = Math.max(0, left - text.length);
    return rest === '' ? [] : { text: rest, marked };
  });
}

/** Marks the words of a title that begin as one of the terms does, or are the stem of one. */
export function markTerms(title: string, terms: string): Piece[] {
  const wanted = plain(terms)
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean);
  return title
    .split(/([\p{L}\p{N}\p{M}]+)/u)
    .flatMap((text, index) => {
      // In scripts without spaces, a term can be anywhere.
      const term = wanted.find((one) => isContinuous(one) && text.includes(one));
      if (term !== undefined) return markAt(text, text.indexOf(term), term.length);
      const word = plain(text);
      const isFound =
        index % 2 === 1 && wanted.some((one) => !isContinuous(one) && matches(word, one));
      return [{ text, marked: isFound }];
    })
    .filter(({ text }) => text !== '');
}

function markAt(text: string, start: number, length: number): Piece[] {
  return [
    { text: text.slice(0, start), marked: false },
    { text: text.slice(start, start + length), marked: true },
    { text: text.slice(start + length), marked: false },
  ];
}

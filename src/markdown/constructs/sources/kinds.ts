import { type SourceKind, sourceKinds } from '../../types.ts';

/** Where each kind is published; the first matching rule applies. */
const byAddress: [SourceKind, RegExp][] = [
  ['video', /(?:^|\.)(?:youtube\.com|youtu\.be|vimeo\.com)\//],
  ['course', /(?:^|\.)(?:coursera\.org|edx\.org|udemy\.com|ocw\.mit\.edu)\//],
  [
    'paper',
    /(?:^|\.)(?:arxiv\.org|doi\.org|dl\.acm\.org|usenix\.org|vldb\.org|ieeexplore\.ieee\.org|research\.google)\/|\.pdf(?:[?#]|$)/,
  ],
  ['book', /(?:^|\.)(?:oreilly\.com\/library|amazon\.[a-z.]+|goodreads\.com|manning\.com)\//],
  [
    'docs',
    /^(?:docs?|developer|learn|dev)\.|\/(?:docs?|documentation|manual|reference|rfc)\b|rfc-editor\.org|(?:^|\.)readthedocs\.io/,
  ],
];

const byWords: [SourceKind, RegExp][] = [
  [
    'case study',
    /\bcase stud(?:y|ies)\b|\bpost-?mortem\b|^how .+ (?:built|scaled|stores|migrated|handles)\b/i,
  ],
  ['video', /\b(?:video|talk|lecture|keynote)\b/i],
  ['book', /\b(?:book|chapter \d+)\b/i],
  ['course', /\bcourse\b/i],
  ['paper', /\b(?:paper|proceedings)\b/i],
  ['docs', /\b(?:documentation|docs|manual|reference|specification|rfc \d+)\b/i],
  ['guide', /\b(?:guide|tutorial|handbook|walkthrough|introduction to|how to)\b/i],
];

/** The likely kind of a source, by its URL, else by its words. Default: an article. */
export function guessedKind(url: string, title: string, note: string): SourceKind {
  const address = url.replace(/^https?:\/\/(?:www\.)?/i, '').toLowerCase();
  const place = address.includes('/') ? address : `${address}/`;
  const found =
    byWords.slice(0, 1).find(([, words]) => words.test(title)) ??
    byAddress.find(([, host]) => host.test(place)) ??
    byWords.find(([, words]) => words.test(title)) ??
    byWords.find(([, words]) => words.test(note));
  return found?.[0] ?? 'article';
}

/**
 * A kind that the author names in brackets, and how many characters it occupies at the start or the
 * end.
 */
export interface NamedKind {
  kind: SourceKind;
  at: 'start' | 'end';
  length: number;
}

/** A kind in brackets at either end of a line: `… (paper)`, `… [case study]`, `(book): …`. */
export function namedKind(line: string): NamedKind | undefined {
  const places = [
    ['end', /\s*[([]([\p{L} ]+)[)\]]\.?\s*$/u.exec(line)],
    ['start', /^\s*[([]([\p{L} ]+)[)\]]/u.exec(line)],
  ] as const;
  for (const [at, match] of places) {
    const word = match?.[1]?.trim().toLowerCase();
    const kind = sourceKinds.find((each) => each === word);
    if (match && kind) return { kind, at, length: match[0].length };
  }
  return undefined;
}

import { ordinaryWords } from './ordinary-words.ts';
import type { SharedLabels } from './shared-labels.ts';
import type { Spelling } from './spellings.ts';
import type { RelatedReason } from './types.ts';
import { sharedTerms, type Vector } from './vectors.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Most tags and words of one reason. */
const mostItems = 3;
/** Maximum share of documents for a word in a reason; half if there are few documents. */
const telling = { share: 0.2, atLeast: 4 };
/** Length in words of a short text, in which one occurrence is enough. */
const short = 150;
/** Number of shared terms that are considered for reasons. */
const mostTerms = 24;
/** From this score on, "similar texts" is a reason, if no shared word names the subject. */
const alike = { score: 0.2, terms: 8 };

/** A term that two documents share. */
export interface SharedTerm {
  term: number;
  isPair: boolean;
  /** Twice in both, once in a text about which the other's title is, or once in a short text. */
  isRepeated: boolean;
  /** Twice in both, however short they are. */
  isOften: boolean;
  /** Three times in both, or once in a short text. */
  isDwelt: boolean;
  /** In a title, a heading or a tag of one of them. */
  isSubject: boolean;
}

/** The terms that two documents share: first those that both repeat, each group by weight. */
export function tellingTerms(
  document: number,
  other: number,
  vectors: readonly Vector[],
  vocabulary: Vocabulary,
): SharedTerm[] {
  const { words, pairs, documents, profiles } = vocabulary;
  const [a, b] = [vectors[document], vectors[other]];
  if (a === undefined || b === undefined) return [];
  const own = [profiles[document], profiles[other]];
  const counts = (term: number) => own.map((profile) => profile?.counts.get(term) ?? 0);
  const isSaid = (term: number, times: number) =>
    own.every((profile) => {
      const count = profile?.counts.get(term) ?? 0;
      return count >= times || (count > 0 && (profile?.length ?? 0) < short);
    });
  const most = Math.max(telling.atLeast, profiles.length * telling.share);
  const shared = sharedTerms(a, b);
  const gain = (term: number) => shared.get(term) ?? 0;
  // A pair replaces its words, because it is more specific.
  const value = (term: number) => {
    const pair = pairs[term - words];
    return pair === undefined ? gain(term) : gain(term) + gain(pair[0]) + gain(pair[1]);
  };
  return [...shared.keys()]
    .filter((term) => (documents[term] ?? 0) <= most)
    .map((term) => ({
      term,
      value: value(term),
      isPair: term >= words,
      isOften: counts(term).every((count) => count >= 2),
      isRepeated:
        isSaid(term, 2) || counts(term).reduce((product, count) => product * count, 1) >= 4,
      isDwelt: isSaid(term, 3),
      isSubject: own.some((profile) => profile?.subjects.has(term)),
    }))
    .sort(
      (x, y) => Number(y.isRepeated) - Number(x.isRepeated) || y.value - x.value || x.term - y.term,
    )
    .slice(0, mostTerms);
}

/**
 * The words of two documents that readers recognise as a subject, as they are written: names, and what a
 * title, heading or tag says or both texts say again and again.
 */
export function recognisable(
  terms: readonly SharedTerm[],
  spellings: ReadonlyMap<number, Spelling>,
): string[] {
  const taken = new Set<string>();
  const chosen: string[] = [];
  const passing: string[] = [];
  for (const { term, isPair, isRepeated, isOften, isDwelt, isSubject } of terms) {
    const spelling = spellings.get(term);
    if (spelling === undefined || !isTelling(spelling.text)) continue;
    const words = plain(spelling.text).split(' ');
    if (words.some((word) => taken.has(word))) continue;
    const isPhrase = isPair ? isOften || !hasOrdinary(spelling.text) : isDwelt;
    const isSaid = isPhrase || isSubject || !isWordy(spelling.text);
    if (isName(spelling) || (isRepeated && isSaid)) {
      for (const word of words) taken.add(word);
      chosen.push(spelling.text);
    } else if (isPair && !hasOrdinary(spelling.text)) passing.push(spelling.text);
  }
  // A phrase that both mention in passing is used only without better ones.
  return chosen.length > 0 ? chosen : passing.slice(0, 1);
}

/** Data about two documents; the second is recommended to readers of the first. */
export interface Connection {
  score: number;
  named: boolean;
  /** The second links to the first. */
  linksHere: boolean;
  linkedHere: boolean;
  shared: Pick<SharedLabels, 'tags' | 'facts'> | undefined;
  /** Shared terms, the most specific first. */
  words: readonly string[];
  /** Number of specific terms that they share, including those that don't name a subject. */
  terms: number;
}

/** The reasons why a document is related, the most interesting first. Can be empty. */
export function reasonsOf(connection: Connection): RelatedReason[] {
  const { score, named, linksHere, linkedHere, shared, words, terms } = connection;
  const tags = shared?.tags ?? [];
  const said = tags.map(plain);
  const more = words.filter((word) => !said.some((tag) => overlaps(tag, plain(word))));
  const items = [...tags, ...more].slice(0, mostItems);
  const reasons: RelatedReason[] = [
    ...(named ? [{ kind: 'named' } as const] : []),
    ...(linksHere ? [{ kind: 'links-here' } as const] : []),
    ...(linkedHere ? [{ kind: 'linked-here' } as const] : []),
    ...(items.length > 0 ? [{ kind: 'shares', items } as const] : []),
    ...(shared?.facts ?? []).map(
      ({ label, value }) => ({ kind: 'same-fact', label, value }) as const,
    ),
  ];
  const isAlike = score >= alike.score && terms >= alike.terms;
  return reasons.length === 0 && isAlike ? [{ kind: 'alike' }] : reasons;
}

/** Whether the spelling is that of a name: `PostgreSQL`, `S3`, `HTML`, or Netlify in the middle of a phrase. */
function isName({ text, isWithin }: Spelling): boolean {
  return /\p{L}\p{Lu}|\p{L}\p{N}/u.test(text) || (isWithin && /\p{Lu}\p{Ll}/u.test(text));
}

/** Written with letters that spell words out, so that one alone may be an ordinary one. */
function isWordy(spelling: string): boolean {
  return /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(spelling);
}

/** Two letters say something only where words are written with few, and ordinary words never do. */
function isTelling(spelling: string): boolean {
  const isLong = spelling.length > 2 || !isWordy(spelling) || /^\p{Lu}+$/u.test(spelling);
  return isLong && folded(spelling).some((word) => !ordinaryWords.has(word));
}

function hasOrdinary(spelling: string): boolean {
  return folded(spelling).some((word) => ordinaryWords.has(word));
}

function overlaps(tag: string, word: string): boolean {
  return ` ${tag} `.includes(` ${word} `) || ` ${word} `.includes(` ${tag} `);
}

/** The form in which tags and words are compared: without case, punctuation and plural. */
function plain(text: string): string {
  return folded(text)
    .join(' ')
    .replace(/(\p{L}{3,})s\b/gu, '$1');
}

function folded(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

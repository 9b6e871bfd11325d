import { listFormat } from '../config/formats.ts';
import { fill, type Strings } from '../config/strings.ts';
import type { RelatedReason } from '../related/types.ts';

type Words = Pick<
  Strings,
  | 'relatedShares'
  | 'relatedLinksHere'
  | 'relatedLinkedHere'
  | 'relatedFact'
  | 'relatedNamed'
  | 'relatedAlike'
>;

/** The reasons as one line. "Chosen by the author" appears only if there is no other reason. */
export function reasonText(reasons: readonly RelatedReason[], words: Words, lang: string): string {
  const others = reasons.filter(({ kind }) => kind !== 'named');
  const said = others.length > 0 ? others : reasons;
  return said.map((reason) => sentence(reason, words, lang)).join(' ');
}

function sentence(reason: RelatedReason, words: Words, lang: string): string {
  switch (reason.kind) {
    case 'named':
      return words.relatedNamed;
    case 'alike':
      return words.relatedAlike;
    case 'links-here':
      return words.relatedLinksHere;
    case 'linked-here':
      return words.relatedLinkedHere;
    case 'shares': {
      const list = listFormat(lang, { type: 'unit' });
      return fill(words.relatedShares, { items: list.format(reason.items) });
    }
    case 'same-fact':
      return fill(words.relatedFact, { label: reason.label.toLowerCase(), value: reason.value });
  }
}

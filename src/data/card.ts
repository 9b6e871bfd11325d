import { currentCards } from '../cards/current.ts';
import type { CardSource } from '../cards/types.ts';
import { printableTexts } from '../config/printable.ts';
import { currentSession } from '../config/session.ts';
import type { Post } from './types.ts';

type Carded = Pick<Post, 'kind' | 'title' | 'description' | 'content' | 'lang' | 'dir'>;

/** What the card of a post says. */
export function cardSource(
  { kind, title, description, content, lang, dir }: Carded,
  { title: site }: { title: string },
): CardSource {
  const facts = content.facts.map(({ label, value, note }) => ({ label, value, note }));
  const { label, mark } = kind;
  return printableTexts({ kind: { label, mark }, title, description, facts, site, lang, dir });
}

/** The card of a post, as the bytes of a PNG. */
export function drawCard(post: Carded): Promise<Uint8Array<ArrayBuffer>> {
  return currentCards().draw(cardSource(post, currentSession().options));
}

/** A warning when no font has a glyph for a character of the card. */
export function cardWarning(post: Carded & Pick<Post, 'file'>): string | undefined {
  const missing = currentCards().missing(cardSource(post, currentSession().options));
  if (missing.length === 0) return undefined;
  const some = missing.slice(0, 8).join('') + (missing.length > 8 ? '…' : '');
  return (
    `${post.file}: no font has a glyph for "${some}", so its card for link previews has gaps. ` +
    'Add a font file to option `cards.fonts`, or give the post a cover.'
  );
}

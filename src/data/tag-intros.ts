import type { Session } from '../config/session.ts';
import { nearest } from '../schema/nearest.ts';
import { termKey } from './terms.ts';

/** What the `tagIntros` option says about a tag; case does not matter in either. */
export function tagIntro(
  intros: Readonly<Record<string, string>>,
  { name }: { name: string },
): string | undefined {
  return Object.entries(intros).find(([tag]) => termKey(tag) === termKey(name))?.[1];
}

/** A warning for each tag of the `tagIntros` option that no post of the last sync has. */
export function unusedTagIntros({
  options,
  collections,
}: Pick<Session, 'options' | 'collections'>): string[] {
  const tags = [...collections.values()].flatMap((collection) => [...collection.tags]);
  const keys = new Set(tags.map(termKey));
  return Object.keys(options.tagIntros)
    .filter((tag) => !keys.has(termKey(tag)))
    .map((tag) => {
      const near = nearest(tag, tags);
      const meant = near === undefined ? 'Correct it, or remove it.' : `Did you mean "${near}"?`;
      return `The \`tagIntros\` option names the tag "${tag}", but no post has it. ${meant}`;
    });
}

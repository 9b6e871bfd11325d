/** What replaced a name that was removed from the public interface. */
export interface Removed {
  /** First version of the theme without it, such as `0.3.0`. */
  since: string;
  /** What to write instead, in a sentence. */
  instead: string;
}

/** Removed names of one part of the public interface. */
export type RemovedNames = Readonly<Record<string, Removed>>;

/**
 * Everything that was removed from the public interface. Using such a name is an error that says what replaced it. A
 * test requires an entry here when a name disappears from `API.md`.
 */
export const removed = {
  /** By their path: `home.style`; `nav[].target` in a list, `components.Masthead`, `strings.byline`. */
  options: {
    bakeCounts: { since: '0.1.0', instead: 'Write `likes: { bakeCounts: true }`.' },
    cards: { since: '0.1.0', instead: 'Write `socialImages`.' },
    dislikes: { since: '0.1.0', instead: 'Write `likes: { dislikes: false }`.' },
    'editLink.disabled': { since: '0.1.0', instead: 'Write `display: { showEditLink: false }`.' },
    'strings.practiceWithin': {
      since: '0.1.0',
      instead: 'Leave it out: the time is written as the language of the blog has it.',
    },
    'editLink.url': { since: '0.1.0', instead: 'Write `editLink.baseUrl`.' },
  },
  /** Fields of front matter, spelt as they were documented. */
  fields: {},
  /** As they were imported: `tradeoff/components/Masthead.astro`. */
  exports: {},
} as const satisfies Record<'options' | 'fields' | 'exports', RemovedNames>;

/** The sentences about a removed name, or `undefined`. */
export function whatBecameOf(
  name: string,
  names: RemovedNames,
): { message: string; fix: string } | undefined {
  const entry = Object.hasOwn(names, name) ? names[name] : undefined;
  if (entry === undefined) return undefined;
  return { message: `\`${name}\` was removed in tradeoff ${entry.since}.`, fix: entry.instead };
}

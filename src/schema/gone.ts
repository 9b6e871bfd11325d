/** What became of a name that left the public interface. */
export interface Gone {
  /** Version of the theme that is the first without it, such as `0.3.0`. */
  since: string;
  /** What to write instead, in a sentence. */
  instead: string;
}

/** Names that left, of one part of the public interface. */
export type GoneNames = Readonly<Record<string, Gone>>;

/**
 * Everything that left the public interface. Using one is an error that says what replaced it; a test asks for an
 * entry here when a name leaves `API.md`.
 */
export const gone = {
  /** By their path: `home.style`; `nav[].target` in a list, `components.Masthead`, `strings.byline`. */
  options: {},
  /** Fields of front matter, spelt as they were documented. */
  fields: {},
  /** As they were imported: `tradeoff/components/Masthead.astro`. */
  exports: {},
} as const satisfies Record<'options' | 'fields' | 'exports', GoneNames>;

/** The sentences about a name that left, or `undefined` when it did not. */
export function whatBecameOf(
  name: string,
  names: GoneNames,
): { message: string; fix: string } | undefined {
  const entry = Object.hasOwn(names, name) ? names[name] : undefined;
  if (entry === undefined) return undefined;
  return { message: `\`${name}\` was removed in tradeoff ${entry.since}.`, fix: entry.instead };
}

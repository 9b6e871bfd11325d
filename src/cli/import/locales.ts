import type { Doc, Settings } from './contract.ts';

/** Where documents of a language are. */
export function prefixOf(
  lang: string | undefined,
  { languages, prefixDefault }: Pick<Settings, 'languages' | 'prefixDefault'>,
): Pick<Doc, 'prefix' | 'isLocated'> {
  const own = languages.find(({ name, isDefault }) =>
    lang === undefined ? isDefault : name.toLowerCase() === lang.toLowerCase(),
  );
  if (own === undefined) return { prefix: '', isLocated: false };
  return { prefix: own.isDefault && !prefixDefault ? '' : own.name, isLocated: !own.isDefault };
}

/** The options for several languages; `undefined` for a blog in one. */
export function localesOf({
  languages,
  prefixDefault,
}: Settings): Record<string, unknown> | undefined {
  if (languages.length === 0) return undefined;
  return {
    locales: Object.fromEntries(languages.map(({ name, options }) => [name, options])),
    ...(prefixDefault && { prefixDefaultLocale: true }),
  };
}

import { bundledLanguagesInfo } from 'shiki';

const names = new Map(
  bundledLanguagesInfo.flatMap(({ id, aliases = [], name }) =>
    [id, ...aliases].map((key) => [key, name] as const),
  ),
);

/** Display name of a language, by its name or alias in lower case. */
export function languageName(lang: string): string | undefined {
  return names.get(lang);
}

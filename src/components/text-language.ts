import type { Post } from '../data/types.ts';

/** The `lang` and `dir` attributes of an element whose text is not in the language of the blog; otherwise none. */
export function textLanguage(
  { lang, dir }: Pick<Post, 'lang' | 'dir'>,
  blog: { lang: string },
): { lang?: string; dir?: Post['dir'] } {
  return lang === blog.lang ? {} : { lang, dir };
}

/** The name of a language in that language, capitalised: `Deutsch`, `Français`. */
export function languageName(lang: string): string {
  const name = new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang;
  const [first = '', ...rest] = name;
  return first.toLocaleUpperCase(lang) + rest.join('');
}

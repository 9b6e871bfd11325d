import type { Post } from '../data/types.ts';

/** What an element says of its text, where that is not in the language of the blog; nothing elsewhere. */
export function textLanguage(
  { lang, dir }: Pick<Post, 'lang' | 'dir'>,
  blog: { lang: string },
): { lang?: string; dir?: Post['dir'] } {
  return lang === blog.lang ? {} : { lang, dir };
}

/** A language by its own name, as it stands alone: `Deutsch`, `Français`. */
export function languageName(lang: string): string {
  const name = new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang;
  const [first = '', ...rest] = name;
  return first.toLocaleUpperCase(lang) + rest.join('');
}

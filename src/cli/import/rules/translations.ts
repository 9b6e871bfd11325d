import type { Doc, HeadRule } from '../contract.ts';

/** Writes the language of a post, and the key that it shares with its translations. */
export const translations: HeadRule = {
  name: 'translations',
  does: 'Writes `lang` and `translationKey` into posts in several languages.',
  apply(doc, site) {
    if (doc.role === 'page') return 0;
    const { head, lang, translation } = doc;
    let count = 0;
    if (lang !== undefined && !doc.isLocated && head.text('lang') === undefined) {
      head.set('lang', lang);
      count += 1;
    }
    // Files that differ only by their language need no key in a blog with `locales`.
    const hasOthers = site.docs.some(
      (other) =>
        other !== doc &&
        other.translation === translation &&
        other.role === 'post' &&
        (site.settings.languages.length === 0 || bareFile(other) !== bareFile(doc)),
    );
    if (translation !== undefined && hasOthers && head.text('translationKey') === undefined) {
      head.set('translationKey', translation);
      count += 1;
    }
    return count;
  },
};

/** The path of a post without its language. */
function bareFile({ to, lang, isLocated }: Doc): string {
  const end = `.${lang ?? ''}.md`.toLowerCase();
  return isLocated && to.toLowerCase().endsWith(end) ? `${to.slice(0, -end.length)}.md` : to;
}

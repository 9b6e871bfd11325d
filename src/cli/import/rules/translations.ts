import type { HeadRule } from '../contract.ts';

/** Writes the language of a post, and the key that it shares with its translations. */
export const translations: HeadRule = {
  name: 'translations',
  does: 'Writes `lang` and `translationKey` into posts in several languages.',
  apply(doc, site) {
    if (doc.role === 'page') return 0;
    const { head, lang, translation } = doc;
    let count = 0;
    if (lang !== undefined && head.text('lang') === undefined) {
      head.set('lang', lang);
      count += 1;
    }
    const hasOthers = site.docs.some(
      (other) => other !== doc && other.translation === translation && other.role === 'post',
    );
    if (translation !== undefined && hasOthers && head.text('translationKey') === undefined) {
      head.set('translationKey', translation);
      count += 1;
    }
    return count;
  },
};

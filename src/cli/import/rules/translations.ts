import type { Doc, HeadRule, Settings } from '../contract.ts';

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
        (site.settings.languages.length === 0 ||
          bareFile(other, site.settings) !== bareFile(doc, site.settings)),
    );
    if (translation !== undefined && hasOthers && head.text('translationKey') === undefined) {
      head.set('translationKey', translation);
      count += 1;
    }
    return count;
  },
};

/** The path of a post without its language. */
function bareFile({ to, collection, lang, isLocated }: Doc, { languages }: Settings): string {
  const [, end = ''] = /(\.mdx?)$/.exec(to) ?? [];
  const suffix = `.${lang ?? ''}${end}`.toLowerCase();
  if (isLocated && to.toLowerCase().endsWith(suffix)) return to.slice(0, -suffix.length) + end;
  const root = `src/content/${collection}/`;
  const own = languages.find(({ name }) => to.toLowerCase().startsWith(`${root}${name}/`));
  return own === undefined ? to : root + to.slice(root.length + own.name.length + 1);
}

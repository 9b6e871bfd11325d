import { z } from 'zod';
import { canonicalLanguage } from '../schema/fields.ts';
import { kinds } from './kinds.ts';
import { permalinks } from './permalink-options.ts';
import { footer, home, link } from './option-groups.ts';
import { stringOverrides } from './options-strings.ts';
import { group, language, list, oneOf, text } from './options-values.ts';
import { isOwnPath } from './own-paths.ts';

const locale = group({
  /**
   * Name of the language in the language menu. Default: as the language itself has it.
   * @example 'Deutsch'
   */
  label: text("Write the name of the language, such as 'Deutsch'.").optional(),
  /** BCP 47 tag of the language. Default: the name of the locale. @example 'de-AT' */
  lang: language().optional(),
  /** Direction of the text. Default: that of the language. @example 'rtl' */
  dir: oneOf(['ltr', 'rtl']).optional(),
  /** Name of the blog. Default: the `title` option. @example 'Meine Entwürfe' */
  title: text('Write the name of the blog.').optional(),
  /** One sentence about the blog. @example 'Speichersysteme, mit Begründung.' */
  description: z.string({ error: 'Write a sentence about the blog.' }).optional(),
  /** Links in the header. @example [{ label: 'Archiv', href: '/de/archive/' }] */
  nav: list(link, 'Write a list of objects with `label`, `href`.').optional(),
  /** The footer of every page. @example { text: 'Gesetzt in Turin.' } */
  footer: footer.optional(),
  /** The home page. @example { heading: 'Entwürfe' } */
  home: home.optional(),
  /** One sentence for the page of a tag. @example { caching: 'Kopien, die näher sind.' } */
  tagIntros: z
    .record(text('Write the name of a tag.'), text('Write a sentence about the tag.'))
    .optional(),
  /** Texts of the interface to replace. @example { related: 'Weiterlesen' } */
  strings: stringOverrides.optional(),
  /** What pages call the posts of a template, and their path. @example { design: { path: 'entwuerfe' } } */
  kinds: kinds.optional(),
  /** Where the posts of collections are, below the path of the language. @example { designs: '/entwuerfe/:slug/' } */
  permalinks: permalinks.optional(),
});

/** The languages of a blog, by the first part of their URLs. */
export const locales = z.record(
  z.string().refine((name) => canonicalLanguage(name) !== undefined && !isOwnPath(name), {
    error: "Name each locale by a language tag, such as 'en' or 'pt-br'.",
  }),
  locale,
  { error: "Write an object, such as { en: {}, de: { title: 'Meine Entwürfe' } }." },
);

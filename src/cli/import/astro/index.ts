import type { Kind } from '../contract.ts';
import { contents } from '../rules/contents.ts';
import { covers } from '../rules/covers.ts';
import { dateForms, missingDates } from '../rules/dates.ts';
import { html } from '../rules/html.ts';
import { unknownKeys, uselessKeys } from '../rules/keys.ts';
import { links } from '../rules/links.ts';
import { pages } from '../rules/pages.ts';
import { titles } from '../rules/titles.ts';
import { translations } from '../rules/translations.ts';
import { components } from './components.ts';
import { surveyAstro } from './survey.ts';
import { themeKeys } from './theme-keys.ts';

/** A blog made with Astro, such as one with AstroPaper. */
export const astro: Kind = {
  name: 'astro',
  evidence(source) {
    const config = source.files.find((file) => /^astro\.config\.(?:m|c)?[jt]s$/.test(file));
    return config === undefined ? undefined : `it has \`${config}\``;
  },
  survey: surveyAstro,
  headRules: [
    titles,
    dateForms,
    missingDates,
    translations,
    covers,
    themeKeys,
    uselessKeys,
    unknownKeys,
    pages,
  ],
  bodyRules: [contents, links, html, components],
};

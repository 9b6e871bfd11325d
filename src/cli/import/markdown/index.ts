import type { Kind } from '../contract.ts';
import { contents } from '../rules/contents.ts';
import { covers } from '../rules/covers.ts';
import { dateForms, missingDates } from '../rules/dates.ts';
import { html } from '../rules/html.ts';
import { leftovers, unknownKeys, uselessKeys } from '../rules/keys.ts';
import { links } from '../rules/links.ts';
import { moreMarker, moreSummary } from '../rules/more.ts';
import { titles } from '../rules/titles.ts';
import { translations } from '../rules/translations.ts';
import { surveyFolder } from './survey.ts';

/** A folder of Markdown files, such as a course. */
export const markdown: Kind = {
  name: 'markdown',
  evidence(source) {
    const count = source.files.filter((file) => /\.mdx?$/i.test(file)).length;
    return count === 0
      ? undefined
      : `it has ${count} Markdown file${count === 1 ? '' : 's'} and nothing of another kind`;
  },
  survey: surveyFolder,
  headRules: [
    leftovers,
    titles,
    dateForms,
    missingDates,
    translations,
    covers,
    moreSummary,
    uselessKeys,
    unknownKeys,
  ],
  bodyRules: [contents, links, html, moreMarker],
};

import type { Kind } from '../contract.ts';
import { contents } from '../rules/contents.ts';
import { covers } from '../rules/covers.ts';
import { dateForms, missingDates } from '../rules/dates.ts';
import { html } from '../rules/html.ts';
import { unknownKeys, uselessKeys } from '../rules/keys.ts';
import { links } from '../rules/links.ts';
import { titles } from '../rules/titles.ts';
import { blocks } from './blocks.ts';
import { comments } from './comments.ts';
import { plugins } from './plugins.ts';
import { otherNames, properties } from './properties.ts';
import { surveyVault } from './survey.ts';
import { wikilinks } from './wikilinks.ts';

/** An Obsidian vault. */
export const obsidian: Kind = {
  name: 'obsidian',
  evidence: ({ skipped }) =>
    skipped.some(({ folder }) => folder === '.obsidian/') ? 'it has `.obsidian/`' : undefined,
  survey: surveyVault,
  headRules: [
    otherNames,
    properties,
    titles,
    dateForms,
    missingDates,
    covers,
    uselessKeys,
    unknownKeys,
  ],
  bodyRules: [comments, contents, wikilinks, links, html, blocks, plugins],
};

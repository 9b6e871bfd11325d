import type { Kind } from '../contract.ts';
import { contents } from '../rules/contents.ts';
import { covers } from '../rules/covers.ts';
import { dateForms, missingDates } from '../rules/dates.ts';
import { formulas } from '../rules/formulas.ts';
import { html } from '../rules/html.ts';
import { leftovers, unknownKeys, uselessKeys } from '../rules/keys.ts';
import { links } from '../rules/links.ts';
import { pages } from '../rules/pages.ts';
import { moreMarker, moreSummary } from '../rules/more.ts';
import { titles } from '../rules/titles.ts';
import { translations } from '../rules/translations.ts';
import { headingIds } from './heading-ids.ts';
import { ownAddresses } from './own-addresses.ts';
import { shortcodes } from './shortcodes.ts';
import { surveyHugo } from './survey.ts';
import { taxonomies } from './taxonomies.ts';

const config =
  /^(?:(?:hugo|config)\.(?:toml|ya?ml|json)|config\/_default\/.+\.(?:toml|ya?ml|json))$/;

export const hugo: Kind = {
  name: 'hugo',
  evidence(source) {
    const file = source.files.find((one) => config.test(one));
    const hasContent = source.files.some((one) => one.startsWith('content/'));
    return file !== undefined && hasContent ? `it has \`${file}\` and \`content/\`` : undefined;
  },
  survey: surveyHugo,
  headRules: [
    leftovers,
    taxonomies,
    ownAddresses,
    titles,
    dateForms,
    missingDates,
    translations,
    covers,
    moreSummary,
    uselessKeys,
    unknownKeys,
    pages,
  ],
  bodyRules: [shortcodes, contents, links, html, formulas, moreMarker, headingIds],
};

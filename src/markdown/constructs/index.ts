import { alerts } from './alerts/index.ts';
import { code } from './code/index.ts';
import { comments } from './comments/index.ts';
import { components } from './components/index.ts';
import { contents } from './contents/index.ts';
import type { Construct } from './contract.ts';
import { criteria } from './criteria/index.ts';
import { decisions } from './decisions/index.ts';
import { diagrams } from './diagrams/index.ts';
import { estimates } from './estimates/index.ts';
import { facts } from './facts/index.ts';
import { figures } from './figures/index.ts';
import { flashcards } from './flashcards/index.ts';
import { footnotes } from './footnotes/index.ts';
import { foreign } from './foreign/index.ts';
import { headings } from './headings/index.ts';
import { images } from './images/index.ts';
import { links } from './links/index.ts';
import { marks } from './marks/index.ts';
import { math } from './math/index.ts';
import { quiz } from './quiz/index.ts';
import { rawHtml } from './raw-html/index.ts';
import { shortcodes } from './shortcodes/index.ts';
import { sources } from './sources/index.ts';
import { tables } from './tables/index.ts';
import { tasks } from './tasks/index.ts';

/** All constructs. Each is settled, read and drawn in this order, which matters only where a comment says so. */
export const constructs: readonly Construct[] = [
  // Their heading gets its text before headings are listed.
  footnotes,
  headings,
  contents,
  // Records are named by the ids of their headings.
  decisions,
  criteria,
  facts,
  quiz,
  flashcards,
  sources,
  code,
  tables,
  tasks,
  // It creates elements, in which pictures and links are then found.
  rawHtml,
  images,
  links,
  marks,
  alerts,
  // Ids, contents and the names of regions are made of a formula's text, so it is rendered after
  // them.
  math,
  figures,
  // They render the links in diagrams themselves; other links have been rendered by now.
  diagrams,
  // Comments may appear in the content of a shortcode.
  shortcodes,
  comments,
  // The content of a shortcode is text by now.
  estimates,
  components,
  foreign,
];

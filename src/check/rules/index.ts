import type { About, BlogRule, PostRule } from '../contract.ts';
import { criteriaMissing } from './criteria-missing.ts';
import { criterionUnproven } from './criterion-unproven.ts';
import { decisionConsequences } from './decision-consequences.ts';
import { decisionOpen } from './decision-open.ts';
import { descriptionMissing } from './description-missing.ts';
import { dictionaryMissing } from './dictionary-missing.ts';
import { draftOld } from './draft-old.ts';
import { estimateDiffers } from './estimate-differs.ts';
import { figureCaption } from './figure-caption.ts';
import { headingLevel } from './heading-level.ts';
import { imageAlt } from './image-alt.ts';
import { linkDead } from './link-dead.ts';
import { numberTotal } from './number-total.ts';
import { numberWrong } from './number-wrong.ts';
import { pictureUnused } from './picture-unused.ts';
import { postOrphan } from './post-orphan.ts';
import { reviewDue } from './review-due.ts';
import { sectionEmpty } from './section-empty.ts';
import { sectionMissing } from './section-missing.ts';
import { sectionNumber } from './section-number.ts';
import { sectionOrder } from './section-order.ts';
import { sectionRenamed } from './section-renamed.ts';
import { tagSimilar } from './tag-similar.ts';
import { tagSingle } from './tag-single.ts';
import { titleRepeated } from './title-repeated.ts';
import { wordMisspelled } from './word-misspelled.ts';

/** The rules about one post, in the order of the manual. */
export const postRules: readonly PostRule[] = [
  sectionMissing,
  sectionRenamed,
  sectionOrder,
  sectionNumber,
  sectionEmpty,
  headingLevel,
  criteriaMissing,
  criterionUnproven,
  decisionOpen,
  decisionConsequences,
  descriptionMissing,
  figureCaption,
  imageAlt,
  numberWrong,
  numberTotal,
  estimateDiffers,
];

/** The rules that compare posts. */
export const blogRules: readonly BlogRule[] = [
  tagSimilar,
  tagSingle,
  titleRepeated,
  postOrphan,
  pictureUnused,
  draftOld,
  reviewDue,
];

/** The rules about language, which need what the blog installs. */
export const languageRules: readonly About[] = [wordMisspelled, dictionaryMissing];

/** The rules that send requests to other sites. */
export const outsideRules: readonly About[] = [linkDead];

import type { About, BlogRule, PostRule } from '../contract.ts';
import { criteriaMissing } from './criteria-missing.ts';
import { criterionUnproven } from './criterion-unproven.ts';
import { decisionConsequences } from './decision-consequences.ts';
import { decisionOpen } from './decision-open.ts';
import { descriptionMissing } from './description-missing.ts';
import { figureCaption } from './figure-caption.ts';
import { headingLevel } from './heading-level.ts';
import { imageAlt } from './image-alt.ts';
import { sectionEmpty } from './section-empty.ts';
import { sectionMissing } from './section-missing.ts';
import { sectionNumber } from './section-number.ts';
import { sectionOrder } from './section-order.ts';
import { sectionRenamed } from './section-renamed.ts';

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
];

/** The rules about posts among each other. */
export const blogRules: readonly BlogRule[] = [];

/** What is found by asking other sites. */
export const outsideRules: readonly About[] = [];

import { alertsLeaving } from './alerts/leave.ts';
import { codeLeaving } from './code/leave.ts';
import { contentsLeaving } from './contents/leave.ts';
import { criteriaLeaving } from './criteria/leave.ts';
import { decisionsLeaving } from './decisions/leave.ts';
import { diagramsLeaving } from './diagrams/leave.ts';
import { estimatesLeaving } from './estimates/leave.ts';
import { figuresLeaving } from './figures/leave.ts';
import { flashcardsLeaving } from './flashcards/leave.ts';
import { footnotesLeaving } from './footnotes/leave.ts';
import { headingsLeaving } from './headings/leave.ts';
import { imagesLeaving } from './images/leave.ts';
import type { Leaving } from './leave-contract.ts';
import { mathLeaving } from './math/leave.ts';
import { quizLeaving } from './quiz/leave.ts';
import { rawHtmlLeaving } from './raw-html/leave.ts';
import { sourcesLeaving } from './sources/leave.ts';
import { tasksLeaving } from './tasks/leave.ts';

/**
 * The constructs in the order in which they are tried; the first that returns a result decides. A
 * construct comes before those that it may contain, and raw HTML last, because its rules are for
 * elements that are not part of a construct.
 */
export const leaving: readonly Leaving[] = [
  quizLeaving,
  flashcardsLeaving,
  criteriaLeaving,
  decisionsLeaving,
  sourcesLeaving,
  alertsLeaving,
  estimatesLeaving,
  contentsLeaving,
  headingsLeaving,
  // A figure of a diagram and one of code are figures too.
  diagramsLeaving,
  codeLeaving,
  figuresLeaving,
  mathLeaving,
  footnotesLeaving,
  tasksLeaving,
  imagesLeaving,
  rawHtmlLeaving,
];

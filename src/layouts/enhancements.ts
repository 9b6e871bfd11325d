import BrowserDiagrams from '../components/BrowserDiagrams.astro';
import Estimates from '../components/Estimates.astro';
import DiagramSteps from '../components/DiagramSteps.astro';
import CodeCopy from '../components/CodeCopy.astro';
import QuizCheck from '../components/QuizCheck.astro';
import SortTable from '../components/SortTable.astro';
import LikeButtons from '../components/LikeButtons.astro';
import TocCurrent from '../components/TocCurrent.astro';
import ZoomFigure from '../components/ZoomFigure.astro';
import YoutubeVideo from '../components/YoutubeVideo.astro';
import type { Feature } from '../markdown/types.ts';
import alerts from '../markdown/constructs/alerts/alerts.css?url&no-inline';
import cards from '../markdown/constructs/flashcards/cards.css?url&no-inline';
import codeLines from '../markdown/constructs/code/code-lines.css?url&no-inline';
import compare from '../styles/compare.css?url&no-inline';
import criteria from '../markdown/constructs/criteria/criteria.css?url&no-inline';
import decisions from '../markdown/constructs/decisions/decisions.css?url&no-inline';
import estimates from '../markdown/constructs/estimates/estimates.css?url&no-inline';
import diagrams from '../markdown/constructs/diagrams/diagrams.css?url&no-inline';
import likes from '../styles/likes.css?url&no-inline';
import quiz from '../markdown/constructs/quiz/quiz.css?url&no-inline';
import steps from '../markdown/constructs/diagrams/steps.css?url&no-inline';
import zoom from '../markdown/constructs/figures/zoom.css?url&no-inline';
import math from '../markdown/constructs/math/math.css?url&no-inline';
import video from '../markdown/constructs/shortcodes/video.css?url&no-inline';

/** What a feature adds to the pages that have it. */
interface Enhancement {
  /** A component that renders its custom element's script and nothing else. */
  script: unknown;
  /**
   * Address of its stylesheet. Astro would put the styles of every component that a route may render on all pages of
   * the route, so these are separate files; each begins with the order of the layers.
   */
  stylesheet: string | undefined;
  /** Part of the HTML that shows the feature, for pages whose source is never read. */
  sign: string;
}

export const enhancements = {
  toc: { script: TocCurrent, stylesheet: undefined, sign: '<toc-current' },
  math: { script: undefined, stylesheet: math, sign: '<math' },
  video: { script: YoutubeVideo, stylesheet: video, sign: '<youtube-video' },
  alerts: { script: undefined, stylesheet: alerts, sign: 'class="alert ' },
  // The class of a plain block has nothing after it.
  codeLines: { script: undefined, stylesheet: codeLines, sign: 'class="shiki ' },
  copy: { script: CodeCopy, stylesheet: undefined, sign: '<code-copy' },
  decisions: { script: undefined, stylesheet: decisions, sign: 'class="decision' },
  diagrams: { script: undefined, stylesheet: diagrams, sign: 'class="diagram' },
  mermaid: { script: BrowserDiagrams, stylesheet: undefined, sign: 'class="mermaid' },
  zoom: { script: ZoomFigure, stylesheet: zoom, sign: '<zoom-figure' },
  steps: { script: DiagramSteps, stylesheet: steps, sign: '<diagram-steps' },
  criteria: { script: undefined, stylesheet: criteria, sign: 'class="criteria' },
  estimates: { script: Estimates, stylesheet: estimates, sign: '<post-estimate' },
  cards: { script: undefined, stylesheet: cards, sign: 'class="card' },
  quiz: { script: QuizCheck, stylesheet: quiz, sign: '<post-quiz' },
  compare: { script: SortTable, stylesheet: compare, sign: '<sort-table' },
  likes: { script: LikeButtons, stylesheet: likes, sign: '<like-buttons' },
} satisfies Record<Feature, Enhancement>;

/** The features of a rendered body. */
export function featuresOf(html: string): Feature[] {
  const all = Object.entries(enhancements) as [Feature, Enhancement][];
  return all.filter(([, { sign }]) => html.includes(sign)).map(([feature]) => feature);
}

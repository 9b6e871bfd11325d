import type { WrittenCard } from './constructs/flashcards/written.ts';
import type { WrittenQuestion } from './constructs/quiz/written.ts';
import type { Problem } from '../schema/problems.ts';

/** A heading of the body, in document order. Level 1 never occurs: a post's title is its only H1. */
export interface Heading {
  depth: 2 | 3 | 4 | 5 | 6;
  /** Plain text, inline code and the text inside components included. */
  text: string;
  /** The anchor, without `#`; equal to the `id` in the rendered page. */
  slug: string;
  /** Other anchors that lead to it, such as `1-keys` for `## 1. Keys`. */
  also?: string[];
  /** The author's section number, e.g. `4.2`, which is part of neither text nor anchor. */
  number?: string;
  /** Whether its text depends on MDX code, whose result only the rendered page has. */
  computed?: true;
  line: number;
}

export type DecisionKind = 'decision' | 'trade-off' | 'pitfall';

/** One of the options between which a decision was made. Plain texts. */
export interface DecisionOption {
  title: string;
  pros: string[];
  cons: string[];
  /** Only if the author's words leave no doubt. */
  chosen: boolean;
}

/**
 * A decision, trade-off or pitfall of the body. All texts are plain; a part that the author did not
 * write is `undefined` or empty.
 */
export interface Decision {
  kind: DecisionKind;
  title: string;
  /** The anchor of its heading, without `#`. */
  slug: string;
  context: string | undefined;
  options: DecisionOption[];
  /** What was decided and why. */
  outcome: string | undefined;
  consequences: string[];
  benefit: string | undefined;
  cost: string | undefined;
  problem: string | undefined;
  solution: string | undefined;
  line: number;
}

/** A sentence of the section "Acceptance criteria". */
export interface Criterion {
  /** `AC-1`; its anchor is the same in lower case. */
  id: string;
  /** Plain text without the proof. */
  text: string;
  met: boolean;
  proof?: { text: string; href: string };
  line: number;
}

/** A value of an estimate in a fact: its line of the program, and its text. */
export interface FactEstimate {
  line: number;
  text: string;
  /** For an availability, how long it allows a service to be down in a month and in a year. */
  budget?: { month: { line: number; text: string }; year: { line: number; text: string } };
}

/** A labelled quantity of the post, such as "Latency: < 2 ms, added at p99". */
export interface Fact {
  label: string;
  /** The leading quantity or phrase, at most 24 characters. */
  value: string;
  /** The text after the value; empty if there is none. */
  note: string;
  /** Values of estimates in these texts, with their lines of the program. */
  estimates?: FactEstimate[];
  line: number;
}

/** One of the answers that a question offers. Plain texts, code and formulas included. */
export interface QuizOption {
  /** The author's letter in upper case, else by place: `A`. */
  letter: string;
  text: string;
  right: boolean;
  /** The author's note on this option; shown once it is checked. */
  note: string | undefined;
  line: number;
}

/**
 * A question of a quiz. Texts are plain; the rendered question, with code, math and pictures, is
 * the page's element with {@link Question.id} as its `id`.
 */
export interface Question {
  /** `q-` and a hash of the text: stable while the text stays the same, unique in its post. */
  id: string;
  /** How many options are right: `one` or `several`; `open` has none to choose from. */
  kind: 'one' | 'several' | 'open';
  /** From a heading directly above it. */
  title: string | undefined;
  prompt: string;
  options: QuizOption[];
  /** For an open question. */
  answer: string | undefined;
  /** The explanation; empty if the author did not give one. */
  explanation: string;
  /** An option refers to others, or a text to its letter, so the options are never shuffled. */
  keepsOrder: boolean;
  /** The same texts as HTML, if they were requested. */
  html?: QuestionHtml;
  line: number;
}

/** The parts of a question as HTML without classes: code has its lines. */
export interface QuestionHtml {
  prompt: string;
  /** One for each option. */
  options: string[];
  /** One for each option; empty where it has none. */
  notes: string[];
  /** For an open question. */
  answer: string;
  explanation: string;
}

/** A group of consecutive questions in one frame. */
export interface Quiz {
  questions: Question[];
  origin: 'body' | 'front-matter';
  line: number;
}

/** A side of a flashcard. */
export interface CardSide {
  /** Plain, math between its dollars. */
  text: string;
  /** As the author wrote it. */
  markdown: string;
}

/**
 * A card to practise with; the rendered card is the page's element with {@link Flashcard.id} as its
 * `id`. For a `cloze` both sides are the sentence, and the front's text has `[…]` for each blank.
 */
export interface Flashcard {
  /** `c-` and a hash of the front: stable while the front stays the same, unique in its post. */
  id: string;
  kind: 'basic' | 'cloze';
  /** Whether the card is also asked from back to front. */
  both: boolean;
  front: CardSide;
  back: CardSide;
  line: number;
}

export const sourceKinds = [
  'article',
  'book',
  'case study',
  'course',
  'docs',
  'guide',
  'paper',
  'video',
] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** A source that the post names in a section such as "Learning Sources". */
export interface Source {
  title: string;
  url: string;
  /** Why to read it; plain text, empty if the author did not say. */
  note: string;
  kind: SourceKind;
  line: number;
}

/** A link or image of the body, as the author wrote its target. */
export interface Link {
  kind: 'link' | 'image' | 'embed';
  target: string;
  text: string;
  line: number;
  /** The sentence around a link that may lead to a page of the blog. Plain text. */
  sentence?: string;
}

/** A drawing in characters, a mermaid diagram, or a picture that is not part of a line. */
export interface Figure {
  kind: 'drawing' | 'diagram' | 'image';
  /** For a diagram, and for others with a caption; the anchor is `fig-` and this number. */
  number?: number;
  /** Plain text; empty if the author did not write one. */
  caption: string;
  /** The text of a drawing or diagram, or the target of a picture as the author wrote it. */
  source: string;
  /** The description of a diagram, one line for each node and edge. */
  outline?: string[];
  /** The sentences of a walk-through of a diagram, in order. */
  steps?: string[];
  /**
   * For a diagram drawn here: its image, as a path from the site's root without the leading `/`.
   */
  file?: string;
  /** A diagram that the reader's browser draws. */
  inBrowser?: boolean;
  line: number;
}

/** A Markdown image, as the author wrote its target. */
export interface Image {
  target: string;
  line: number;
}

/** What a page of a post may need beyond HTML and the base stylesheet. */
export const features = [
  'toc',
  'alerts',
  'copy',
  'codeLines',
  'zoom',
  'steps',
  'diagrams',
  'mermaid',
  'math',
  'video',
  'decisions',
  'criteria',
  'estimates',
  'quiz',
  'cards',
  'compare',
  'likes',
] as const;

/** What a page of this post needs beyond HTML and the base stylesheet. */
export type Feature = (typeof features)[number];

/**
 * Everything the theme knows about a post's body, read once from its source by
 * {@link file://./read.ts} and stored with the entry. Nothing else parses a body.
 */
export interface PostContent {
  /** Text of the first H1 if the body starts with one. */
  title: string | undefined;
  headings: Heading[];
  /** Words of prose; CJK characters count as half a word each. Code is not counted. */
  words: number;
  /** Reading time in whole minutes, at least 1. */
  minutes: number;
  /** Plain text of the first paragraph; empty if there is none. */
  lead: string;
  /** The running text, a line for each paragraph, with the words of diagrams; no headings, code or answers. */
  text: string;
  facts: Fact[];
  decisions: Decision[];
  criteria: Criterion[];
  /** In page order. */
  quizzes: Quiz[];
  cards: Flashcard[];
  sources: Source[];
  links: Link[];
  figures: Figure[];
  images: Image[];
  features: Feature[];
  problems: Problem[];
}

/** What rendering the body of a post depends on besides the body itself. */
export interface Rendering {
  /** The front matter's title, if it has one: it decides what becomes of an H1. */
  title?: string | undefined;
  /** Whether section numbers link to their headings. */
  anchors: boolean;
  /** `collection/slug`, under which readers' answers are stored. Default: none. */
  id?: string | undefined;
  /** BCP 47 tag of its text, if it is not in the language of the blog. */
  lang?: string | undefined;
  /** The questions of the front matter. Default: none. */
  quizzes?: readonly WrittenQuestion[] | undefined;
  /** The flashcards of the front matter. Default: none. */
  cards?: readonly WrittenCard[] | undefined;
}

/**
 * The texts that rendering adds to a body; `{number}` is replaced by the number of a section,
 * figure or table.
 */
export interface DrawingWords {
  section: string;
  table: string;
  code: string;
  diagram: string;
  /** Before the caption of a figure. */
  figure: string;
  /** Before the caption of a table. */
  tableNumber: string;
  /** State of a criterion with a tick. */
  met: string;
  /** State of a criterion without one. */
  open: string;
  /** Marks the option that a decision took. */
  chosen: string;
  /** Above a question with one right option; `{number}` is its place in the post. */
  quizOne: string;
  /** Above a question with several right options. */
  quizSeveral: string;
  /** Above a question without options. */
  quizOpen: string;
  /** Checks an answer. */
  quizCheck: string;
  /** Opens the answer without a script. */
  quizShowAnswer: string;
  /** `{letters}` is replaced by those of the right options. */
  quizRightOptions: string;
  /** Before the author's note on the option `{letter}`. */
  quizNote: string;
  /** Heading of the answers on paper. */
  quizKey: string;
  /** Names of the five kinds of alerts. */
  alertNote: string;
  alertTip: string;
  alertImportant: string;
  alertWarning: string;
  alertCaution: string;
  /** Name of a formula that can be scrolled. */
  formula: string;
  /** Heading of the footnotes. */
  footnotes: string;
  /** Name of the link from a footnote back to the text. */
  footnoteBack: string;
  /** Summary of a `details` element for which the author wrote none. */
  details: string;
  /** Name of a diagram without a caption. */
  mermaid: string;
  /** Name of the list that describes a diagram. */
  inWords: string;
  /** Name of the list of the steps of a diagram. */
  steps: string;
  /** Opens a drawing or picture in a dialog. */
  enlarge: string;
  /** Shows the source of a diagram. */
  source: string;
  /** Text of the link to a video without a title. */
  video: string;
  /** Name of a flashcard; `{number}` is its place in the post, `{cards}` how many there are. */
  card: string;
  /** Turns a flashcard. */
  cardShow: string;
  /** The text of a blank in a flashcard. */
  cardBlank: string;
  /** Headers of the columns of an estimate. */
  estimateQuantity: string;
  estimateValue: string;
  estimateWorking: string;
  estimateNote: string;
  /** State of a bound; its value follows the second. */
  estimateHolds: string;
  estimateBroken: string;
  /** Before the inputs, such as `links = 2M`, at which a bound that holds breaks. */
  estimateBreaksAt: string;
  /** Before the inputs at which a bound that is broken holds. */
  estimateHoldsAt: string;
  /** Before how long an availability allows a service to be down. */
  estimateDowntime: string;
  /** After that time. */
  estimateMonth: string;
  estimateYear: string;
  /** Names of the kinds of sources. */
  sourceArticle: string;
  sourceBook: string;
  sourceCaseStudy: string;
  sourceCourse: string;
  sourceDocs: string;
  sourceGuide: string;
  sourcePaper: string;
  sourceVideo: string;
}

/** How links are rendered. */
export interface LinkDrawing {
  /** The URL of a path from the site's root, its base included. */
  fromRoot(written: string): string;
  /**
   * The URL of a link in a post, by the post's absolute path.
   *
   * @returns `undefined` if it leads to a post without a page.
   */
  inPost(written: string, file: string): string | undefined;
  /** URL of the site; links to its host are internal. */
  site: string | undefined;
  /** Link types for links to other sites, in addition to `external`. */
  rel: readonly string[];
  /** Id of the text that says that a link leaves the site. */
  note: string;
}

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
  /** The author's own section number, e.g. `4.2`, which is part of neither text nor anchor. */
  number?: string;
  /** Its text has code of MDX in it, whose result only the rendered page knows. */
  computed?: true;
  line: number;
}

export type DecisionKind = 'decision' | 'trade-off' | 'pitfall';

/** One of the options between which a decision was made. Plain texts. */
export interface DecisionOption {
  title: string;
  pros: string[];
  cons: string[];
  /** Only when the author's words leave no doubt. */
  chosen: boolean;
}

/**
 * A decision, trade-off or pitfall of the body. All texts are plain; a part that the author did not write is
 * `undefined` or empty.
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

/** A labelled quantity of the post, such as "Latency: < 2 ms, added at p99". */
export interface Fact {
  label: string;
  /** The leading quantity or phrase, at most 24 characters. */
  value: string;
  /** What follows the value; empty when nothing does. */
  note: string;
  /** Values of estimates in these texts, with their lines of the program. */
  estimates?: { line: number; text: string }[];
  line: number;
}

/** One of the answers that a question offers. Plain texts, code and formulas included. */
export interface QuizOption {
  /** The author's letter in upper case, else by place: `A`. */
  letter: string;
  text: string;
  right: boolean;
  /** What the author says about this option; shown once it is checked. */
  note: string | undefined;
  line: number;
}

/**
 * A question of a quiz. Texts are plain; the page has it drawn, with code, math and pictures, in the element
 * with its {@link Question.id} as `id`.
 */
export interface Question {
  /** `q-` and a hash of the text: stable while the question says the same, unique in its post. */
  id: string;
  /** Of `one` and `several` that many options are right; `open` has none to choose from. */
  kind: 'one' | 'several' | 'open';
  /** Of a heading right above it. */
  title: string | undefined;
  prompt: string;
  options: QuizOption[];
  /** Of an open question. */
  answer: string | undefined;
  /** Why; empty when the author gave no reason. */
  explanation: string;
  /** An option refers to others, or a text to its letter, so the options are never shuffled. */
  keepsOrder: boolean;
  /** The same texts as HTML, where they were asked for. */
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
  /** Of an open question. */
  answer: string;
  explanation: string;
}

/** Questions that stand together in one frame. */
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
 * A card to practise with; the page has it drawn in the element with its {@link Flashcard.id} as `id`. Of a
 * `cloze` both sides are the sentence: the front's text has `[…]` for each blank.
 */
export interface Flashcard {
  /** `c-` and a hash of the front: stable while it asks the same, unique in its post. */
  id: string;
  kind: 'basic' | 'cloze';
  /** Whether the back is asked as well. */
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
  /** Why to read it; plain text, empty when the author gave no reason. */
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

/** A drawing in characters, a mermaid diagram, or a picture that stands by itself. */
export interface Figure {
  kind: 'drawing' | 'diagram' | 'image';
  /** Of a diagram, and of others with a caption; the anchor is `fig-` and this number. */
  number?: number;
  /** Plain text; empty when the author wrote none. */
  caption: string;
  /** The text of a drawing or diagram, or the target of a picture as the author wrote it. */
  source: string;
  /** What a diagram says, one line for each node and edge. */
  outline?: string[];
  /** The sentences of a walk-through of a diagram, in order. */
  steps?: string[];
  /** Of a diagram drawn here: its picture, as a path from the site's root without the first `/`. */
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
  /** Text of the first H1 when the body starts with one. */
  title: string | undefined;
  headings: Heading[];
  /** Words of prose; CJK characters count as half a word each. Code is not counted. */
  words: number;
  /** Reading time in whole minutes, at least 1. */
  minutes: number;
  /** Plain text of the first paragraph; empty when there is none. */
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

/** What drawing the body of a post depends on beside the body itself. */
export interface Rendering {
  /** The front matter's title, if it has one: it decides what becomes of an H1. */
  title?: string | undefined;
  /** Whether section numbers link to their headings. */
  anchors: boolean;
  /** `collection/slug`: answers of readers are kept under it. Default: none. */
  id?: string | undefined;
  /** BCP 47 tag of its text, if that is not in the language of the blog. */
  lang?: string | undefined;
  /** The questions of the front matter. Default: none. */
  quizzes?: readonly WrittenQuestion[] | undefined;
  /** The flashcards of the front matter. Default: none. */
  cards?: readonly WrittenCard[] | undefined;
}

/** The words that drawing adds to a body; `{number}` stands for the number of a section, figure or table. */
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
  /** Opens the answer where there is no script. */
  quizShowAnswer: string;
  /** `{letters}` are those of the right options. */
  quizRightOptions: string;
  /** Before what the author says about the option `{letter}`. */
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
  /** What a link from a footnote back to the text is called. */
  footnoteBack: string;
  /** What opens a part that its author gave no summary. */
  details: string;
  /** Names a diagram that has no caption. */
  mermaid: string;
  /** Names the list of what a diagram says. */
  inWords: string;
  /** Names the list of the steps of a diagram. */
  steps: string;
  /** Opens a drawing or picture in a dialog. */
  enlarge: string;
  /** Shows the source of a diagram. */
  source: string;
  /** Text of the link to a video that its author gave no title. */
  video: string;
  /** Name of a flashcard; `{number}` is its place in the post, `{cards}` how many there are. */
  card: string;
  /** What turns a flashcard. */
  cardShow: string;
  /** Stands for a blank in a flashcard. */
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

/** How links are drawn. */
export interface LinkDrawing {
  /** The address of a path from the site's root, its base included. */
  fromRoot(written: string): string;
  /**
   * The address of a link in a post, by the post's absolute path.
   *
   * @returns nothing when it leads to a post that has no page.
   */
  inPost(written: string, file: string): string | undefined;
  /** Address of the site; links to its host stay on it. */
  site: string | undefined;
  /** Link types for links that leave the site, beside `external`. */
  rel: readonly string[];
  /** Id of the words that tell of a link that it leaves the site. */
  note: string;
}

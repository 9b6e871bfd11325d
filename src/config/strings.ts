import { numberFormat, pluralRules } from './formats.ts';

/** A text by plural category of the language (CLDR): English has `one` and `other`. */
export interface PluralForms {
  zero?: string | undefined;
  one?: string | undefined;
  two?: string | undefined;
  few?: string | undefined;
  many?: string | undefined;
  /** For every count whose category has no form. */
  other: string;
  /** BCP 47 tag of the language of these words, which decides the category of a count. */
  lang?: string | undefined;
}

/** Every text of the interface, in English. `{name}` is replaced by a value. */
export const english = {
  skipToContent: 'Skip to content',
  mainNavigation: 'Main',
  mainNavigationSmall: 'Main, small screens',
  menu: 'Menu',
  footerNavigation: 'Footer',
  home: 'Home',
  archive: 'Archive',
  tags: 'Tags',
  schemeSystem: 'Colour scheme: system',
  schemeLight: 'Colour scheme: light',
  schemeDark: 'Colour scheme: dark',
  /** Title of the browser's tab. */
  titleTemplate: '{title} · {site}',
  by: 'Written by {author}.',
  breadcrumbs: 'Breadcrumbs',

  status: 'Status',
  revision: 'Revision',
  published: 'Published',
  updated: 'Updated',
  author: 'Author',
  authors: 'Authors',
  reading: 'Reading',
  length: 'Length',
  /** Before the languages that a post has been translated into. */
  translations: 'Also in',
  categories: 'Categories',
  series: 'Series',
  /** In the title block: `{part}` is the place of the post among `{parts}`. */
  seriesPlace: '{series}, {part} of {parts}',
  /** Before the name of the series, which is a link. */
  seriesPart: 'Part {part} of {parts} in',
  seriesOrder: 'In reading order.',
  previousInSeries: 'Previous part',
  nextInSeries: 'Next part',
  needs: 'Needs',
  criteria: 'Criteria',
  criteriaCount: '{met} of {count}',
  criteriaMet: 'met',
  owner: 'Owner',
  target: 'Target',
  replaces: 'Replaces',
  dependsOn: 'Depends on',
  minutes: { one: '{count} min', other: '{count} min' },
  words: { one: '{count} word', other: '{count} words' },
  revisionLink: 'Revision {revision}: see what changed',
  atAGlance: 'At a glance',
  contents: 'Contents',
  onThisPage: 'On this page',
  revisions: 'Revisions',
  edit: 'Edit',
  share: 'Share',
  shareByEmail: 'E-mail',
  copyLink: 'Copy link',
  linkCopied: 'Link copied',
  /** Opens the sharing of the system. */
  shareElsewhere: 'More',
  /** `{host}`: where the post was first published. */
  originally: 'Originally published at {host}',
  previousAndNext: 'Older and newer posts',
  older: 'Older',
  newer: 'Newer',
  draft: 'Draft',
  scheduled: 'Scheduled',
  expired: 'Expired',
  stateNote: 'Shown in development only.',
  copy: 'Copy',
  copied: 'Copied',
  copyRefused: 'Press Ctrl C',
  copyRefusedMac: 'Press ⌘ C',
  section: 'Section {number}',
  table: 'Table',
  code: 'Code',
  diagram: 'Text diagram',
  /** Names a mermaid diagram that has no caption. */
  mermaid: 'Diagram',
  /** Names the list of a diagram's nodes and edges, which is read out instead of the drawing. */
  inWords: 'The diagram in words',
  /** Names the list of the steps of a diagram, and the buttons that go through them. */
  steps: 'Step by step',
  stepBack: 'Back',
  stepNext: 'Next',
  stepPlace: 'Step {step} of {steps}',
  /** Shows the source of a diagram. */
  source: 'Source',
  /** Opens a drawing or picture in a dialog. */
  enlarge: 'Enlarge',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  close: 'Close',
  /** Before the caption of a figure; shown in capitals. */
  figure: 'Fig. {number}',
  /** Before the caption of a table; shown in capitals. */
  tableNumber: 'Table {number}',
  /** State of an acceptance criterion. */
  met: 'Met',
  open: 'Open',
  /** The option that a decision took. */
  chosen: 'Chosen',
  /** Above a question; `{number}` is its place in the post. */
  practice: 'Practice',
  practiceText:
    'Flashcards from all posts, and the questions you missed. Due cards come first, and your grade decides when a card comes back.',
  practiceDecks: 'By post',
  practiceDue: { one: '{count} due today', other: '{count} due today' },
  practiceDone: 'Nothing is due today.',
  practiceNext: 'The next card is due on {day}.',
  practiceRead: 'Something to read in the meantime:',
  practicePlace: 'Card {card} of {cards}',
  practiceUndo: 'Undo',
  practiceGrades: 'How well did you know it?',
  practiceAgain: 'Again',
  practiceHard: 'Hard',
  practiceGood: 'Good',
  practiceEasy: 'Easy',
  practiceMissed: 'You got this question wrong.',
  practiceFailed: 'The cards could not be loaded.',
  practiceRetry: 'Try again',
  practiceRefused:
    'Your browser is blocking storage, so your progress will be lost when you leave.',
  practiceNoScript: 'Practice needs JavaScript, but you can read the cards of each post below.',
  practiceWeek: 'Next seven days',
  practiceWeekDay: '{day} {count}',
  practiceData: 'Your data',
  practiceDataText:
    'Your answers and schedule are stored only in this browser and never sent anywhere.',
  practiceExport: 'Export',
  practiceImport: 'Import',
  practiceClear: 'Delete everything',
  practiceClearSure: 'Delete all your answers and the whole schedule?',
  practiceCleared: 'Everything was deleted.',
  practiceFile: 'practice.json',
  practiceImported: { one: '{count} entry imported.', other: '{count} entries imported.' },
  /** After a file was imported. */
  importLeftOut: 'Entries skipped because they could not be read: {count}.',
  /** Shown if stored data cannot be read. */
  keptAside:
    'Some of the data stored in this browser could not be read. It was moved aside; everything else is unchanged.',
  practiceNotImported: 'This file was not exported here, or your browser is blocking storage.',
  practiceCell: 'Practice',
  cards: { one: '{count} card', other: '{count} cards' },
  questions: { one: '{count} question', other: '{count} questions' },
  sources: 'Sources',
  sourcesSummary: { one: '{count} source, by topic.', other: '{count} sources, by topic.' },
  sourcesOther: 'Other',
  sourcesPosts: 'Posts',

  /** Headers of the columns of an estimate. */
  estimateQuantity: 'Quantity',
  estimateValue: 'Value',
  estimateWorking: 'Working',
  estimateNote: 'Note',
  /** State of a bound of an estimate; its value follows the second. */
  estimateHolds: 'Holds',
  estimateBroken: 'Broken at',
  /** Before the inputs at which a bound that holds breaks: `links = 2M`. */
  estimateBreaksAt: 'breaks at',
  /** Before the inputs at which a bound that is broken holds. */
  estimateHoldsAt: 'holds at',
  /** Before how long an availability allows a service to be down, such as `4.38 h`. */
  estimateDowntime: 'downtime:',
  /** Below an estimate whose inputs can be changed. */
  estimateHint: 'Change a value, and see what follows.',
  /** Names the slider of an input. */
  estimateSlider: '{name}, slider',
  /** Said after a change; `{count}` inputs are not as they were written. */
  estimateChanged: 'Inputs changed: {count}.',
  estimateReset: 'Reset',
  /** Copies the address of the page with the changed inputs. */
  estimateShare: 'Copy link',
  estimateMonth: 'a month',
  estimateYear: 'a year',
  card: 'Card {number} of {cards}',
  cardShow: 'Show the answer',
  cardBlank: '[…]',
  sourceArticle: 'Article',
  sourceBook: 'Book',
  sourceCaseStudy: 'Case study',
  sourceCourse: 'Course',
  sourceDocs: 'Docs',
  sourceGuide: 'Guide',
  sourcePaper: 'Paper',
  sourceVideo: 'Video',

  quizOne: 'Question {number}, choose one',
  quizSeveral: 'Question {number}, choose all that apply',
  quizOpen: 'Question {number}',
  quizCheck: 'Check',
  quizTryAgain: 'Try again',
  quizChoose: 'Choose an answer first.',
  quizShowAnswer: 'Show the answer',
  /** The verdict on an answer. */
  quizRight: 'Correct',
  quizWrong: 'Incorrect',
  quizPartly: 'Not quite: {found} of {count}',
  /** `{extra}` wrong options were chosen too. */
  quizPartlyExtra: 'Not quite: {found} of {count}, and {extra} incorrect',
  /** The result of an option after checking. */
  quizYoursRight: 'Your answer (correct)',
  quizYoursWrong: 'Your answer (incorrect)',
  quizMissed: 'Correct, but you missed it',
  /** Of the questions that were answered. */
  quizScore: '{right} of {count}',
  quizLeft: 'Not answered yet: {count}',
  quizResults: 'Results',
  quizTickOpen: 'Question {number}, not answered',
  quizTickRight: 'Question {number}, correct',
  quizTickWrong: 'Question {number}, incorrect',
  quizRetryMissed: 'Retry the ones I missed',
  quizStartOver: 'Start over',
  quizKept: 'Your answers stay on this device',
  quizKeptText:
    'They are stored only in this browser and never sent anywhere. Export them to move them to another device.',
  quizExport: 'Export',
  quizImport: 'Import',
  quizClear: 'Delete all',
  quizClearAll: 'Delete your answers to the questions of all posts?',
  quizCleared: 'Deleted.',
  quizNotImported: 'Nothing was imported: this file does not contain answers.',
  quizRightOptions: 'Correct: {letters}',
  /** Before the author's comment on an option. */
  quizNote: 'About {letter}',
  /** Heading of the answers on paper. */
  quizKey: 'Answers',
  alertNote: 'Note',
  alertTip: 'Tip',
  alertImportant: 'Important',
  alertWarning: 'Warning',
  alertCaution: 'Caution',
  formula: 'Formula',
  footnotes: 'Footnotes',
  footnoteBack: 'Back to reference {number}',
  /** Opens a part without a summary. */
  details: 'Details',
  /** A video without a title. */
  video: 'Video on YouTube',
  related: 'Related',
  /** Why a post is related: `{items}` are tags and words of both. */
  relatedShares: 'In common: {items}.',
  relatedLinksHere: 'Links to this post.',
  relatedLinkedHere: 'Linked from this post.',
  relatedFact: 'Same {label}: {value}.',
  relatedNamed: 'Chosen by the author.',
  /** Two texts that have much in common but no shared word that names it. */
  relatedAlike: 'Covers similar ground.',
  /** Heading of the posts that link to a post. */
  backlinks: 'Referenced by',
  /** Heading of the table that has the facts of all posts of a kind. */
  comparison: 'Side by side',
  /** Column header of the titles in that table. */
  comparisonTitle: 'Title',
  sortBy: 'Sort by {column}',
  /** Label of a link to another site. */
  externalLink: 'External link',

  feed: 'RSS feed',
  /** In feeds, in place of the answer of a quiz. */
  answerOnSite: 'Answer on the site',
  /** Over the like buttons. */
  likesQuestion: 'Was this useful?',
  likesYes: 'Yes',
  likesNo: 'No',
  /** Counts as plain text. */
  likesUp: { one: '{count} reader found this useful', other: '{count} readers found this useful' },
  likesDown: { one: '{count} did not', other: '{count} did not' },
  likesSaving: 'Saving…',
  likesSaved: 'Thanks. Press again to undo.',
  likesUndone: 'Vote removed.',
  likesQueued:
    'You are offline. Your vote is saved on this device and will be sent when you are back online.',
  likesFailed: 'Not saved: the server did not accept the vote.',
  likesLimited: 'Not saved: too many votes from your network. Try again in {seconds} s.',
  likesRetry: 'Try again',
  likesUnknown: 'The counts could not be loaded.',
  /** While the service does not respond; `{date}` is the day of the build. */
  likesOld: 'The server is not responding. These counts are from {date}.',
  likesRefused:
    'Your browser is blocking storage for this site, so your vote could not be counted.',

  posts: { one: '{count} post', other: '{count} posts' },
  allPosts: { one: 'All posts', other: 'All {count} posts' },
  updatedOn: 'Updated {date}',
  kindsOfPost: 'Types of post',
  featured: 'Featured',
  latest: 'Latest',
  pages: 'Pages',
  page: 'Page {page} of {pages}',
  newerPosts: 'Newer posts',
  olderPosts: 'Older posts',
  filterByKind: 'Filter by type',
  all: 'All',
  archiveSummary: { one: '{count} post, newest first.', other: '{count} posts, newest first.' },
  tag: 'Tag',
  category: 'Category',
  oftenWith: 'Often used with {term}',
  allTags: 'All tags',
  allCategories: 'All categories',
  allSeries: 'All series',
  termsByPosts: 'By number of posts',
  termsByName: 'By name',
  noTerms: 'There are none yet.',
  emptyTitle: 'No posts yet',
  emptyText: 'Write your first post in this file. Only a title and a date are required.',
  emptyExampleTitle: 'My first design',
  emptyExampleText: 'Write your text here.',

  search: 'Search',
  searchIntro:
    'Searches every section of every post, including the labels of diagrams and the names in code.',
  searchField: 'Search posts and sections',
  searchClose: 'Close',
  /** Keys that open the search, as the button shows them. */
  searchKeys: 'Ctrl K',
  searchKeysMac: '⌘ K',
  searchBusy: 'Searching…',
  searchKinds: 'Types to search',
  searchTag: 'Tag',
  searchYear: 'Year',
  searchAny: 'Any',
  searchSort: 'Sort',
  searchByRelevance: 'By relevance',
  searchByDate: 'Newest first',
  searchMore: 'More results',
  searchRecent: 'Recent',
  searchForget: 'Clear',
  searchTags: 'Common tags',
  searchBrowse: 'Browse the archive',
  searchNoScript: 'Search needs JavaScript. You can browse the archive or the tags instead.',
  /** `{query}`: what was searched for. */
  searchNothing: 'No results for “{query}”',
  searchNothingFiltered: 'No results with these filters',
  searchFewer: 'Try fewer words, a different spelling, or a tag:',
  searchAllKinds: 'Search without filters',
  searchFailed: 'Search could not be loaded',
  searchFailedText: 'You can browse the archive or the tags instead.',
  searchMove: 'move',
  searchOpen: 'open',

  notFoundLabel: 'Error 404',
  notFoundTitle: 'Page not found',
  notFoundText: 'There is no page at this URL. It may have moved, or the URL may be mistyped.',
  notFoundHome: 'Home page',
  notFoundArchive: 'Archive',
  notFoundClosest: 'Posts with a similar URL:',
  notFoundDrawing:
    'A shaft drawn with break lines: its middle part is omitted. The dimension reads 404.',
} as const satisfies Record<string, string | PluralForms>;

/** The words of the interface in one language. */
export type Strings = {
  [Key in keyof typeof english]: (typeof english)[Key] extends string ? string : PluralForms;
};

/** The words that a blog replaces. */
export type StringOverrides = { [Key in keyof Strings]?: Strings[Key] | undefined };

/**
 * The texts of the interface: a blog's own, otherwise those of its language, otherwise English. A plural is replaced
 * as a whole.
 *
 * @param lang BCP 47 tag of the blog's own words; with it, every plural says the language of its words
 * @param translated the words of the blog's language
 */
export function resolveStrings(
  overrides: StringOverrides,
  lang?: string,
  translated: { lang: string; words: StringOverrides } = { lang: 'en', words: {} },
): Strings {
  return Object.fromEntries(
    (Object.keys(english) as (keyof Strings)[]).map((key) => {
      const [own, known] = [overrides[key], translated.words[key]];
      const words = own ?? known ?? english[key];
      if (typeof words === 'string' || lang === undefined) return [key, words];
      const other = known === undefined ? 'en' : translated.lang;
      return [key, { ...words, lang: own === undefined ? other : lang }];
    }),
  ) as Strings;
}

const placeholder = /\{(\w+)\}/g;

/** The placeholders of a template, each once. */
export function placeholders(template: string): string[] {
  return [...new Set(Array.from(template.matchAll(placeholder), ([, name = '']) => name))];
}

/**
 * Replaces the `{name}`s of a text by values.
 *
 * @throws when the text has a placeholder without a value
 */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replaceAll(placeholder, (found, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) {
      const known = Object.keys(values).map((key) => `{${key}}`);
      throw new Error(
        `The string '${template}' contains ${found}, which has no value. ${known.length === 0 ? 'It has no placeholders.' : `Only ${known.join(', ')} can be used.`}`,
      );
    }
    return String(value);
  });
}

/**
 * The form of a text for a count, with the count filled in as the language writes numbers. If the words are in
 * another language, that language decides the form: a Chinese blog with English words has "1 post".
 *
 * @param lang BCP 47 tag
 */
export function plural(forms: PluralForms, count: number, lang: string): string {
  const form = forms[pluralRules(forms.lang ?? lang).select(count)] ?? forms.other;
  return fill(form, { count: numberFormat(lang).format(count) });
}

import { numberFormat, pluralRules } from './formats.ts';

/** A text by plural category of the language (CLDR): English has `one` and `other`. */
export interface PluralForms {
  zero?: string | undefined;
  one?: string | undefined;
  two?: string | undefined;
  few?: string | undefined;
  many?: string | undefined;
  /** For every count whose category has no form of its own. */
  other: string;
  /** BCP 47 tag of the language of these words, which decides the category of a count. */
  lang?: string | undefined;
}

/** Every word of the interface, in English. `{name}` stands for a value. */
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
  revisionLink: 'Revision {revision}, see what changed',
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
  shareElsewhere: 'More ways',
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
    'Cards of all posts, and the questions you missed. What is due comes first; your grade decides when a card comes back.',
  practiceDecks: 'By post',
  practiceDue: { one: '{count} due today', other: '{count} due today' },
  practiceDone: 'Nothing is due today.',
  practiceNext: 'The next is on {day}.',
  practiceRead: 'Something to read meanwhile:',
  practicePlace: 'Card {card} of {cards}',
  practiceUndo: 'Undo',
  practiceGrades: 'How well did you know it?',
  practiceAgain: 'Again',
  practiceHard: 'Hard',
  practiceGood: 'Good',
  practiceEasy: 'Easy',
  practiceWithin: 'in {time}',
  practiceMissed: 'You missed this question.',
  practiceFailed: 'The cards could not be loaded.',
  practiceRetry: 'Try again',
  practiceRefused: 'The browser keeps nothing, so this is forgotten when you leave.',
  practiceNoScript: 'Practising needs JavaScript. The cards of each post can be read below.',
  practiceWeek: 'Next seven days',
  practiceWeekDay: '{day} {count}',
  practiceData: 'Your data',
  practiceDataText: 'The schedule lives in this browser only. Nothing is sent anywhere.',
  practiceExport: 'Export',
  practiceImport: 'Import',
  practiceClear: 'Clear everything',
  practiceClearSure: 'Forget every answer and the whole schedule?',
  practiceCleared: 'Everything is forgotten.',
  practiceFile: 'practice.json',
  practiceImported: { one: '{count} entry imported.', other: '{count} entries imported.' },
  /** After a file was imported. */
  importLeftOut: 'Entries left out because they could not be read: {count}.',
  /** Where something that the browser had kept cannot be read. */
  keptAside:
    'Some of what this browser had kept for this blog could not be read. It was set aside; the rest is as before.',
  practiceNotImported: 'This is no file that was exported here, or the browser keeps nothing.',
  practiceCell: 'Practice',
  cards: { one: '{count} card', other: '{count} cards' },
  questions: { one: '{count} question', other: '{count} questions' },
  sources: 'Sources',
  sourcesSummary: { one: '{count} source, by topic.', other: '{count} sources, by topic.' },
  sourcesOther: 'Other',
  sourcesPosts: 'Posts',

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
  quizRight: 'Right',
  quizWrong: 'Not right',
  quizPartly: 'Not quite: {found} of {count}',
  /** `{extra}` wrong options were chosen too. */
  quizPartlyExtra: 'Not quite: {found} of {count}, and {extra} not right',
  /** What an option was, once it is checked. */
  quizYoursRight: 'Your answer, right',
  quizYoursWrong: 'Your answer, not right',
  quizMissed: 'Missed: this is right',
  /** Of the questions that were answered. */
  quizScore: '{right} of {count}',
  quizLeft: 'Not answered yet: {count}',
  quizResults: 'Results',
  quizTickOpen: 'Question {number}, not answered',
  quizTickRight: 'Question {number}, right',
  quizTickWrong: 'Question {number}, not right',
  quizRetryMissed: 'Retry the ones I missed',
  quizStartOver: 'Start over',
  quizKept: 'Your answers stay on this device',
  quizKeptText:
    'They are kept by this browser, for all posts, and sent nowhere. A file takes them to another.',
  quizExport: 'Export',
  quizImport: 'Import',
  quizClear: 'Forget all',
  quizClearAll: 'Forget your answers to the questions of all posts?',
  quizCleared: 'Forgotten.',
  quizNotImported: 'Nothing was imported: this is no file of answers.',
  quizRightOptions: 'Right: {letters}',
  /** Before what the author says about one option. */
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
  /** Opens a part that its author gave no summary. */
  details: 'Details',
  /** A video that its author gave no title. */
  video: 'Video on YouTube',
  related: 'Related',
  /** Why a post is related: `{items}` are tags and words of both. */
  relatedShares: 'Shares: {items}.',
  relatedLinksHere: 'Links here.',
  relatedLinkedHere: 'Linked above.',
  relatedFact: 'Same {label}: {value}.',
  relatedNamed: 'Chosen by the author.',
  /** Two texts that have much in common, which no word of both names. */
  relatedAlike: 'A similar text.',
  /** Heading of the posts that link to a post. */
  backlinks: 'Referenced by',
  /** Heading of the table that has the facts of all posts of a kind. */
  comparison: 'Side by side',
  /** Over the titles in that table. */
  comparisonTitle: 'Title',
  sortBy: 'Sort by {column}',
  /** Said of a link that leaves the site. */
  externalLink: 'Another site',

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
  likesUndone: 'Taken back.',
  likesQueued: 'You are offline. Kept on this device, and sent when you are back.',
  likesFailed: 'Not saved: the server did not take the vote.',
  likesLimited: 'Not saved: too many votes from your network. Possible again in {seconds} s.',
  likesRetry: 'Try again',
  likesUnknown: 'The counts did not load.',
  /** While the service does not answer; `{date}` is the day of the build. */
  likesOld: 'The counts are those of {date}: the server does not answer.',
  likesRefused: 'Your browser keeps nothing for this site, so your vote could not be counted.',

  posts: { one: '{count} post', other: '{count} posts' },
  allPosts: { one: 'The only post', other: 'All {count} posts' },
  updatedOn: 'Updated {date}',
  kindsOfPost: 'Kinds of post',
  featured: 'Featured',
  latest: 'Latest',
  pages: 'Pages',
  page: 'Page {page} of {pages}',
  newerPosts: 'Newer posts',
  olderPosts: 'Older posts',
  filterByKind: 'Show one kind',
  all: 'All',
  archiveSummary: { one: '{count} post, newest first.', other: '{count} posts, newest first.' },
  tag: 'Tag',
  category: 'Category',
  oftenWith: 'Often with {term}',
  allTags: 'All tags',
  allCategories: 'All categories',
  allSeries: 'All series',
  termsByPosts: 'By number of posts',
  termsByName: 'By name',
  noTerms: 'No post has any yet.',
  emptyTitle: 'No posts yet',
  emptyText: 'Write the first one in this file. Only a title and a date are required.',
  emptyExampleTitle: 'My first design',
  emptyExampleText: 'Write here.',

  search: 'Search',
  searchIntro: 'Every post by its sections, with the labels of diagrams and the names in code.',
  searchField: 'Search posts and sections',
  searchClose: 'Close',
  /** Keys that open the search, as the button shows them. */
  searchKeys: 'Ctrl K',
  searchKeysMac: '⌘ K',
  searchBusy: 'Searching…',
  searchKinds: 'Kinds to search',
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
  searchNoScript:
    'The search needs JavaScript. The archive lists every post, and each tag its own.',
  /** `{query}`: what was searched for. */
  searchNothing: 'Nothing for “{query}”',
  searchNothingFiltered: 'No post fits these filters',
  searchFewer: 'Try fewer words, another spelling, or a tag:',
  searchAllKinds: 'Search without filters',
  searchFailed: 'The search could not be loaded',
  searchFailedText: 'The archive and the tags list the same posts.',
  searchMove: 'move',
  searchOpen: 'open',

  notFoundLabel: 'Error 404',
  notFoundTitle: 'This part is omitted',
  notFoundText:
    'There is no page at this address. It may have moved, or the address may be mistyped.',
  notFoundHome: 'Home page',
  notFoundArchive: 'Archive',
  notFoundClosest: 'Posts with an address like this one:',
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
 * English with a blog's own words in place of some. A plural is replaced as a whole.
 *
 * @param lang BCP 47 tag of the blog's own words; with it, every plural says the language of its words
 */
export function resolveStrings(overrides: StringOverrides, lang?: string): Strings {
  const given = Object.entries(overrides).filter(([, value]) => value !== undefined);
  const strings: Strings = { ...english, ...Object.fromEntries(given) };
  if (lang === undefined) return strings;
  return Object.fromEntries(
    Object.entries(strings).map(([key, words]) => {
      if (typeof words === 'string') return [key, words];
      const own = overrides[key as keyof Strings] !== undefined;
      return [key, { ...words, lang: own ? lang : 'en' }];
    }),
  ) as Strings;
}

const placeholder = /\{(\w+)\}/g;

/** The names that a template has in braces, each once. */
export function placeholders(template: string): string[] {
  return [...new Set(Array.from(template.matchAll(placeholder), ([, name = '']) => name))];
}

/**
 * Puts values in place of the `{name}`s of a text, as they are.
 *
 * @throws when the text has a placeholder without a value
 */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replaceAll(placeholder, (found, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) {
      const known = Object.keys(values).map((key) => `{${key}}`);
      throw new Error(
        `The text '${template}' has ${found}, which has no value. ${known.length === 0 ? 'Nothing' : `Only ${known.join(', ')}`} can be filled in.`,
      );
    }
    return String(value);
  });
}

/**
 * The form of a text for a count, with the count filled in as the language writes numbers. The words may be of
 * another language, which then decides the form: a Chinese blog with English words has "1 post".
 *
 * @param lang BCP 47 tag
 */
export function plural(forms: PluralForms, count: number, lang: string): string {
  const form = forms[pluralRules(forms.lang ?? lang).select(count)] ?? forms.other;
  return fill(form, { count: numberFormat(lang).format(count) });
}

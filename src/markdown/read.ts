import { plainItems } from './constructs/flashcards/find.ts';
import { cardProblems, plainItemProblems, readCards } from './constructs/flashcards/read.ts';
import { readSources } from './constructs/sources/read.ts';
import { type MdastNode, markdownToMdast, mdxToMdast } from 'satteri';
import { featuresOff, markdownFeatures } from './features.ts';
import { limitProblem, textLimitProblem } from './limits.ts';
import { readCode } from './constructs/code/read.ts';
import { readContents } from './constructs/contents/read.ts';
import { readCriteria } from './constructs/criteria/read.ts';
import { readDecisions } from './constructs/decisions/read.ts';
import { readFacts } from './constructs/facts/read.ts';
import { readFeatures } from './read/features.ts';
import { readFigures } from './constructs/figures/read.ts';
import { blockedHtml } from './constructs/raw-html/read.ts';
import { foreignSyntax } from './read/foreign.ts';
import { footnoteProblems } from './constructs/footnotes/read.ts';
import { otherTitles, readHeadings, repeatedIds } from './constructs/headings/read.ts';
import { readImages } from './constructs/images/read.ts';
import { readLead } from './read/lead.ts';
import { readLinks } from './constructs/links/read.ts';
import { mdxNameProblems } from './read/mdx-names.ts';
import { quizProblems, readQuizzes, swallowedQuizzes } from './constructs/quiz/read.ts';
import { syntaxProblem } from './read/syntax.ts';
import { readText } from './read/running-text.ts';
import type { Root } from './read/tree.ts';
import { readWords } from './read/words.ts';
import type { Problem } from '../schema/problems.ts';
import { prepareBody } from './source/prepare.ts';
import { questionNodes } from './constructs/quiz/blocks.ts';
import { type Around, settlePost, type SettledPost } from './settled.ts';
import type { PostContent } from './types.ts';

export { type HeadingFate, headingPlan } from './constructs/headings/read.ts';

/** How a body is read. */
export interface ReadingOptions {
  /** What the Content-Security-Policy of its page allows: directive → sources. Default: everything. */
  policy?: Readonly<Record<string, readonly string[]>> | undefined;
  /** The front matter's reading time in minutes; replaces the estimate. */
  readingTime?: number | undefined;
  /** Whether questions have their texts as HTML too. @default false */
  questionHtml?: boolean | undefined;
}

/** A post's body and what is known about it before it is read. */
export interface PostSource extends Around, ReadingOptions {
  /** The source after the front matter. */
  body: string;
  format: 'md' | 'mdx';
  /** Whether `[[name]]` is a link. */
  wikilinks?: boolean | undefined;
  /** Whether `\(…\)` and `\[…\]` are formulas. @default false */
  mathBrackets?: boolean | undefined;
}

/**
 * Reads a body for who does not draw it, as the command line does not. All lines are lines of the file. A body that
 * cannot be parsed gives a `markdown-syntax` problem and empty content.
 */
export function readPost(source: PostSource): PostContent {
  const { file, bodyLine, format } = source;
  const { mathBrackets = false } = source;
  const place = { file, line: bodyLine };
  const prepared = prepareBody(source.body, { format, mathBrackets }, place);
  const body = prepared.text;
  const tooLong = textLimitProblem(body, place);
  if (tooLong) return emptyContent([tooLong]);
  const { wikilinks = false } = source;
  const features = { ...markdownFeatures, wikilinks, ...featuresOff(body) };
  let root: MdastNode;
  try {
    root = format === 'mdx' ? mdxToMdast(body, { features }) : markdownToMdast(body, { features });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return emptyContent([...prepared.problems, syntaxProblem(error, body, place)]);
  }
  if (root.type !== 'root') throw new TypeError(`The parser answered a ${root.type}, not a root.`);
  const beyond = beyondLimits(root, source);
  if (beyond) return emptyContent([beyond]);
  const content = readSettled(settlePost(root, body, source), format, source);
  return { ...content, problems: [...prepared.problems, ...content.problems] };
}

/** A problem for a body that is deeper or wider than any step after parsing can follow. */
export function beyondLimits(
  root: Root,
  { file, bodyLine }: Pick<Around, 'file' | 'bodyLine'>,
): Problem | undefined {
  return limitProblem(root, file, ({ position }) => bodyLine - 1 + (position?.start.line ?? 1));
}

/** All the theme wants to know of a body, and what is wrong with it. */
export function readSettled(
  { body, parsed, title, arrangement, reading, problems }: SettledPost,
  format: 'md' | 'mdx',
  { policy, readingTime, questionHtml }: ReadingOptions,
): PostContent {
  const { root } = reading;
  const { blocks, text, stray, numbers, names, contents } = arrangement;
  const found = readHeadings(reading, names, (node) => numbers.get(node)?.own);
  const headings = [...found.values()];
  const decisions = readDecisions(arrangement, found);
  const criteria = readCriteria(arrangement, reading);
  const placed = blocks.filter((block) => block.type === 'quiz');
  const quizzes = readQuizzes(placed, reading, questionHtml);
  const decks = blocks.filter((block) => block.type === 'cards');
  const cards = readCards(decks, body, reading);
  const named = blocks.flatMap((block) =>
    block.type === 'sources'
      ? block.items.flatMap((item) => ('source' in item ? [item.source] : []))
      : [],
  );
  const sources = readSources(named, reading);
  // What gives an answer away is no part of the text.
  const shown = blocks.flatMap((block) => (block.type === 'quiz' ? questionNodes(block.quiz) : []));
  const prose: Root = { ...root, children: text as Root['children'] };
  const figures = readFigures(reading);
  return {
    title: title.title,
    headings,
    ...readWords({ ...root, children: [...text, ...shown] as Root['children'] }, readingTime),
    lead: readLead(prose),
    text: readText(prose),
    facts: readFacts({ ...reading, root: prose }),
    decisions,
    criteria,
    quizzes,
    cards,
    sources,
    links: readLinks(reading),
    figures,
    images: readImages(reading),
    features: readFeatures(reading, {
      ...{ headings, decisions, criteria, quizzes, cards, sources },
      figures,
    }),
    problems: [
      ...problems,
      ...(format === 'mdx' ? mdxNameProblems(parsed) : []),
      ...readCode(reading),
      ...otherTitles(title.others, reading),
      ...repeatedIds(names, reading),
      ...footnoteProblems(reading, body),
      ...foreignSyntax(reading),
      ...blockedHtml(reading, policy),
      ...readContents(contents, headings, reading),
      ...cardProblems(decks, reading),
      ...plainItemProblems(plainItems(text), reading),
      ...quizProblems(placed, [...stray, ...swallowedQuizzes(reading)], reading),
    ],
  };
}

/** What is known of a body that says nothing, or cannot be parsed. */
export function emptyContent(problems: Problem[] = []): PostContent {
  return {
    title: undefined,
    headings: [],
    words: 0,
    minutes: 1,
    lead: '',
    text: '',
    facts: [],
    decisions: [],
    criteria: [],
    quizzes: [],
    cards: [],
    sources: [],
    links: [],
    figures: [],
    images: [],
    features: [],
    problems,
  };
}

import { plainItems } from './cards/find.ts';
import { type WrittenCard, writtenCards } from './cards/written.ts';
import { cardProblems, plainItemProblems, readCards } from './read/cards.ts';
import { readSources } from './read/sources.ts';
import { type MdastNode, markdownToMdast, mdxToMdast } from 'satteri';
import { featuresOff, markdownFeatures } from './features.ts';
import { limitProblem, textLimitProblem } from './limits.ts';
import { readCode } from './read/code.ts';
import { readConstructs } from './read/constructs.ts';
import { readContents } from './read/contents.ts';
import { readCriteria } from './read/criteria.ts';
import { readDecisions } from './read/decisions.ts';
import { readFacts } from './read/facts.ts';
import { readFeatures } from './read/features.ts';
import { readFigures } from './read/figures.ts';
import { blockedHtml } from './read/blocked-html.ts';
import { foreignSyntax } from './read/foreign.ts';
import { footnoteProblems } from './read/footnotes.ts';
import { otherTitles, readHeadings, repeatedIds, settleTitle } from './read/headings.ts';
import { readImages } from './read/images.ts';
import { readLead } from './read/lead.ts';
import { readLinks } from './read/links.ts';
import { mdxNameProblems } from './read/mdx-names.ts';
import { quizProblems, readQuizzes, swallowedQuizzes } from './read/quizzes.ts';
import { syntaxProblem } from './read/syntax.ts';
import { readText } from './read/running-text.ts';
import type { Reading, Root } from './read/tree.ts';
import { parseText } from './read/text.ts';
import { readWords } from './read/words.ts';
import { type WrittenQuestion, writtenQuestions } from './quizzes/written.ts';
import type { Problem } from '../schema/problems.ts';
import { prepareBody } from './source/prepare.ts';
import { questionNodes } from './quizzes/blocks.ts';
import { arrange } from './structure/arrange.ts';
import type { PostContent } from './types.ts';

export { type HeadingFate, headingPlan } from './read/headings.ts';

/** A post's body and what is known about it before it is read. */
export interface PostSource {
  /** The source after the front matter. */
  body: string;
  format: 'md' | 'mdx';
  /** Path relative to the project root. */
  file: string;
  /** 1-based line in the file of the body's first line. */
  bodyLine: number;
  /** The front matter's title, if it has one: it decides what becomes of an H1. */
  title?: string | undefined;
  /** Whether `[[name]]` is a link. */
  wikilinks?: boolean | undefined;
  /** Whether `\(…\)` and `\[…\]` are formulas. @default false */
  mathBrackets?: boolean | undefined;
  /** What the Content-Security-Policy of its page allows: directive → sources. Default: everything. */
  policy?: Readonly<Record<string, readonly string[]>> | undefined;
  /** The front matter's reading time in minutes; replaces the estimate. */
  readingTime?: number | undefined;
  /** The questions of the front matter. */
  quizzes?: readonly WrittenQuestion[] | undefined;
  /** Whether questions have their texts as HTML too. @default false */
  questionHtml?: boolean | undefined;
  /** The flashcards of the front matter. */
  cards?: readonly WrittenCard[] | undefined;
}

/**
 * Reads all the theme wants to know from a body, parsing it once. All lines are lines of the
 * file. A body that cannot be parsed gives a `markdown-syntax` problem and empty content.
 */
export function readPost(source: PostSource): PostContent {
  const { file, bodyLine } = source;
  const { mathBrackets = false } = source;
  const place = { file, line: bodyLine };
  const prepared = prepareBody(source.body, { format: source.format, mathBrackets }, place);
  const body = prepared.text;
  const tooLong = textLimitProblem(body, place);
  if (tooLong) return emptyContent([tooLong]);
  const { wikilinks = false } = source;
  const features = { ...markdownFeatures, wikilinks, ...featuresOff(body) };
  let root: MdastNode;
  try {
    root =
      source.format === 'mdx'
        ? mdxToMdast(body, { features })
        : markdownToMdast(body, { features });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return emptyContent([syntaxProblem(error, body, { file, line: bodyLine })]);
  }
  if (root.type !== 'root') throw new TypeError(`The parser answered a ${root.type}, not a root.`);

  const lineOf = ({ position }: Pick<MdastNode, 'position'>) =>
    bodyLine - 1 + (position?.start.line ?? 1);
  const beyond = limitProblem(root, file, lineOf);
  if (beyond) return emptyContent([beyond]);
  const constructs = readConstructs(root, { source: body, file, lineOf });
  const parsed: Reading = {
    root: constructs.root,
    file,
    lineOf,
    fileLine: (line) => bodyLine - 1 + line,
    isClosed: ({ position }) =>
      /\n[ \t>]*(?:`{3,}|~{3,})\s*$/.test(body.slice(position?.start.offset, position?.end.offset)),
    firstCharacter: (node) => body.charAt(node.position?.start.offset ?? 0),
  };
  const settled = settleTitle(parsed.root, source.title);
  const arrangement = arrange(settled.root, {
    questions: writtenQuestions(source.quizzes ?? [], parseText),
    cards: writtenCards(source.cards ?? [], parseText),
  });
  const { nodes, blocks, text, stray, numbers, names, contents } = arrangement;
  const reading: Reading = { ...parsed, root: { ...root, children: nodes as Root['children'] } };
  const found = readHeadings(reading, names, (node) => numbers.get(node)?.own);
  const headings = [...found.values()];
  const decisions = readDecisions(arrangement, found);
  const criteria = readCriteria(arrangement, reading);
  const placed = blocks.filter((block) => block.type === 'quiz');
  const quizzes = readQuizzes(placed, reading, source.questionHtml);
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
    title: settled.title,
    headings,
    ...readWords(
      { ...root, children: [...text, ...shown] as Root['children'] },
      source.readingTime,
    ),
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
      ...prepared.problems,
      ...constructs.problems,
      ...(source.format === 'mdx' ? mdxNameProblems(parsed) : []),
      ...readCode(reading),
      ...otherTitles(settled.others, reading),
      ...repeatedIds(names, reading),
      ...footnoteProblems(reading, body),
      ...foreignSyntax(reading),
      ...blockedHtml(reading, source.policy),
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

import { type MdastNode, markdownToMdast, mdxToMdast } from 'satteri';
import type { Problem } from '../schema/problems.ts';
import type { ReadingOptions, SettledPost } from './constructs/contract.ts';
import { constructs } from './constructs/index.ts';
import { questionNodes } from './constructs/quiz/blocks.ts';
import { featuresOff, markdownFeatures } from './features.ts';
import { limitProblem, textLimitProblem } from './limits.ts';
import { readLead } from './read/lead.ts';
import { proseOf } from './read/prose.ts';
import { readText } from './read/running-text.ts';
import { syntaxProblem } from './read/syntax.ts';
import { type Root, walk } from './read/tree.ts';
import { readWords } from './read/words.ts';
import { type Around, settlePost } from './settled.ts';
import { prepareBody } from './source/prepare.ts';
import { type Feature, type PostContent, features } from './types.ts';

export { type HeadingFate, headingPlan } from './constructs/headings/read.ts';

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
 * Reads a body for callers that do not render it, such as the command line. All lines are lines of
 * the file. A body that cannot be parsed results in a `markdown-syntax` problem and empty content.
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
  const { post, problems } = settlePost(root, { body, format }, source);
  const content = readSettled(post, source);
  return { ...content, problems: [...prepared.problems, ...problems, ...content.problems] };
}

/** A problem for a body that is deeper or wider than the steps after parsing can process. */
export function beyondLimits(
  root: Root,
  { file, bodyLine }: Pick<Around, 'file' | 'bodyLine'>,
): Problem | undefined {
  return limitProblem(root, file, ({ position }) => bodyLine - 1 + (position?.start.line ?? 1));
}

/** Everything that the theme needs to know about a body, and its problems. */
export function readSettled(post: SettledPost, options: ReadingOptions): PostContent {
  const { arrangement } = post;
  const prose = proseOf(post);
  const asked = arrangement.blocks.flatMap((block) =>
    block.type === 'quiz' ? questionNodes(block.quiz) : [],
  );
  const counted = { ...prose, children: [...prose.children, ...asked] as Root['children'] };
  const known = constructs.flatMap(({ read }) => read?.(post, options) ?? []);
  const content = known.reduce<PostContent>((all, part) => ({ ...all, ...part }), {
    ...emptyContent(),
    ...readWords(counted, options.readingTime),
    lead: readLead(prose),
    text: readText(prose),
  });
  content.problems = known.flatMap(({ problems }) => problems ?? []);
  return { ...content, features: neededFeatures(post, content) };
}

function neededFeatures({ reading }: SettledPost, content: PostContent): Feature[] {
  const needed = new Set(constructs.flatMap(({ needs }) => needs?.(content) ?? []));
  const ofNodes = constructs.flatMap(({ nodeNeeds }) => nodeNeeds ?? []);
  walk(reading.root, (node) => {
    for (const needsOf of ofNodes) for (const one of needsOf(node, reading)) needed.add(one);
    return undefined;
  });
  return features.filter((feature) => needed.has(feature));
}

/** The content of a body that is empty, or cannot be parsed. */
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

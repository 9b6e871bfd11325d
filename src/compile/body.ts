import { pathToFileURL } from 'node:url';
import { postId } from '../config/locales.ts';
import { allowedByOwner } from '../config/owner-policy.ts';
import { pagePolicy } from '../config/security.ts';
import type { SyncedPost } from '../config/session.ts';
import type { OfferedValue } from '../estimates/offered.ts';
import type { WrittenCard } from '../markdown/constructs/flashcards/written.ts';
import type { RenderedBody } from '../markdown/engine.ts';
import type { WrittenQuestion } from '../markdown/constructs/quiz/written.ts';
import { emptyContent } from '../markdown/read.ts';
import { textLimitProblem } from '../markdown/limits.ts';
import { syntaxProblem } from '../markdown/read/syntax.ts';
import { drawingError, refusalProblems } from '../markdown/refusal.ts';
import type { SettledPost } from '../markdown/constructs/contract.ts';
import { prepareBody } from '../markdown/source/prepare.ts';
import type { PostContent, Rendering } from '../markdown/types.ts';
import type { FrontMatter } from '../schema/front-matter.ts';
import type { Problem } from '../schema/problems.ts';
import { hasAnchors, languageOf, postSlug } from './known.ts';
import type { CompileSettings, PostFile } from './types.ts';

/** What rendering a body depends on in its front matter. */
interface Head {
  fm: FrontMatter;
  /** Canonical. */
  data: Record<string, unknown>;
  quizzes: WrittenQuestion[];
  cards: WrittenCard[];
}

/** What is known of a body, and its HTML. */
interface CompiledBody {
  content: PostContent;
  /**
   * The tree from which the content was read; `undefined` if the body cannot be parsed or is too
   * large.
   */
  settled?: SettledPost | undefined;
  rendered?: RenderedBody;
  /** `undefined` if it has no estimates. */
  estimates?: SyncedPost['estimates'] | undefined;
  /** What a step of rendering rejected. */
  refusals: Problem[];
}

/** Reads and renders the body of a post in one pass over one tree. */
export async function compileBody(
  { fm, data, quizzes, cards }: Head,
  { file, absolute, collection, located }: PostFile,
  settings: CompileSettings,
): Promise<CompiledBody> {
  const { options, engine } = settings;
  const { body, bodyLine } = fm;
  const place = { file, line: bodyLine };
  const format = file.endsWith('.mdx') ? 'mdx' : 'md';
  const prepared = prepareBody(body, { format, mathBrackets: options.math.brackets }, place);
  const post: Rendering = {
    ...(typeof data['title'] === 'string' && { title: data['title'] }),
    anchors: hasAnchors(data, settings),
    id: postId(collection, {
      slug: postSlug(data, located?.bare ?? file),
      locale: located?.locale,
    }),
    lang: languageOf(data, located),
    quizzes,
    cards,
  };
  const beyond = textLimitProblem(prepared.text, place);
  if (beyond) return { content: emptyContent([beyond]), refusals: [] };
  let isParsed = false;
  let content: PostContent | undefined;
  let settled: SettledPost | undefined;
  let offered: readonly OfferedValue[] | undefined;
  const used: Record<string, string> = {};
  const plugins = settings.plugins(post, {
    ...{ file, bodyLine },
    ...(typeof data['readingTime'] === 'number' && { readingTime: data['readingTime'] }),
    policy: policyOf(settings),
    onParsed: () => (isParsed = true),
    onSettled: (tree) => (settled ??= tree),
    onOffered: (values) => (offered ??= values),
    onUsed: (written, found) => (used[written] = JSON.stringify(found)),
    // Parts of the text may be rendered again after the whole.
    onRead: (read) => (content ??= { ...read, problems: [...prepared.problems, ...read.problems] }),
  });
  const url = pathToFileURL(absolute);
  const draw = async (text: string): Promise<RenderedBody | undefined> => {
    if (format === 'md') return engine.md(text, url, plugins, plain(data));
    await engine.mdx(text, url, plugins);
    return undefined;
  };
  try {
    const rendered = await draw(prepared.text);
    const read = content ?? emptyContent();
    const estimates = offered && { offered, used };
    return { content: read, settled, estimates, ...(rendered && { rendered }), refusals: [] };
  } catch (error) {
    if (!isParsed && error instanceof Error) {
      const problems = [...prepared.problems, syntaxProblem(error, prepared.text, place)];
      return { content: emptyContent(problems), refusals: [] };
    }
    const refused = await drawingError(prepared.text, error, draw);
    const refusals = refusalProblems(refused, body, place);
    const estimates = offered && { offered, used };
    return { content: content ?? emptyContent(), settled, estimates, refusals };
  }
}

/** What the policy of a page allows; everything if the theme does not write one. */
function policyOf({ options, hasPolicy }: CompileSettings) {
  return options.csp === false || hasPolicy
    ? undefined
    : pagePolicy([], allowedByOwner(options, []));
}

/** As the owner's plugins expect it: dates are text, as in a file. */
function plain(data: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
}

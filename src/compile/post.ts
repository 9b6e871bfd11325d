import type { SchemaContext } from 'astro/content/config';
import { z } from 'zod';
import { permalinksIn } from '../config/permalinks.ts';
import type { SyncedPost } from '../config/session.ts';
import { readDiagrams } from '../markdown/constructs/diagrams/read.ts';
import type { PostContent } from '../markdown/types.ts';
import { cardsOf, questionsOf } from '../markdown/written.ts';
import { splitFrontMatter } from '../schema/front-matter.ts';
import { plainSource } from '../schema/plain-source.ts';
import { prepareFrontMatter, schemaProblems } from '../schema/prepare.ts';
import { type Place, type Problem, problem } from '../schema/problems.ts';
import { isFullUrl, urlField } from '../schema/url-field.ts';
import { fileName, partFlaw } from '../schema/slugs.ts';
import { urlPath } from '../schema/url-path.ts';
import { findPlaceholders } from '../templates/placeholders.ts';
import { compileBody } from './body.ts';
import { captionProblems } from './caption.ts';
import { checkedText, unknownRules } from './checked.ts';
import { missingDate, missingTitle, texProblems, unusableName } from './front-matter.ts';
import { firstCommit } from './git-dates.ts';
import { missingImages } from './images.ts';
import { syncedPost, unreadablePost } from './known.ts';
import { withoutPlaceholderUrls } from './placeholder-urls.ts';
import { placeholderProblems, withoutPlaceholders } from './placeholders.ts';
import type {
  Compiled,
  CompileSettings,
  FrontMatterFields,
  PostFile,
  TemplateSchema,
} from './types.ts';

/** Replaces Astro's `image()` where only the rest of the schema is checked. */
const imagePath = (() => z.string()) as unknown as SchemaContext['image'];
const checking = new WeakMap<TemplateSchema, ReturnType<TemplateSchema>>();

/** The schema with which the posts of a collection are checked, created once. */
function checkedBy(schema: TemplateSchema): ReturnType<TemplateSchema> {
  const made = checking.get(schema) ?? schema({ image: imagePath });
  checking.set(schema, made);
  return made;
}

/** The fields of a collection's front matter. */
export function fieldsOf(schema: TemplateSchema): FrontMatterFields {
  const { shape } = checkedBy(schema);
  return { keys: Object.keys(shape), hasUrl: shape['url'] === urlField };
}

/**
 * Compiles a source file, parsing it once: what is known of it and what is shown come from the same tree. Whatever is
 * wrong with it is among the problems; with errors it is `broken`, and what could be read of it still serves
 * the checks between posts. Nothing is thrown.
 *
 * A file whose front matter cannot be read would only produce errors that follow from that; other posts may still
 * link to it.
 */
export async function compilePost(post: PostFile, settings: CompileSettings): Promise<Compiled> {
  const { file, absolute, located } = post;
  const source = plainSource(post.source);
  const fm = splitFrontMatter(source, file);
  const from = { source, file, absolute, settings, located };
  if (fm.problems.some(isUnreadable)) return { unreadable: unreadablePost(from, fm) };

  const { timeZone } = settings.options;
  const fields = post.fields ?? (post.schema && fieldsOf(post.schema));
  const extraKeys = fields?.keys ?? [];
  const prepared = prepareFrontMatter(fm, { file, timeZone, extraKeys });
  const left = findPlaceholders(source, 1, settings.scaffolds);
  const draft = prepared.data['draft'] === true;
  const urls = withoutPlaceholderUrls(prepared.data, fm, file);
  let data = draft ? withoutPlaceholders(urls.data, left) : urls.data;
  const quizzes = questionsOf(data['quizzes'], (key) => fm.keyLine(key));
  const cards = cardsOf(data['flashcards'], (key) => fm.keyLine(key));
  const body = await compileBody({ fm, data, quizzes, cards }, post, settings);
  const { content } = body;
  const diagrams = await readDiagrams(content, file, settings.drawings.draw);
  const problems = [
    ...fm.problems,
    ...prepared.problems,
    ...urls.problems,
    ...content.problems,
    ...body.refusals,
    ...texProblems(prepared.data, fm, file),
    ...captionProblems(prepared.data, fm, file),
    ...unknownRules(prepared.data, fm, file),
    ...diagrams.problems,
    ...missingImages({ file, absolute, images: content.images }, settings),
  ];

  if (data['title'] === undefined && content.title !== undefined) data['title'] = content.title;
  if (data['title'] === undefined) problems.push(missingTitle(file, fm));
  if (data['slug'] === undefined)
    problems.push(...unusableName(located?.bare ?? file, data['title']));
  if (data['date'] === undefined && !draft && !problems.some(isDateProblem)) {
    const first = await firstCommit(absolute, settings.root);
    if ('date' in first) data['date'] = first.date;
    else problems.push(missingDate(file, first.unknown));
  }
  const schema = post.schema && checkedBy(post.schema);
  const wrong = (await schema?.safeParseAsync({ title: file, ...data }))?.error;
  if (wrong) problems.push(...schemaProblems(wrong, fm, file));
  if (draft) data = { title: fileName(file), ...withoutWrong(data, wrong?.issues ?? []) };
  const fits = !wrong || (draft && (await schema?.safeParseAsync(data))?.success === true);
  problems.push(...placeholderProblems(left, file, draft));

  const known = syncedPost(data, from, fm);
  if (fields?.hasUrl === true)
    problems.push(
      ...unusedUrl(
        data['url'],
        { file, line: fm.keyLine(['url']) },
        settings.options,
        located?.locale,
      ),
    );
  const whole = { ...content, ...diagrams, problems };
  const { check, lang } = settings.options;
  const language = { check, lang: known.lang ?? lang };
  Object.assign(known.check, checkedText(post, { data, fm }, body.settled, whole, language));
  const canBeShown = fits && partFlaw(known.slug) === undefined && !problems.some(isUndrawable);
  const broken = draft ? !canBeShown : problems.some(isError);
  return {
    data,
    ...(body.rendered !== undefined && !broken && { rendered: body.rendered }),
    stored: {
      content: whole,
      synced: {
        ...known,
        quizzes,
        cards,
        hasDeck: content.cards.length + content.quizzes.length > 0,
        hasSources: content.sources.length > 0,
        links: diagrams.links,
        headings: content.headings,
        ...(body.estimates && { estimates: body.estimates }),
        ...(body.rendered !== undefined && { anchors: anchorsOf(body.rendered.html) }),
        problems,
        extent: extentOf(content),
        broken,
      },
    },
  };
}

function unusedUrl(
  url: unknown,
  place: Place,
  options: CompileSettings['options'],
  locale: string | undefined,
): Problem[] {
  if (typeof url !== 'string') return [];
  if (isFullUrl(url))
    return [
      problem(
        'url-unused',
        place,
        '`url` is a full URL, where a post cannot be.',
        'Delete it, or write `canonicalURL` if the post was first published there.',
      ),
    ];
  if (permalinksIn(options, locale) !== undefined || 'flaw' in urlPath(url)) return [];
  return [
    problem(
      'url-unused',
      place,
      '`url` has no effect without the `permalinks` option.',
      'Set `permalinks: {}` in the config, or write `slug`, and `aliases` for the old URL.',
    ),
  ];
}

function extentOf({
  words,
  minutes,
  facts,
  quizzes,
  cards,
}: PostContent): NonNullable<SyncedPost['extent']> {
  return {
    ...{ words, minutes, cards: cards.length },
    facts: facts.map(({ label, value }) => ({ label, value })),
    questions: quizzes.reduce((count, { questions }) => count + questions.length, 0),
  };
}

/**
 * The data of a draft without the fields that its schema rejects: a draft is shown as far as
 * possible.
 */
function withoutWrong(
  data: Record<string, unknown>,
  issues: readonly z.core.$ZodIssue[],
): Record<string, unknown> {
  const wrong = new Set(issues.map(({ path: [key] }) => key));
  return Object.fromEntries(Object.entries(data).filter(([key]) => !wrong.has(key)));
}

/** An archetype that was never rendered can be read: its values are placeholders. */
function isUnreadable(found: Problem): boolean {
  return isError(found) && found.code !== 'front-matter-archetype';
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

const undrawable = new Set<Problem['code']>([
  ...([
    'markdown-syntax',
    'mdx-name-unknown',
    'limit-exceeded',
    'image-missing',
    'drawing-refused',
  ] as const),
]);

/**
 * Whether a page can be made of the body: it must parse and render, and its pictures must exist.
 */
function isUndrawable({ code }: Problem): boolean {
  return undrawable.has(code);
}

function isDateProblem({ code }: Problem): boolean {
  return code === 'date-invalid';
}

/** The ids in the rendered body. */
function anchorsOf(html: string): string[] {
  return Array.from(html.matchAll(/\s(?:id|name)=(?:"([^"]*)"|'([^']*)')/g), ([, double, single]) =>
    (double ?? single ?? '').replaceAll('&amp;', '&'),
  );
}

import { basename, dirname, resolve } from 'node:path';
import type { SchemaContext } from 'astro/content/config';
import { z } from 'zod';
import { allowedByOwner } from '../config/owner-policy.ts';
import { pagePolicy } from '../config/security.ts';
import type { Session, SyncedPost } from '../config/session.ts';
import { readDiagrams } from '../markdown/diagrams/read.ts';
import { withoutTex } from '../markdown/math/in-title.ts';
import { readPost } from '../markdown/read.ts';
import type { PostContent } from '../markdown/types.ts';
import { cardsOf, questionsOf } from '../markdown/written.ts';
import { canonicalLanguage } from '../schema/fields.ts';
import { splitFrontMatter, type FrontMatter } from '../schema/front-matter.ts';
import { plainSource } from '../schema/plain-source.ts';
import { prepareFrontMatter, schemaProblems } from '../schema/prepare.ts';
import { problem, type Problem } from '../schema/problems.ts';
import { addressPart, offeredPart, partFlaw } from '../schema/slugs.ts';
import { findPlaceholders } from '../templates/placeholders.ts';
import { captionProblems } from './caption.ts';
import { firstCommit } from './git-dates.ts';
import { missingImages } from './images.ts';
import { withoutPlaceholderUrls } from './placeholder-urls.ts';
import { placeholderProblems, withoutPlaceholders } from './placeholders.ts';

export type TemplateSchema = (context: SchemaContext) => z.ZodObject;

/** What the theme stores with an entry, beside its validated front matter. */
export interface StoredPost {
  content: PostContent;
  synced: SyncedPost;
}

export interface ReadEntry {
  /** Front matter in canonical form, title and date filled in; not yet through the schema. */
  data: Record<string, unknown>;
  /** The Markdown without front matter; what draws it prepares it. */
  body: string;
  /** 1-based line in the file of the body's first line. */
  bodyLine: number;
  stored: StoredPost;
}

interface Source {
  source: string;
  /** Relative to the project root. */
  file: string;
  absolute: string;
  schema: TemplateSchema;
  session: Session;
}

/** Stands in for Astro's `image()` where only the rest of the schema is checked. */
const imagePath = (() => z.string()) as unknown as SchemaContext['image'];
const checking = new WeakMap<TemplateSchema, ReturnType<TemplateSchema>>();

/** The schema of a collection as its posts are checked with, made once. */
function checkedBy(schema: TemplateSchema): ReturnType<TemplateSchema> {
  const made = checking.get(schema) ?? schema({ image: imagePath });
  checking.set(schema, made);
  return made;
}

/**
 * One source file as an entry. With errors it is `broken`: what could be read of it still serves the checks
 * between posts. A file whose front matter cannot be read would only produce errors that follow from that; other posts
 * may still link to it.
 */
export async function readEntry(from: Source): Promise<ReadEntry | { unreadable: SyncedPost }> {
  const { file, absolute, session } = from;
  const source = plainSource(from.source);
  const fm = splitFrontMatter(source, file);
  if (fm.problems.some(isUnreadable))
    return { unreadable: unreadablePost({ ...from, source }, fm) };

  const schema = checkedBy(from.schema);
  const { timeZone } = session.options;
  const prepared = prepareFrontMatter(fm, { file, timeZone, extraKeys: Object.keys(schema.shape) });
  const left = findPlaceholders(source, 1, session.scaffolds);
  const draft = prepared.data['draft'] === true;
  const urls = withoutPlaceholderUrls(prepared.data, fm, file);
  let data = draft ? withoutPlaceholders(urls.data, left) : urls.data;
  const mathBrackets = session.options.math.brackets;
  const format = file.endsWith('.mdx') ? 'mdx' : 'md';
  const quizzes = questionsOf(data['quizzes'], (key) => fm.keyLine(key));
  const cards = cardsOf(data['flashcards'], (key) => fm.keyLine(key));
  const content = readPost({
    body: fm.body,
    format,
    mathBrackets,
    file,
    bodyLine: fm.bodyLine,
    wikilinks: session.options.links.wikilinks,
    ...(session.options.csp !== false &&
      !session.hasPolicy && { policy: pagePolicy([], allowedByOwner(session.options, [])) }),
    ...(typeof data['title'] === 'string' && { title: data['title'] }),
    ...(typeof data['readingTime'] === 'number' && { readingTime: data['readingTime'] }),
    quizzes,
    cards,
  });
  const { images } = content;
  const diagrams = await readDiagrams(content, file, session.drawings.draw);
  const problems = [
    ...fm.problems,
    ...prepared.problems,
    ...urls.problems,
    ...content.problems,
    ...texProblems(prepared.data, fm, file),
    ...captionProblems(prepared.data, fm, file),
    ...diagrams.problems,
    ...missingImages({ file, absolute, images }, session),
  ];

  if (data['title'] === undefined && content.title !== undefined) data['title'] = content.title;
  if (data['title'] === undefined) problems.push(missingTitle(file, fm));
  if (data['slug'] === undefined) problems.push(...unusableName(file, data['title']));
  if (data['date'] === undefined && !draft && !problems.some(isDateProblem)) {
    const first = await firstCommit(absolute, session.root);
    if ('date' in first) data['date'] = first.date;
    else problems.push(missingDate(file, first.unknown));
  }
  const parsed = await schema.safeParseAsync({ title: file, ...data });
  if (!parsed.success) problems.push(...schemaProblems(parsed.error, fm, file));
  if (draft) data = { title: fileName(file), ...withoutWrong(data, parsed.error?.issues ?? []) };
  const fits = parsed.success || (draft && (await schema.safeParseAsync(data)).success);
  problems.push(...placeholderProblems(left, file, draft));

  const { problems: _found, ...read } = content;
  const synced = syncedPost(data, from, fm);
  const canBeShown = fits && partFlaw(synced.slug) === undefined && !problems.some(isUndrawable);
  return {
    data,
    body: fm.body,
    bodyLine: fm.bodyLine,
    stored: {
      content: { ...read, ...diagrams, problems },
      synced: {
        ...synced,
        quizzes,
        cards,
        hasDeck: content.cards.length + content.quizzes.length > 0,
        hasSources: content.sources.length > 0,
        links: diagrams.links,
        headings: content.headings,
        problems,
        broken: draft ? !canBeShown : problems.some(isError),
      },
    },
  };
}

function syncedPost(
  data: Record<string, unknown>,
  { file, absolute, session }: Source,
  fm: FrontMatter,
): Omit<
  SyncedPost,
  'quizzes' | 'cards' | 'hasDeck' | 'hasSources' | 'links' | 'headings' | 'problems' | 'broken'
> {
  const related = Array.isArray(data['related']) ? data['related'].map(String) : [];
  const aliases = [data['aliases'] ?? []].flat().map(String);
  return {
    slug: addressPart(typeof data['slug'] === 'string' ? data['slug'] : fileName(file)),
    file,
    title: typeof data['title'] === 'string' ? data['title'] : file,
    draft: data['draft'] === true,
    date: iso(data['date']),
    publishDate: iso(data['publishDate']),
    expiryDate: iso(data['expiryDate']),
    related: related.map((value, index) => ({ value, line: fm.keyLine(['related', index]) })),
    cover: coverFile(data['cover'], absolute, session, fm),
    slugLine: data['slug'] === undefined ? 1 : fm.keyLine(['slug']),
    lang: typeof data['lang'] === 'string' ? canonicalLanguage(data['lang'].trim()) : undefined,
    translation:
      typeof data['translationKey'] === 'string'
        ? { key: data['translationKey'].trim(), line: fm.keyLine(['translationKey']) }
        : undefined,
    updated: iso(data['updated']),
    aliases: aliases.map((value, index) => ({ value, line: fm.keyLine(['aliases', index]) })),
    listed:
      (data['showInSearchEngines'] ?? session.options.display.showInSearchEngines) !== false &&
      isOriginal(data['canonicalURL'], session.address),
    disableAnchoredHeadings:
      (data['showHeadingAnchors'] ?? session.options.display.showHeadingAnchors) === false,
  };
}

/** What the address is made of where no `slug` is written: the file name, or the folder's for an `index` file. */
export function fileName(file: string): string {
  const name = basename(file).replace(/\.mdx?$/, '');
  // A folder may have a file for each language: `ring/index.md` and `ring/index.de.md`.
  const index = /^index((?:\.[a-z]{2,3}(?:-[A-Za-z]{2,4})?)?)$/.exec(name);
  return index === null ? name : `${basename(dirname(file))}${index[1] ?? ''}`;
}

/** A post whose original is elsewhere is listed there. */
function isOriginal(canonical: unknown, { site }: Session['address']): boolean {
  if (typeof canonical !== 'string' || !URL.canParse(canonical.trim())) return true;
  return site !== undefined && new URL(canonical.trim()).host === new URL(site).host;
}

function coverFile(
  cover: unknown,
  absolute: string,
  { publicDir }: Session,
  fm: FrontMatter,
): SyncedPost['cover'] {
  if (typeof cover !== 'object' || cover === null || !('image' in cover)) return undefined;
  const value = String(cover.image);
  if (value === '' || /^[a-z][a-z\d+.-]*:|^\/\//i.test(value)) return undefined;
  const path = value.startsWith('/')
    ? publicDir + value.slice(1)
    : resolve(dirname(absolute), value);
  return { path, value, line: fm.keyLine(['cover', 'image']) };
}

/** A file whose name cannot be the address of its post. */
function unusableName(file: string, title: unknown): Problem[] {
  const name = fileName(file);
  const flaw = partFlaw(addressPart(name));
  if (flaw === undefined) return [];
  const offered = offeredPart(name, typeof title === 'string' ? title : '') ?? 'some-words';
  return [
    problem(
      'slug-invalid',
      { file, line: 1 },
      `The URL of the post would contain the name "${name}", which ${flaw}.`,
      `Write \`slug: ${offered}\` in the front matter, or rename the file.`,
    ),
  ];
}

/** Titles and descriptions stand where no formula can: in tabs, feeds, lists and pictures of links. */
function texProblems(data: Record<string, unknown>, fm: FrontMatter, file: string): Problem[] {
  return ['title', 'description'].flatMap((key) => {
    const written = data[key];
    const plain = typeof written === 'string' ? withoutTex(written) : undefined;
    if (plain === undefined) return [];
    return problem(
      'math-in-title',
      { file, line: fm.keyLine([key]) },
      `\`${key}\` is plain text, so its formula is shown as it is written.`,
      `Write \`${plain}\`.`,
    );
  });
}

function missingTitle(file: string, fm: FrontMatter): Problem {
  return problem(
    'title-missing',
    { file, line: fm.format === 'none' ? fm.bodyLine : 1 },
    'The post has no title.',
    'Add `title: …` to the front matter, or begin the text with a heading `# …`.',
  );
}

function missingDate(file: string, unknown: 'shallow' | 'uncommitted' | 'no-repository'): Problem {
  const place = { file, line: 1 };
  if (unknown === 'shallow') {
    return problem(
      'date-shallow-clone',
      place,
      'The post has no `date`, and this clone is shallow, so Git does not know when the file was first committed.',
      'Fetch the whole history (`fetch-depth: 0` in actions/checkout, or `git fetch --unshallow`), or write `date: 2026-01-31`.',
    );
  }
  const why = unknown === 'uncommitted' ? 'is not committed yet' : 'is not in a Git repository';
  return problem(
    'date-missing',
    place,
    `The post has no \`date\`, and the file ${why}.`,
    'Write `date: 2026-01-31` in the front matter, or `draft: true` while it has none.',
  );
}

/** The data of a draft without the fields that its schema refuses: a draft is shown as far as it goes. */
function withoutWrong(
  data: Record<string, unknown>,
  issues: readonly z.core.$ZodIssue[],
): Record<string, unknown> {
  const wrong = new Set(issues.map(({ path: [key] }) => key));
  return Object.fromEntries(Object.entries(data).filter(([key]) => !wrong.has(key)));
}

/** What is known of a file whose front matter cannot be read. */
function unreadablePost(from: Source, fm: FrontMatter): SyncedPost {
  const draft =
    /^\s*["']?(?:draft["']?\s*[:=]\s*["']?true|publish(?:ed)?["']?\s*[:=]\s*["']?false)["']?\s*(?:#.*)?$/im.test(
      from.source,
    );
  const [, slug] = /^slug\s*[:=]\s*["']?([^\s"'#]+)/im.exec(from.source) ?? [];
  return {
    ...syncedPost({ draft, slug }, from, fm),
    ...{ quizzes: [], cards: [], hasDeck: false, hasSources: false, links: [], headings: [] },
    problems: fm.problems,
    broken: true,
  };
}

/** An archetype that was never rendered can be read: its values are placeholders. */
function isUnreadable(found: Problem): boolean {
  return isError(found) && found.code !== 'front-matter-archetype';
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

const undrawable = new Set<Problem['code']>([
  ...(['markdown-syntax', 'mdx-name-unknown', 'limit-exceeded', 'image-missing'] as const),
]);

/** Of a body that cannot be parsed, or whose pictures are not there, no page can be made. */
function isUndrawable({ code }: Problem): boolean {
  return undrawable.has(code);
}

function isDateProblem({ code }: Problem): boolean {
  return code === 'date-invalid';
}

function iso(value: unknown): string | undefined {
  return value instanceof Date ? value.toISOString() : undefined;
}

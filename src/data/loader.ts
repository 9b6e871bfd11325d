import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { glob } from 'tinyglobby';
import { entryId, findLocale, locatedFile, postId } from '../config/locales.ts';
import { currentSession } from '../config/current-session.ts';
import type { PostCollection, Session, SyncedCollection, SyncedPost } from '../config/session.ts';
import { missingImages } from '../compile/images.ts';
import { PostCompiler } from '../compile/compiler.ts';
import { compilePost, fieldsOf } from '../compile/post.ts';
import { plainSettings } from '../compile/settings.ts';
import type { Compiled, PostFile, StoredPost, TemplateSchema } from '../compile/types.ts';
import { refusalProblems } from '../markdown/refusal.ts';
import type { Outline } from '../templates/contract.ts';
import { mergeFacts, type PageFrontMatter } from './post.ts';
import type { PostText } from './related-lists.ts';
import { writeFindings } from './findings.ts';
import { followEstimates, postFinder, usesCurrentValues } from './other-estimates.ts';
import { storedKey, storedPost } from './stored-post.ts';
import { writeSiteFile } from './synced.ts';

type DataEntry = ReturnType<LoaderContext['store']['values']>[number];

/** Posts, and the pictures without which a post has an error. */
const watched = /\.(?:mdx?|avif|gif|jpe?g|png|svg|tiff|webp)$/i;
const pattern = ['**/*.{md,mdx}', '!**/_*', '!**/_*/**'];

/**
 * Loads the posts of a collection. Problems are recorded in the session, never thrown: a loader that throws ends the
 * sync, and the other collections would not report theirs.
 */
export async function loadPosts(
  context: LoaderContext,
  { outline, schema, base }: PostCollection,
): Promise<void> {
  const session = currentSession();
  const sync = inTurn(() => syncCollection(context, session, collection, { schema, outline }));
  const collection: SyncedCollection = {
    sync,
    base,
    template: outline.name,
    posts: new Map(),
    tags: new Set(),
    browserDiagrams: 0,
  };
  session.collections.set(context.collection, collection);
  session.loading += 1;
  await sync();
  session.loading -= 1;
  // Collections are read at the same time, so all values and findings are known once the last has been.
  if (session.loading === 0) {
    await followEstimates(session);
    await closeCompiler(session);
    if (session.command === 'sync') await writeFindings(session);
  }
  watch(context, join(session.root, base), async () => {
    const hasChanged = await sync();
    const follows = await followEstimates(session);
    currentSession().onSync?.(hasChanged || follows);
  });
}

/** @returns whether Astro's store has changed, after which Astro has open pages loaded again. */
async function syncCollection(
  context: LoaderContext,
  session: Session,
  collection: SyncedCollection,
  { schema, outline }: { schema: TemplateSchema; outline: Outline },
): Promise<boolean> {
  const { store } = context;
  const find = postFinder(session);
  // Until all collections are known, a stored post may only seem to use values that have changed.
  const isLoading = session.loading > 0;
  const { lang, timeZone, display, strings, links, math } = session.options;
  const settings = context.generateDigest(
    JSON.stringify([
      session.version,
      lang,
      timeZone,
      display.showHeadingAnchors,
      display.showInSearchEngines,
      strings,
      links,
      math,
      session.options.csp,
      session.address.site,
      [...session.scaffolds.brackets, ...session.scaffolds.names],
      session.address.base,
      session.options.check.spelling !== false,
      [session, ...session.locales].some(({ options }) => options.permalinks !== undefined),
      outline,
    ]),
  );
  const folder = join(session.root, collection.base);
  const files = (await glob(pattern, { cwd: folder, expandDirectories: false })).sort();
  const cached = new Map(store.values().map((entry) => [entry.filePath, entry]));
  /** For each id, whether the post is a draft. */
  const kept = new Map<string, boolean>();
  // If two posts have one slug, the first is kept and the other reported, but a draft never
  // replaces a post.
  const isTaken = (post: StoredPost['synced']) =>
    kept.has(entryId(post)) && (post.draft || kept.get(entryId(post)) === false);
  // In development pages are served meanwhile, from what is known until everything has been
  // read.
  const isFirst = collection.posts.size === 0;
  const posts = isFirst ? collection.posts : new Map<string, SyncedPost>();
  const texts = new Map<string, PostText>();
  let browserDiagrams = 0;
  let hasChanged = false;

  const { collection: name } = context;
  const fields = fieldsOf(schema);
  const sources = files.map((path) => {
    const absolute = join(folder, path);
    const file = relative(session.root, absolute).replaceAll('\\', '/');
    // Waiting for each of many small files takes longer than reading it.
    const source = readFileSync(absolute, 'utf8');
    const located = inLanguage(file, collection.base, session);
    const digest = context.generateDigest(
      JSON.stringify([
        settings,
        file,
        ...(located === undefined ? [] : [located]),
        source,
        // Every way to write a diagram contains this word.
        /mermaid/i.test(source) && session.drawings.fingerprint(),
      ]),
    );
    const before = cached.get(file);
    // A check can use what a build compiled, but not the other way round.
    const ofCheck = `${digest} for a check`;
    const isCurrent = before?.digest === digest || (session.forCheck && before?.digest === ofCheck);
    const post: PostFile = { source, file, absolute, collection: name, located, fields, outline };
    return {
      post,
      before: isCurrent ? before : undefined,
      digest: session.forCheck ? ofCheck : digest,
    };
  });
  const compiler = isLoading ? compilerOf(session) : new PostCompiler(session, undefined);
  compiler.expect(sources.flatMap(({ post, before }) => (before === undefined ? post : [])));

  for (const { post, before, digest } of sources) {
    const { file, absolute } = post;
    if (
      before !== undefined &&
      !isTaken(storedPost(before).synced) &&
      (isLoading || usesCurrentValues(storedPost(before).synced, name, find)) &&
      isWhole(before, file, session)
    ) {
      const { synced, content } = storedPost(before);
      posts.set(file, synced);
      keepDrawings(content, session);
      browserDiagrams += inBrowser(content);
      texts.set(file, textOf(before));
      kept.set(before.id, synced.draft);
      remember(session, name, absolute, synced);
      if (before.deferredRender) store.addModuleImport(file);
      // Between runs the store forgets which images its entries import; it learns that when one
      // is set.
      if (before.assetImports?.length) {
        store.delete(before.id);
        store.set(before);
      }
      continue;
    }
    const at = { file, absolute, digest };
    let entry = await compiler.compile(post);
    let accepted = await acceptedEntry(context, entry, at);
    if (!('id' in accepted)) {
      // Astro validates what is right, and the theme again what is not, for the lines of all errors.
      entry = await compilePost({ ...post, schema }, session);
      accepted = await acceptedEntry(context, entry, at);
    }
    if ('unreadable' in entry) {
      posts.set(file, entry.unreadable);
      continue;
    }
    const { synced } = entry.stored;
    posts.set(file, synced);
    browserDiagrams += inBrowser(entry.stored.content);
    if ('refused' in accepted) {
      synced.problems.push(...refusalProblems(accepted.refused, post.source, { file, line: 1 }));
      synced.broken = true;
    }
    if (!('id' in accepted)) continue;
    remember(session, name, absolute, synced);
    if (entry.rendered === undefined) session.onRedrawn?.(absolute);
    if (isTaken(synced)) continue;
    if (store.set(accepted)) hasChanged = true;
    texts.set(file, textOf(accepted));
    kept.set(entryId(synced), synced.draft);
  }
  const removed = store.keys().filter((id) => !kept.has(id));
  for (const id of removed) store.delete(id);
  session.texts.set(name, texts);
  collection.posts = posts;
  session.revision += 1;
  collection.browserDiagrams = browserDiagrams;
  collection.tags = new Set(store.values().flatMap(({ data }) => (data as PageFrontMatter).tags));
  writeSiteFile(session);
  return hasChanged || removed.length > 0;
}

const compilers = new WeakMap<Session, PostCompiler>();

/** The compiler of the first sync, in which all collections are read at the same time, and no post is known yet. */
function compilerOf(session: Session): PostCompiler {
  const made = compilers.get(session) ?? new PostCompiler(session, plainSettings(session));
  compilers.set(session, made);
  return made;
}

async function closeCompiler(session: Session): Promise<void> {
  await compilers.get(session)?.close();
  compilers.delete(session);
}

/** Where a file is among the languages of a blog that has several. */
function inLanguage(file: string, base: string, { locales }: Session) {
  const [first] = locales;
  if (first === undefined) return undefined;
  const located = locatedFile(file, base, locales);
  const { options } = findLocale(locales, located.locale) ?? first;
  return { ...located, lang: options.lang };
}

/** Calls a function only once its earlier calls have ended. */
function inTurn<Result>(step: () => Promise<Result>): () => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return () => {
    const next = last.then(step);
    last = next.catch(() => undefined);
    return next;
  };
}

/** For an entry that is to be read again. */
const noDigest = '';

/** Whether everything that a post shows besides its text still exists. */
function isWhole(entry: DataEntry, file: string, session: Session): boolean {
  const { content, synced } = storedPost(entry);
  const { images, figures } = content;
  const absolute = join(session.root, file);
  return (
    (synced.cover === undefined || existsSync(synced.cover.path)) &&
    figures.every(({ file }) => file === undefined || session.drawings.has(file)) &&
    missingImages({ file, absolute, images }, session).length === 0
  );
}

/** Records the drawings of a post that is not read again. */
function keepDrawings({ figures }: StoredPost['content'], { drawings }: Session): void {
  for (const { source, file } of figures) if (file !== undefined) drawings.keep(source, file);
}

/** What it is compared by with others. */
function textOf(entry: DataEntry): PostText {
  const { content } = storedPost(entry);
  const data = entry.data as unknown as PageFrontMatter;
  return {
    description: data.description ?? content.lead,
    text: content.text,
    tags: data.tags,
    facts: mergeFacts(content.facts, data).map(({ label, value }) => ({ label, value })),
    date: data.date,
  };
}

function inBrowser({ figures }: StoredPost['content']): number {
  return figures.filter((figure) => figure.inBrowser === true).length;
}

/**
 * A post as it is kept for its pages.
 *
 * @returns what Astro says against it, or nothing of a post that has errors
 */
async function acceptedEntry(
  context: Pick<LoaderContext, 'parseData'>,
  compiled: Compiled,
  { file, absolute, digest }: { file: string; absolute: string; digest: string },
): Promise<DataEntry | { refused: unknown } | { broken: true }> {
  if ('unreadable' in compiled) return { broken: true };
  const { data, stored, rendered } = compiled;
  const { synced } = stored;
  const hasCover = synced.cover === undefined || existsSync(synced.cover.path);
  // Astro would look for it on every page.
  if (!hasCover) delete data['cover'];
  if (!hasCover && !synced.draft) synced.broken = true;
  if (synced.broken) return { broken: true };
  const id = entryId(synced);
  try {
    const parsed = await context.parseData({ id, data, filePath: absolute });
    const own = { id, filePath: file, digest: hasCover ? digest : noDigest };
    const entry = { ...own, data: { ...parsed, [storedKey]: stored } };
    if (rendered === undefined) return { ...entry, deferredRender: true };
    const images = rendered.metadata.imagePaths;
    return { ...entry, rendered, ...(images && { assetImports: images }) };
  } catch (refused) {
    return { refused };
  }
}

/** Render plugins only know a file by its path. */
function remember(
  session: Session,
  collection: string,
  absolute: string,
  synced: StoredPost['synced'],
): void {
  session.rendering.set(resolve(absolute), {
    title: synced.title,
    anchors: !synced.disableAnchoredHeadings,
    id: postId(collection, synced),
    lang: synced.lang,
    quizzes: synced.quizzes,
    cards: synced.cards,
  });
}

function watch(
  { watcher, logger }: LoaderContext,
  folder: string,
  sync: () => Promise<void>,
): void {
  if (!watcher) return;
  watcher.add(folder);
  const onChange = (path: string) => {
    const inside = relative(folder, path);
    if (inside.startsWith('..') || !watched.test(path)) return;
    sync().then(
      () => logger.info(`Reloaded ${join(basename(dirname(path)), basename(path))}`),
      (error: unknown) => logger.error(`Failed to reload ${path}: ${String(error)}`),
    );
  };
  for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, onChange);
}

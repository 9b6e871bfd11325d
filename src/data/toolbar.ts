import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../check/contract.ts';
import { leveled } from '../check/levels.ts';
import { pageHref, readable } from '../config/addresses.ts';
import type { CheckFile } from '../config/check-file.ts';
import type { Session } from '../config/session.ts';
import {
  messages,
  type OpenPost,
  type ToolbarAnswer,
  type ToolbarFinding,
  type ToolbarQuestion,
} from '../toolbar/contract.ts';
import { blogFindings, linkedPosts, outsideLinks } from './findings.ts';
import type { KnownPost } from './known-post.ts';
import { knownPosts, publishedFirst, syncedLinkTable } from './synced.ts';

/** The theme's app of the development toolbar. */
export const toolbarApp = {
  id: 'tradeoff',
  name: 'Tradeoff',
  icon: 'checkCircle' as const,
  entrypoint: new URL('../toolbar/app.ts', import.meta.url),
};

/** What is used of the hook `astro:server:setup`. */
interface Setup {
  /** Talks to the toolbars of open pages. */
  toolbar: {
    send: <T>(event: string, payload: T) => void;
    on: <T>(event: string, callback: (data: T) => void) => void;
  };
  server: {
    watcher: { on: (event: 'all', callback: (event: string, file: string) => void) => void };
  };
  logger: { error: (message: string) => void };
}

/**
 * Answers the toolbar of open pages.
 *
 * @returns what tells them that something has changed.
 */
export function answerToolbar(session: Session, { toolbar, server, logger }: Setup): () => void {
  let known: Promise<CheckFile> | undefined;
  toolbar.on<ToolbarQuestion>(messages.ask, ({ path }) => {
    known ??= blogFindings(session);
    known.then(
      (found) => {
        toolbar.send<ToolbarAnswer>(messages.answer, toolbarAnswer(session, found, path));
      },
      (error: unknown) => {
        known = undefined;
        logger.error(`The toolbar cannot show what a check finds: ${String(error)}`);
      },
    );
  });
  const refresh = () => {
    known = undefined;
    toolbar.send(messages.changed, {});
  };
  // Pages in Markdown are checked too, and no sync reads them.
  server.watcher.on('all', (_event, file) => {
    if (file.startsWith(session.pagesDir)) refresh();
  });
  return refresh;
}

/** What the toolbar of a page shows. */
export function toolbarAnswer(session: Session, found: CheckFile, path: string): ToolbarAnswer {
  const { root } = session;
  const { findings, blog, posts: levels, drafts } = found;
  const settings = { blog, posts: levels, commandLine: {}, drafts: new Set(drafts) };
  const all = leveled(findings, settings);
  const posts = knownPosts(session, new Date());
  const open = publishedFirst(posts).find(({ href }) => bare(href) === bare(path));
  const isHere = ({ file }: Finding) =>
    open === undefined ? pagePath(file, session) === bare(path) : file === open.file;
  const page = all.filter(isHere);
  const lines = page.length === 0 ? [] : linesOf(join(root, page[0]?.file ?? ''));
  return {
    ...{ path, root },
    ...(open && { post: openPost(open, posts, session) }),
    page: page.map((one) => ({ ...shown(one), ...placeOf(one, open, lines) })),
    blog: all.map(shown),
  };
}

function bare(href: string): string {
  return readable(href.replace(/[?#].*$/, '').replace(/(?:\/index)?(?:\.html)?\/*$/, ''));
}

/** The path of a page that is a file in `src/pages`. */
function pagePath(file: string, { root, pagesDir, address }: Session): string | undefined {
  const absolute = join(root, file);
  if (!absolute.startsWith(pagesDir)) return undefined;
  return bare(pageHref(absolute.slice(pagesDir.length).replace(/\.mdx?$/, ''), address));
}

function linesOf(file: string): string[] {
  return /\.mdx?$/.test(file) ? readFileSync(file, 'utf8').split('\n') : [];
}

function shown({ code, severity, file, line, message, fix }: Finding): ToolbarFinding {
  return { code, severity, file, line, message, fix };
}

function placeOf(
  { line }: Finding,
  open: KnownPost | undefined,
  lines: readonly string[],
): Pick<ToolbarFinding, 'heading' | 'letters'> {
  const heading = open?.headings.findLast((one) => one.line <= line)?.slug;
  return { heading, letters: lettersOf(lines[line - 1] ?? '') };
}

/** What a line of Markdown has in common with its text on the page. */
function lettersOf(line: string): string {
  const text = line
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]*>/g, '')
    .replace(/^\s*(?:\d+[.)]|#+\s*[\d.]*[.)]?)\s/, '');
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).join('').toLowerCase();
}

function openPost(post: KnownPost, posts: readonly KnownPost[], session: Session): OpenPost {
  const table = syncedLinkTable(session);
  const links = post.links.filter(({ kind }) => kind === 'link');
  const outside = outsideLinks({ ...post, links }, table).length;
  const incoming = posts.filter(
    (one) => one.id !== post.id && linkedPosts(one, table).includes(post.id),
  );
  const { words = 0, minutes = 0, facts = [], questions = 0, cards = 0 } = post.extent ?? {};
  return {
    ...{ file: post.file, title: post.title, words, minutes, facts, questions, cards },
    outgoing: { inside: links.length - outside, outside },
    incoming: incoming.map(({ title, href }) => ({ title, href })),
  };
}

import { expect, test, vi } from 'vitest';
import { ContentError } from '../../../src/config/content-error.ts';
import { parseOptions } from '../../../src/config/options.ts';
import type { SyncedPost } from '../../../src/config/session.ts';
import { refuseBrokenPosts, tellProblems } from '../../../src/data/development.ts';
import { problem } from '../../../src/schema/problems.ts';
import { session as newSession, unchecked } from '../session.ts';

const wrong = (file: string) => problem('front-matter-invalid', { file, line: 3 }, '`weight`', '');

function synced(name: string, more: Partial<SyncedPost> = {}): SyncedPost {
  const file = `src/content/notes/${name}.md`;
  return {
    ...{ slug: name, file, title: name, draft: false, date: '2026-01-01', publishDate: undefined },
    ...{ expiryDate: undefined, related: [], cover: undefined, slugLine: 1, lang: undefined },
    locale: undefined,
    ...{ translation: undefined, updated: undefined, aliases: [], listed: true },
    ...{ disableAnchoredHeadings: false, quizzes: [], cards: [], hasDeck: false },
    ...{
      hasSources: false,
      links: [],
      headings: [],
      problems: [],
      check: unchecked,
      broken: false,
      ...more,
    },
  };
}

function blog(posts: SyncedPost[], base = '/') {
  const session = newSession(parseOptions({ title: 'Blog' }), {
    ...{ base, trailingSlash: 'ignore', format: 'directory', site: undefined },
  });
  session.collections.set('notes', {
    ...{ base: 'src/content/notes', template: 'note', tags: new Set(), browserDiagrams: 0 },
    posts: new Map(posts.map((post) => [post.file, post])),
    sync: () => Promise.resolve(false),
  });
  return session;
}

/**
 * The files whose problems are the response to a request; empty for a page that is left to Astro.
 */
function refused(session: ReturnType<typeof blog>, url: string, accept = 'text/html'): string[] {
  const next = vi.fn<(error?: Error) => void>();
  refuseBrokenPosts(session)({ url, headers: { accept } }, undefined as never, next);
  const error = next.mock.calls[0]?.[0];
  return error instanceof ContentError ? error.problems.map(({ file }) => file) : [];
}

const posts = () => {
  const bad = 'src/content/notes/bad.md';
  return [
    synced('bad', { problems: [wrong(bad)], broken: true }),
    synced('good'),
    synced('linking', { links: [{ kind: 'link', target: '/notes/gone/', text: 'x', line: 9 }] }),
    synced('to-bad', { links: [{ kind: 'link', target: '/notes/bad/', text: 'x', line: 9 }] }),
    synced('second', { slug: 'good', slugLine: 4 }),
    synced('draft', { draft: true, problems: [wrong('src/content/notes/draft.md')] }),
    synced('lost', { draft: true, problems: [wrong('src/content/notes/lost.md')], broken: true }),
  ];
};

test.each([
  ['/notes/bad/', ['src/content/notes/bad.md']],
  ['/notes/bad?x=1', ['src/content/notes/bad.md']],
  ['/notes/linking/', ['src/content/notes/linking.md']],
  ['/notes/lost/', ['src/content/notes/lost.md']],
  // Its URL is that of another post, which still exists.
  ['/notes/second/', ['src/content/notes/second.md']],
  ['/notes/good/', []],
  ['/notes/to-bad/', []],
  ['/notes/draft/', []],
  ['/notes/', []],
  ['/', []],
  ['/rss.xml', []],
])('%s shows the errors of %j', (url, files) => {
  expect(refused(blog(posts()), url)).toEqual(files);
});

test('finds the post below a base, whether the server has taken it away or not', () => {
  const session = blog(posts(), '/repo/');
  expect(refused(session, '/notes/bad/')).toHaveLength(1);
  expect(refused(session, '/repo/notes/bad/')).toHaveLength(1);
});

test('leaves files to those who serve them', () => {
  expect(refused(blog(posts()), '/notes/bad/', 'image/avif,image/webp')).toEqual([]);
});

test('tells each problem when it appears, and that there are none when they are gone', () => {
  const session = blog([synced('good')]);
  const logger = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const reload = vi.fn();
  const tell = tellProblems(session, logger, reload);
  const posts = session.collections.get('notes')?.posts;
  const sync = (change: () => void) => {
    change();
    session.revision += 1;
  };

  tell(false);
  expect(reload).not.toHaveBeenCalled();

  const bad = synced('bad', { problems: [wrong('src/content/notes/bad.md')] });
  sync(() => posts?.set(bad.file, bad));
  tell(false);
  tell(false);
  expect(logger.error).toHaveBeenCalledOnce();
  expect(logger.error).toHaveBeenCalledWith(expect.stringContaining('notes/bad.md:3  error'));
  expect(reload).toHaveBeenCalledOnce();

  sync(() => posts?.delete(bad.file));
  tell(false);
  expect(logger.info).toHaveBeenCalledOnce();
  expect(reload).toHaveBeenCalledTimes(2);

  sync(() => posts?.set(bad.file, bad));
  tell(true);
  expect(logger.error).toHaveBeenCalledTimes(2);
  // Astro has the pages loaded again when it has stored what has changed.
  expect(reload).toHaveBeenCalledTimes(2);
});

import { describe, expect, test } from 'vitest';
import type { Session, SyncedPost } from '../../../src/config/session.ts';
import { contentProblems } from '../../../src/data/synced.ts';
import { unchecked } from '../session.ts';
import { problem, type Problem } from '../../../src/schema/problems.ts';

function synced(file: string, problems: Problem[]): SyncedPost {
  return {
    slug: file,
    file,
    title: file,
    draft: false,
    date: undefined,
    publishDate: undefined,
    expiryDate: undefined,
    related: [],
    cover: undefined,
    slugLine: 1,
    lang: undefined,
    locale: undefined,
    translation: undefined,
    updated: undefined,
    aliases: [],
    listed: true,
    disableAnchoredHeadings: false,
    quizzes: [],
    cards: [],
    hasDeck: false,
    hasSources: false,
    links: [],
    headings: [],
    problems,
    check: unchecked,
    broken: false,
  };
}

function blog(...written: SyncedPost[]): Session {
  const posts = new Map(written.map((post) => [post.file, post]));
  const collections = new Map([
    ['notes', { base: 'notes', template: 'note', posts, tags: new Set() }],
  ]);
  return {
    root: '/nowhere/',
    collections,
    options: { lang: 'en' },
    templates: [],
    locales: [],
    address: { base: '/', trailingSlash: 'always', format: 'directory', site: undefined },
  } as unknown as Session;
}

const told = (session: Session) =>
  contentProblems(session).map(
    ({ file, line, severity, code }) => `${file}:${line} ${severity} ${code}`,
  );

describe('in a draft nothing is an error', () => {
  const dangling = { kind: 'link', target: '/notes/none/', text: 'x', line: 4 } as const;

  test.each([
    ['a link that leads nowhere', { links: [dangling] }, 'link-missing'],
    ['a relation to no post', { related: [{ value: 'none', line: 3 }] }, 'related-missing'],
    ['an alias that is none', { aliases: [{ value: '/a b/?', line: 3 }] }, 'alias-invalid'],
    ['a slug that is taken', { slug: 'a' }, 'slug-duplicate'],
    [
      'a cover that is not there',
      { cover: { path: '/no/c.png', value: 'c.png', line: 3 } },
      'cover-missing',
    ],
    [
      'a field that is wrong',
      { problems: [problem('front-matter-invalid', { file: 'b', line: 3 }, '', '')] },
      'front-matter-invalid',
    ],
  ] as const)('%s', (_, with_, code) => {
    const post = { ...synced('b', []), ...with_ } as SyncedPost;
    const published = told(blog(synced('a', []), { ...post, date: '2026-01-01' }));
    const draft = told(blog(synced('a', []), { ...post, draft: true }));
    expect(published).toEqual([expect.stringContaining(`error ${code}`)]);
    expect(draft).toEqual([expect.stringContaining(`warning ${code}`)]);
  });
});

test('says which slug tells posts of one name apart, by the folder above them', () => {
  const fixes = (first: string, second: string) => {
    const post = (file: string) => ({ ...synced(file, []), slug: 'ring', date: '2026-01-01' });
    const found = contentProblems(blog(post(first), post(second)));
    return found.map(({ message, fix }) => `${message} ${fix}`);
  };
  expect(fixes('notes/2025/ring/index.md', 'notes/2026/ring/index.md')).toEqual([
    'The slug "ring" is already used by notes/2025/ring/index.md. Rename the folder, or write `slug: 2026-ring` in its front matter.',
  ]);
  expect(fixes('notes/a.md', 'notes/b.md')).toEqual([
    'The slug "ring" is already used by notes/a.md. Rename the file, or give one of the two another `slug` in its front matter.',
  ]);
});

test('reports a line that is a placeholder once, whatever else follows from it', () => {
  const left = problem('placeholder-published', { file: 'a', line: 4 }, '`(URL)`', 'Write it.');
  const post = {
    ...synced('a', [left, problem('quiz-syntax', { file: 'a', line: 4 }, '', '')]),
    date: '2026-01-01',
    links: [{ kind: 'link', target: 'URL', text: 'x', line: 4 }] as const,
    cover: { path: '/no/c.png', value: 'c.png', line: 3 },
  };
  expect(told(blog(post))).toEqual(['a:3 error cover-missing', 'a:4 error placeholder-published']);
});

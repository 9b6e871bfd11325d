import { expect, test } from 'vitest';
import type { Session, SyncedPost } from '../../../src/config/session.ts';
import { contentProblems } from '../../../src/data/synced.ts';
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
    broken: false,
  };
}

test('says of a feature that the theme does not have only once a blog', () => {
  const found = (['b', 'a'] as const).map((file) =>
    synced(file, [
      problem('front-matter-absent-feature', { file, line: 2 }, '`comments`', 'Delete it.'),
      problem('front-matter-unknown-key', { file, line: 3 }, '`disableHLJS`', 'Delete it.'),
    ]),
  );
  const posts = new Map(found.map((post) => [post.file, post]));
  const collections = new Map([
    ['notes', { base: 'notes', template: 'note', posts, tags: new Set(), unreadable: new Map() }],
  ]);
  const session = {
    collections,
    options: { lang: 'en' },
    address: { base: '/', trailingSlash: 'always', format: 'directory', site: undefined },
  } as unknown as Session;
  expect(contentProblems(session).map(({ file, line }) => `${file}:${line}`)).toEqual([
    'a:2',
    'a:3',
    'b:3',
  ]);
});

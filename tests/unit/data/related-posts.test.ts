import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseOptions } from '../../../src/config/options.ts';
import type { Session, SyncedPost } from '../../../src/config/session.ts';
import type { PostText } from '../../../src/data/related-lists.ts';
import { relatedDocuments, relatedLists } from '../../../src/data/related-posts.ts';
import { relate } from '../../../src/related/index.ts';
import { session as newSession, unchecked } from '../session.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'related-posts-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Written extends Partial<SyncedPost> {
  text: string;
  tags?: string[];
}

/** A blog of notes by their slugs. */
function blog(command: Session['command'], notes: Record<string, Written>): Session {
  const session = newSession(parseOptions({ title: 'Blog' }), {
    ...{ base: '/', trailingSlash: 'ignore', format: 'directory', site: undefined },
  });
  Object.assign(session, { command, cacheDir: folder });
  write(session, notes);
  return session;
}

function write(session: Session, notes: Record<string, Written>): void {
  const posts = new Map<string, SyncedPost>();
  const texts = new Map<string, PostText>();
  for (const [slug, { text, tags = [], ...more }] of Object.entries(notes)) {
    const file = `src/content/notes/${slug}.md`;
    posts.set(file, {
      ...{ slug, file, title: slug, draft: false, date: '2026-01-01', publishDate: undefined },
      ...{ expiryDate: undefined, related: [], cover: undefined, slugLine: 1, lang: undefined },
      ...{ translation: undefined, updated: undefined, aliases: [], listed: true },
      ...{ disableAnchoredHeadings: false, quizzes: [], cards: [], hasDeck: false },
      ...{ locale: undefined, hasSources: false, links: [], headings: [], problems: [] },
      ...{ check: unchecked, broken: false, ...more },
    });
    texts.set(file, { description: `On ${slug}.`, text, tags, facts: [], date: undefined });
  }
  session.texts.set('notes', texts);
  session.collections.set('notes', {
    ...{ base: 'src/content/notes', template: 'note', tags: new Set(), browserDiagrams: 0, posts },
    sync: () => Promise.resolve(false),
  });
}

const link = { kind: 'link' as const, target: '/notes/owls/', text: 'owls', line: 3 };

it('compares published posts by their texts, links and tags as pages spell them', () => {
  const notes = {
    herons: { text: 'They stand.', tags: ['Birds'], links: [link] },
    owls: { text: 'They hoot.', tags: ['birds'], related: [{ value: 'herons', line: 2 }] },
    bats: { text: 'They fly.', tags: ['birds'], draft: true },
  };
  const built = relatedDocuments(blog('build', notes), undefined);
  expect(built).toMatchObject([
    {
      ...{ id: 'notes/herons', title: 'herons', text: 'On herons.\nThey stand.' },
      ...{ tags: ['Birds'], links: ['notes/owls'], named: [] },
    },
    { id: 'notes/owls', tags: ['Birds'], links: [], named: ['notes/herons'] },
  ]);
  const inDevelopment = relatedDocuments(blog('dev', notes), undefined);
  expect(inDevelopment.map(({ id }) => id)).toEqual(['notes/herons', 'notes/owls', 'notes/bats']);
});

/** So many that they are compared in a thread. */
const crowd = (text: string) =>
  Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [
      `note-${index}`,
      { text: `${text} Number${index % 7} and Number${index % 5}.`, tags: [`tag-${index % 9}`] },
    ]),
  );

it('gives a build the same lists from a thread, and again from the cache', async () => {
  for (const _ of ['made', 'cached']) {
    const session = blog('build', crowd('Herons stand.'));
    const expected = relate(relatedDocuments(session, undefined), { limit: 5 });
    const lists = relatedLists(session);
    lists.renew();
    expect(await lists.of(undefined)).toEqual(expected);
    expect(session.texts.size).toBe(0);
  }
});

it('shows the former lists in development until the new ones are made', async () => {
  const session = blog('dev', crowd('Herons stand.'));
  const lists = relatedLists(session);
  const first = await lists.of(undefined);
  write(session, { ...crowd('Herons stand.'), 'note-0': { text: 'Owls hoot.' } });
  const expected = relate(relatedDocuments(session, undefined), { limit: 5 });
  expect(expected).not.toEqual(first);
  lists.renew();
  lists.renew();
  expect(await lists.of(undefined)).toBe(first);
  await expect.poll(() => lists.of(undefined)).toEqual(expected);
});

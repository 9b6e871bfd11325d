import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Session } from '../../../src/config/session.ts';
import type { KnownPost } from '../../../src/data/known-post.ts';
import { addressProblems } from '../../../src/data/post-addresses.ts';

const publicDir = `${mkdtempSync(join(tmpdir(), 'public-'))}/`;
mkdirSync(join(publicDir, 'demo'));
writeFileSync(join(publicDir, 'demo/index.html'), '');
afterAll(() => {
  rmSync(publicDir, { recursive: true });
});

const templates = [
  { collection: 'notes', path: 'notes' },
  { collection: 'designs', path: 'entwuerfe' },
];
const locales = [
  { name: 'en', prefix: '', isDefault: true, templates },
  { name: 'de', prefix: 'de', isDefault: false, templates },
];
const site = {
  ...{ templates, locales, publicDir, options: {} },
  collections: new Map([
    ['notes', {}],
    ['designs', {}],
  ]),
  paths: [
    { pattern: '/about', regex: /^$/ },
    { pattern: '/tags/[...page]', regex: /^\/tags/ },
  ],
} as unknown as Session;

function post(path: string, more: Partial<KnownPost> = {}): KnownPost {
  const [slug = ''] = path.split('/').slice(-1);
  return {
    ...{ id: `notes/${path}`, path, list: 'notes', slug, slugLine: 3, draft: false },
    ...{ file: `src/content/notes/${slug}.md`, locale: undefined, ...more },
  } as KnownPost;
}

const messages = (...posts: KnownPost[]) =>
  addressProblems(posts, site).map(({ file, line, message }) => `${file}:${line} ${message}`);

it.each([
  ['tags', 'a page or file of the theme'],
  ['archive/x', 'a page or file of the theme'],
  ['rss.xml', 'a page or file of the theme'],
  ['entwuerfe', 'the list "/entwuerfe/"'],
  ['entwuerfe/page/2', 'the list "/entwuerfe/"'],
  ['de', 'the language `de`'],
  ['about', 'another page of the site'],
  ['demo', `the file public/demo/index.html`],
])('says that a post at /%s/ has the URL of %s', (path, owner) => {
  expect(messages(post(path))).toEqual([
    expect.stringContaining(`:3 The URL "/${path}/" of this post is that of ${owner}.`),
  ]);
});

it('says which of two posts has the URL of the other, at the line that gives it', () => {
  const kept = post('notes/ring');
  const moved = post('notes/ring', { id: 'designs/ring', list: 'designs', file: 'b.md' });
  const url = { path: 'notes/ring', line: 5 };
  expect(messages({ ...moved, url }, kept)).toEqual([
    'b.md:5 The URL "/notes/ring/" of this post is that of the post src/content/notes/ring.md.',
  ]);
});

it('accepts posts anywhere else, and all that are below their list', () => {
  expect(
    messages(post('ring'), post('entwuerfe/2026/ring'), post('de/x', { locale: 'de' })),
  ).toEqual([]);
  expect(messages(post('notes/page'), post('notes/page'))).toEqual([]);
});

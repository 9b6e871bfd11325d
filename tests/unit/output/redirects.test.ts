import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Session } from '../../../src/config/session.ts';
import { redirectAliases, writeRedirects } from '../../../src/output/redirects.ts';
import { address } from '../papermod/page.ts';

const post = {
  slug: 'ring',
  file: 'ring.md',
  title: 'A ring',
  draft: false,
  date: '2024-01-01T00:00:00.000Z',
  aliases: [{ value: '/old/', line: 3 }],
  problems: [],
  broken: false,
};
const session = {
  options: { lang: 'en' },
  address,
  collections: new Map([['designs', { posts: new Map([[post.file, post]]) }]]),
  templates: [],
  locales: [],
} as unknown as Session;

function answer(url: string): string {
  let sent = 'next';
  const response = {
    writeHead(status: number, { location }: { location: string }) {
      sent = `${status} ${location}`;
      return { end: () => undefined };
    },
  } as unknown as ServerResponse;
  redirectAliases(session)({ url } as IncomingMessage, response, () => undefined);
  return sent;
}

test.each([
  ['/blogs/old/', '301 /blogs/designs/ring/'],
  ['/old?x=1', '301 /blogs/designs/ring/'],
  ['/blogs/older/', 'next'],
  ['/blogs/designs/ring/', 'next'],
])('in development %s is answered by %s', (url, expected) => {
  expect(answer(url)).toBe(expected);
});

test('hosts read the alias as readers see it, unless it has a space', () => {
  const folder = mkdtempSync(join(tmpdir(), 'redirects-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const aliases = ['/früher/', '/a b.html', '/a\u3000b.html', '/c*:d.html'];
  const posts = new Map([
    ['ring.md', { ...post, aliases: aliases.map((value) => ({ value, line: 3 })) }],
  ]);
  const collections = new Map([['designs', { posts }]]);
  const logger = { warn: (text: string) => expect.unreachable(text) };
  writeRedirects({ ...session, collections } as unknown as Session, folder, logger as never);
  expect(readFileSync(join(folder, '_redirects'), 'utf8').split('\n')).toEqual([
    '/blogs/früher/ /blogs/designs/ring/ 301',
    '/blogs/früher /blogs/designs/ring/ 301',
    '/blogs/a%20b.html /blogs/designs/ring/ 301',
    '/blogs/a%E3%80%80b.html /blogs/designs/ring/ 301',
    '/blogs/c%2A%3Ad.html /blogs/designs/ring/ 301',
    '',
  ]);
});

import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import type { Session } from '../../../src/config/session.ts';
import { redirectAliases } from '../../../src/machines/redirects.ts';
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
  address,
  collections: new Map([['designs', { posts: new Map([[post.file, post]]) }]]),
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

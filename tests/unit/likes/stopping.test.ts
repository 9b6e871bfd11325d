import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serveLikes } from '../../../src/likes/hosts/node.ts';
import { postsOf } from '../../../src/likes/posts.ts';
import type { Store } from '../../../src/likes/store/contract.ts';
import { secret, temporaryStore } from './service.ts';

const minute = 60_000;

/** A server that holds back requests for counts until they are released. */
async function serve() {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const asked = { count: 0 };
  const store: Store = {
    ...temporaryStore(),
    counts: async (posts) => {
      asked.count++;
      await released;
      return new Map(posts.map((post) => [post, { up: 0, down: 0 }]));
    },
  };
  const serving = await serveLikes({
    ...{ store, secret, origins: [], rate: undefined, port: 0, host: '127.0.0.1' },
    posts: postsOf({ posts: [{ id: 'designs/cache' }] }),
    log: () => undefined,
  });
  const sockets: Socket[] = [];
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
  });
  const open = async (text: string) => {
    const socket = connect(Number(new URL(serving.url).port), '127.0.0.1');
    sockets.push(socket);
    let heard = '';
    socket.on('data', (data) => (heard += String(data)));
    socket.on('error', () => undefined);
    const closed = new Promise<string>((resolve) => {
      socket.once('close', () => {
        resolve(heard);
      });
    });
    await new Promise((resolve) => socket.once('connect', resolve));
    if (text !== '') socket.write(text);
    return { socket, closed, heard: () => heard };
  };
  return { serving, open, release, asked };
}

const request = 'GET /api/likes/designs/cache HTTP/1.1\r\nHost: x\r\n\r\n';

describe('a server that is told to end', () => {
  it('answers what is under way as the last on its connection', async () => {
    const { serving, open, release, asked } = await serve();
    const { closed } = await open(request);
    await expect.poll(() => asked.count).toBe(1);
    const ended = serving.close();
    release();
    const heard = await closed;
    expect(heard).toContain('{"up":0,"down":0}');
    expect(heard).toMatch(/^connection: close/im);
    await ended;
  });

  it('closes what says nothing, and what has sent half a request, as soon as the rest is answered', async () => {
    const { serving, open, release, asked } = await serve();
    const quiet = [await open(''), await open('GET /api/li')];
    const { closed } = await open(request);
    await expect.poll(() => asked.count).toBe(1);
    const ended = serving.close();
    release();
    await Promise.all([closed, ended, ...quiet.map((one) => one.closed)]);
    expect(quiet.map(({ heard }) => heard())).toEqual(['', '']);
  });

  it('ends though a reader asks again and again on one connection', async () => {
    const { serving, open, release } = await serve();
    release();
    const { socket, closed, heard } = await open(request);
    socket.on('data', () => socket.write(request));
    await expect.poll(() => heard().split('HTTP/1.1 200').length).toBeGreaterThan(5);
    await Promise.all([serving.close(), closed]);
    expect(socket.destroyed).toBe(true);
  });
});

it.each(['', 'GET', 'GET /api/health HTTP/1.1\r\nHost: x\r\n'])(
  'a socket that stops after %j is closed',
  { timeout: minute / 3 },
  async (text) => {
    const { serving, open } = await serve();
    const { closed } = await open(text);
    expect(await closed).toMatch(/^(?:HTTP\/1\.1 408|$)/);
    await serving.close();
  },
);

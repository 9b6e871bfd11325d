/**
 * Compares the likes service with a bare Hono route, for reads, and with a bare libSQL upsert behind Hono,
 * for writes, in one run on one machine.
 *
 *     npm run bench:likes -- --seconds 5 --connections 32 --json
 */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { post } from './kinds.ts';
import type { Kind } from './kinds.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '5' },
    connections: { type: 'string', default: '32' },
    json: { type: 'boolean', default: false },
  },
});
const seconds = positive('--seconds', values.seconds);
const connections = positive('--connections', values.connections);

function positive(name: string, written: string): number {
  const number = Number(written);
  if (number > 0) return number;
  throw new Error(`${name} is "${written}": write a number above 0`);
}

interface Result {
  what: 'read' | 'write';
  server: Kind;
  /** Requests a second. */
  rate: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
}

async function withServer<Answer>(kind: Kind, work: (port: number) => Promise<Answer>) {
  const folder = await mkdtemp(join(tmpdir(), 'tradeoff-bench-'));
  const script = fileURLToPath(new URL('server.ts', import.meta.url));
  const child = spawn(process.execPath, [script, kind, join(folder, 'likes.db')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  try {
    const port = await new Promise<number>((resolve, reject) => {
      child.stdout.once('data', (line: Buffer) => {
        resolve(Number(line));
      });
      void ended.then(() => {
        reject(new Error(`The server "${kind}" did not start.`));
      });
    });
    return await work(port);
  } finally {
    child.kill();
    await ended;
    await rm(folder, { recursive: true });
  }
}

/** One request after the other on each connection; the first second warms up and is not counted. */
async function measure(what: Result['what'], server: Kind): Promise<Result> {
  return withServer(server, async (port) => {
    const agent = new Agent({ keepAlive: true, maxSockets: connections });
    const times: number[] = [];
    const started = performance.now();
    const from = started + 1000;
    const end = from + seconds * 1000;
    await Promise.all(
      Array.from({ length: connections }, async () => {
        for (let now = performance.now(); now < end; now = performance.now()) {
          await send(what, port, agent);
          const done = performance.now();
          if (now >= from) times.push(done - now);
        }
      }),
    );
    agent.destroy();
    times.sort((a, b) => a - b);
    const at = (share: number): number => times[Math.floor(times.length * share)] ?? Number.NaN;
    return { what, server, rate: times.length / seconds, p50: at(0.5), p99: at(0.99) };
  });
}

function send(what: Result['what'], port: number, agent: Agent): Promise<void> {
  const host = `127.0.0.1:${port}`;
  const writes = what === 'write';
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        ...{ agent, port, host: '127.0.0.1', path: `/api/likes/${post}` },
        method: writes ? 'PUT' : 'GET',
        headers: writes ? { origin: `http://${host}`, 'content-type': 'application/json' } : {},
      },
      (response) => {
        response.resume().once('end', () => {
          if (response.statusCode === 200) resolve();
          else reject(new Error(`A ${what} was answered with ${response.statusCode}.`));
        });
      },
    );
    sent.once('error', reject);
    sent.end(writes ? JSON.stringify({ vote: 'up', voter: randomUUID() }) : undefined);
  });
}

const results = [
  await measure('read', 'bare route'),
  await measure('read', 'service'),
  await measure('write', 'bare upsert'),
  await measure('write', 'service'),
];

if (values.json) console.log(JSON.stringify(results, null, 2));
else {
  console.log(`${connections} connections, ${seconds} s each\n`);
  console.log('              requests/s    × bare   p50 ms   p99 ms');
  for (const { what, server, rate, p50, p99 } of results) {
    const bare = results.find((one) => one.what === what);
    const share = bare === undefined ? Number.NaN : rate / bare.rate;
    console.log(
      `${what.padEnd(6)}${server.padEnd(12)}${rate.toFixed(0).padStart(6)}${share.toFixed(2).padStart(10)}${p50.toFixed(2).padStart(9)}${p99.toFixed(2).padStart(9)}`,
    );
  }
}

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { repository } from '../../builds/paths.ts';
import { childEnvironment } from '../../builds/run.ts';
import { secret } from './service.ts';

export const posts = ['designs/cache', 'designs/queue', 'notes/ring'];

export interface Server {
  url: string;
  process: ChildProcess;
  /** What it has written so far. */
  output: () => string;
  /** Resolves to the exit code of the process, or the name of the signal that ended it. */
  ended: Promise<string | number | null>;
}

/**
 * Starts `tradeoff likes serve` in a folder, as an owner does.
 *
 * @param wrap a command that starts the command after it, such as `sh -c 'ulimit …; exec "$@"' sh`
 */
export async function startServer(
  folder: string,
  args: readonly string[] = [],
  wrap: readonly string[] = [],
): Promise<Server> {
  writeFileSync(
    join(folder, 'posts.json'),
    JSON.stringify({ posts: posts.map((id) => ({ id, url: `/${id}/` })) }),
  );
  const [command = '', ...rest] = [
    ...wrap,
    process.execPath,
    join(repository, 'src/cli/main.ts'),
    ...['likes', 'serve', '--manifest', 'posts.json', '--port', '0', '--rate', 'off'],
    ...args,
  ];
  const child = spawn(command, rest, {
    cwd: folder,
    env: childEnvironment({ TRADEOFF_LIKES_SECRET: secret }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<string | number | null>((resolve) => {
    child.once('exit', (code, signal) => {
      resolve(signal ?? code);
    });
  });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      output += chunk.toString();
      const found = /Likes at (http:\/\/[^/]+)\//.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    void ended.then((end) => {
      reject(new Error(`The server ended with ${String(end)}:\n${output}`));
    });
  });
  return { url, process: child, output: () => output, ended };
}

/** Sends a vote as a page of the same host does. */
export function sendVote(
  url: string,
  post: string,
  voter: string,
  vote: 'up' | 'down' | null,
): Promise<Response> {
  return fetch(`${url}/api/likes/${post}`, {
    method: 'PUT',
    headers: { origin: url, 'content-type': 'application/json' },
    body: JSON.stringify({ vote, voter }),
  });
}

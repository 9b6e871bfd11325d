import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { repository } from '../builds/paths.ts';
import { childEnvironment } from '../builds/run.ts';

export interface DevServer {
  /** URL of the site with its base and a trailing slash. */
  url: string;
  stop(): Promise<void>;
}

const patience = 60_000;

/**
 * Starts `astro dev` in the foreground.
 * @throws with its output if it does not get ready.
 */
export function startDev(folder: string, ...args: string[]): Promise<DevServer> {
  // Without `--ignore-lock` Astro detaches itself if it considers the terminal automated.
  return startAstro(folder, 'dev', '--ignore-lock', ...args);
}

/**
 * Starts `astro preview` for the last build.
 * @throws with its output if it does not get ready.
 */
export function startPreview(folder: string, ...args: string[]): Promise<DevServer> {
  return startAstro(folder, 'preview', ...args);
}

async function startAstro(folder: string, ...args: string[]): Promise<DevServer> {
  const own = join(folder, 'node_modules/astro/bin/astro.mjs');
  const astro = existsSync(own) ? own : join(repository, 'node_modules/astro/bin/astro.mjs');
  const child = spawn(process.execPath, [astro, ...args, '--host', '127.0.0.1'], {
    cwd: folder,
    env: childEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = (): Promise<void> => stopChild(child);
  try {
    return { url: await addressOf(child), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (reason: string): void => {
      clearTimeout(timer);
      reject(new Error(`astro ${reason}:\n${output}`));
    };
    const timer = setTimeout(fail, patience, `was not ready within ${patience / 1000} s`);
    const listen = (chunk: Buffer): void => {
      output += chunk.toString();
      const address = /https?:\/\/(?:127\.0\.0\.1|localhost):\d+\S*/.exec(output)?.[0];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address.endsWith('/') ? address : `${address}/`);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => {
      fail(`ended with ${String(code)}`);
    });
  });
}

function stopChild(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      resolve();
      return;
    }
    child.once('exit', () => {
      resolve();
    });
    child.kill('SIGTERM');
  });
}

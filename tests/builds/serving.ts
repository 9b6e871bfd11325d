import { spawn } from 'node:child_process';
import { childEnvironment } from './run.ts';

/** A program that runs until it is stopped. */
export interface Serving {
  /** What the pattern found: the URL at which it answers. */
  url: string;
  /** What it has printed so far. */
  output(): string;
  stop(): Promise<void>;
}

export interface ServingOptions {
  cwd: string;
  env?: Record<string, string>;
  /** Finds the URL, as its first group, in what the program prints once it answers. */
  ready: RegExp;
}

/**
 * Starts a program and waits until it prints its URL.
 * @throws with its output if it ends before
 */
export async function startServing(
  command: string,
  args: readonly string[],
  { cwd, env = {}, ready }: ServingOptions,
): Promise<Serving> {
  const child = spawn(command, args, {
    cwd,
    env: childEnvironment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      output += chunk.toString();
      const found = ready.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('error', reject);
    void ended.then(() => {
      reject(new Error(`${command} ended:\n${output}`));
    });
  });
  return {
    url,
    output: () => output,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

import { spawn } from 'node:child_process';
import { delimiter, dirname } from 'node:path';

export interface RunResult {
  code: number;
  stdout: string;
  /** Both streams in the order of arrival, without colour codes. */
  output: string;
}

export interface RunOptions {
  cwd: string;
  env?: Record<string, string>;
}

const ofTheTests = new Set([
  'FORCE_COLOR',
  'VITEST',
  'NODE_ENV',
  'MODE',
  'DEV',
  'PROD',
  'SSR',
  'BASE_URL',
  'TEST',
]);

/** The environment of a child: the Node that runs the tests comes first, and nothing is coloured. */
export function childEnvironment(extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  // Vitest's variables would make a build believe that it is the development server.
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !ofTheTests.has(name)),
  );
  const path = [dirname(process.execPath), inherited['PATH'] ?? ''].join(delimiter);
  return { ...inherited, PATH: path, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1', ...extra };
}

/** Runs a command until it exits. A non-zero exit code is a result, not an exception. */
export function run(
  command: string,
  args: readonly string[],
  options: RunOptions,
): Promise<RunResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: childEnvironment(options.env),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      resolve({ code: code ?? (signal === null ? 1 : 128), stdout, output });
    });
  });
}

/**
 * Runs a command that has to succeed.
 * @throws with the whole output if it does not.
 */
export async function mustRun(
  command: string,
  args: readonly string[],
  options: RunOptions,
): Promise<RunResult> {
  const result = await run(command, args, options);
  if (result.code !== 0) {
    throw new Error(
      `\`${command} ${args.join(' ')}\` in ${options.cwd} exited with ${result.code}:\n${result.output}`,
    );
  }
  return result;
}

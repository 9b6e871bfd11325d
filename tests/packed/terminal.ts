import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { childEnvironment } from '../builds/run.ts';

/** Whether this machine can run a command in a pseudo-terminal. */
export const hasTerminal = process.platform === 'linux' && existsSync('/usr/bin/script');

/** What is typed once a text has appeared. */
export type Turn = readonly [awaited: string, typed: string];

/**
 * Runs a command at a pseudo-terminal and types.
 *
 * @returns its exit code, and what the screen received, control sequences included
 * @throws with the screen if a text does not appear
 */
export async function atTerminal(
  command: readonly string[],
  turns: readonly Turn[],
  cwd: string,
): Promise<{ code: number | null; screen: string }> {
  const words = command.map((word) => `'${word.replaceAll("'", String.raw`'\''`)}'`).join(' ');
  const child = spawn('script', ['--quiet', '--return', '--command', words, '/dev/null'], {
    cwd,
    env: { ...childEnvironment(), TERM: 'xterm' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let screen = '';
  let read = 0;
  let changed = (): void => undefined;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    screen += text;
    changed();
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  try {
    for (const [awaited, typed] of turns) {
      await appears(awaited);
      child.stdin.write(typed);
    }
    return { code: await ended, screen };
  } finally {
    child.kill();
  }

  function appears(text: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new Error(`"${text}" did not appear:\n${screen}`));
      }, 20_000);
      changed = () => {
        const at = screen.indexOf(text, read);
        if (at < 0) return;
        read = at + text.length;
        clearTimeout(timer);
        resolve();
      };
      changed();
    });
  }
}

import { dispatch } from '../../../src/cli/dispatch.ts';

/** Runs a command of the theme, which must not need what a sync finds. */
export async function runCommand(args: readonly string[], root = '/') {
  const out: string[] = [];
  const err: string[] = [];
  const code = await dispatch([...args], root, (found) => ({
    root: found,
    version: '1.2.3',
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    site: () => Promise.reject(new Error(`${args[0] ?? 'this'} needs no sync`)),
  }));
  return { code, out: out.join('\n'), err: err.join('\n') };
}

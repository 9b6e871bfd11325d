import path from 'node:path';
import { nearest } from '../schema/nearest.ts';
import { parseArguments } from './arguments.ts';
import { commands } from './commands/index.ts';
import { CliError, UsageError } from './contract.ts';
import type { Command, Context } from './contract.ts';

const globalOptions = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
  root: { type: 'string' },
} as const;

/**
 * Runs one command line.
 *
 * @param args without the program: `['info', '--json']`
 * @param directory working directory; `--root` is relative to it
 * @param connect builds the context for a project folder
 * @returns the exit code: 0, the command's own, 1 for a {@link CliError}, 2 for a {@link UsageError}
 */
export async function dispatch(
  args: string[],
  directory: string,
  connect: (root: string) => Context,
): Promise<number> {
  const context = connect(directory);
  try {
    const { own, name, rest } = split(args);
    const { values } = parseArguments(own, globalOptions);
    if (values.version === true) return print(context, context.version);
    if (name === undefined) {
      if (values.help === true) return print(context, help(context.version));
      context.err(help(context.version));
      return 2;
    }
    const command = find(name);
    if (values.help === true || asksForHelp(rest)) return print(context, command.usage);
    return await command.run(rest, connect(path.resolve(directory, values.root ?? '.')));
  } catch (error) {
    if (error instanceof UsageError)
      return fail(context, `${error.message}\nSee \`tradeoff --help\`.`, 2);
    if (error instanceof CliError) return fail(context, error.message, 1);
    throw error;
  }
}

/** Options before the command belong to the program. `--root` can be on either side. */
function split(args: string[]): { own: string[]; name: string | undefined; rest: string[] } {
  const own: string[] = [];
  const rest: string[] = [];
  let name: string | undefined;
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    if (arg === '--root') own.push(arg, ...args.slice(++at, at + 1));
    else if (arg.startsWith('--root=')) own.push(arg);
    else if (name !== undefined) rest.push(arg);
    else if (arg.startsWith('-')) own.push(arg);
    else name = arg;
  }
  return { own, name, rest };
}

function find(name: string): Command {
  const command = commands.find((one) => one.name === name);
  if (command !== undefined) return command;
  const near = nearest(
    name,
    commands.map((one) => one.name),
  );
  const hint = near === undefined ? '' : ` Did you mean \`tradeoff ${near}\`?`;
  throw new UsageError(`Unknown command \`${name}\`.${hint}`);
}

function asksForHelp(args: string[]): boolean {
  const end = args.indexOf('--');
  return args
    .slice(0, end === -1 ? args.length : end)
    .some((arg) => arg === '--help' || arg === '-h');
}

function help(version: string): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    `tradeoff ${version}`,
    '',
    'Usage: tradeoff <command> [options]',
    '',
    'Commands:',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'Options:',
    '  --root <folder>  Folder of the blog; default: the current one',
    '  --help, -h       Show this, or the help of a command',
    '  --version, -v    Show the version of the theme',
  ].join('\n');
}

function print(context: Context, message: string): number {
  context.out(message);
  return 0;
}

function fail(context: Context, message: string, code: number): number {
  context.err(message);
  return code;
}

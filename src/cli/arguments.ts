import { parseArgs } from 'node:util';
import type { ParseArgsConfig, ParseArgsOptionsConfig } from 'node:util';
import { nearest } from '../schema/nearest.ts';
import { UsageError } from './contract.ts';

type Parsed<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: Options; allowPositionals: true; strict: true; args: string[] }>
>;

/**
 * Reads the arguments of a command.
 *
 * @param options as `parseArgs` of `node:util` takes them
 * @throws {@link UsageError} for an unknown option, naming the nearest one, or a missing value
 */
export function parseArguments<const Options extends ParseArgsOptionsConfig>(
  args: string[],
  options: Options,
): Parsed<Options> {
  refuseUnknown(args, options);
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    if (isParseError(error)) throw new UsageError(`${error.message}.`);
    throw error;
  }
}

function refuseUnknown(args: string[], options: NonNullable<ParseArgsConfig['options']>): void {
  const { tokens } = parseArgs({ args, options, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option' || Object.hasOwn(options, token.name)) continue;
    const near = nearest(token.name, Object.keys(options));
    const hint = near === undefined ? '' : ` Did you mean \`--${near}\`?`;
    throw new UsageError(`Unknown option \`${token.rawName}\`.${hint}`);
  }
}

function isParseError(error: unknown): error is Error {
  return (
    error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  );
}

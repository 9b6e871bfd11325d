import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { StoredVote } from '../../likes/store/contract.ts';
import { exportVotes, readVotesFile, votesAsSql } from '../../likes/transfer.ts';
import { parseArguments } from '../arguments.ts';
import { CliError, UsageError } from '../contract.ts';
import type { Context } from '../contract.ts';
import { databaseOption, withStore } from './database.ts';

/** `tradeoff likes export`: every vote, to the standard output or a file. */
export async function exportFile(args: string[], context: Context): Promise<number> {
  const { values, positionals } = parseArguments(args, {
    ...databaseOption,
    out: { type: 'string' },
    sql: { type: 'boolean' },
  });
  if (positionals[0] !== undefined) {
    throw new UsageError(`Write \`--out ${positionals[0]}\` to name the file.`);
  }
  const file = await withStore(values.db, context.root, exportVotes);
  const text = values.sql === true ? votesAsSql(file) : `${JSON.stringify(file, null, 2)}\n`;
  if (values.out === undefined) {
    context.out(text.trimEnd());
    return 0;
  }
  const target = path.resolve(context.root, values.out);
  try {
    await writeFile(target, text);
  } catch (error) {
    throw new CliError(`${target} cannot be written: ${reason(error)}`);
  }
  context.err(`Wrote ${votesOf(file.votes.length)} to ${target}`);
  return 0;
}

/** `tradeoff likes import`: adds the votes of a file. */
export async function importFile(args: string[], context: Context): Promise<number> {
  const { values, positionals } = parseArguments(args, databaseOption);
  const [file, extra] = positionals;
  if (file === undefined || extra !== undefined) {
    throw new UsageError('Name one file: `tradeoff likes import likes.json`.');
  }
  const source = path.resolve(context.root, file);
  const votes = await readVotes(source);
  await withStore(values.db, context.root, (store) => store.add(votes));
  context.err(`Read ${votesOf(votes.length)} from ${source}`);
  return 0;
}

async function readVotes(source: string): Promise<StoredVote[]> {
  try {
    return readVotesFile(await readFile(source, 'utf8'));
  } catch (error) {
    throw new CliError(`${source} cannot be imported. ${reason(error)}`);
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function votesOf(count: number): string {
  return count === 1 ? '1 vote' : `${count} votes`;
}

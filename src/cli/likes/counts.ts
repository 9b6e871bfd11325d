import { parseArguments } from '../arguments.ts';
import { UsageError } from '../contract.ts';
import type { Context } from '../contract.ts';
import { databaseOption, withStore } from './database.ts';

/** `tradeoff likes counts`: the counts of every post that has been voted on. */
export async function counts(args: string[], context: Context): Promise<number> {
  const { values, positionals } = parseArguments(args, {
    ...databaseOption,
    json: { type: 'boolean' },
  });
  if (positionals[0] !== undefined) {
    throw new UsageError(
      `\`tradeoff likes counts\` takes no argument; found \`${positionals[0]}\`.`,
    );
  }
  const all = await withStore(values.db, context.root, (store) => store.all());
  if (values.json === true) {
    context.out(JSON.stringify(Object.fromEntries(all), null, 2));
    return 0;
  }
  const width = Math.max(4, ...[...all.keys()].map((id) => id.length));
  context.out(`${'Post'.padEnd(width)}      Up    Down`);
  for (const [id, { up, down }] of all) {
    context.out(`${id.padEnd(width)}${String(up).padStart(8)}${String(down).padStart(8)}`);
  }
  return 0;
}

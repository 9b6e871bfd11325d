import type { Client, InStatement } from '@libsql/client';
import type { Database, Row, Statement } from './contract.ts';
import { storageFailure } from './failure.ts';

/**
 * A database that a libSQL client reaches: a file, or a server such as Turso.
 *
 * @param connect makes the client, or throws; it is called before the first use, and again after a failure
 * @param oneByOne waits for each transaction before the next; a file has a single connection anyway
 */
export function libsqlDatabase(
  connect: () => Promise<Client> | Client,
  { oneByOne }: { oneByOne: boolean },
): Database {
  let client: Client | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const attempt = async (statements: readonly Statement[], mode: Mode): Promise<Row[][]> => {
    try {
      client ??= await connect();
      return await send(client, statements, mode);
    } catch (error) {
      // The native client leaves a failed statement open, and then no later transaction can commit.
      client?.close();
      client = undefined;
      throw storageFailure(error);
    }
  };
  return {
    run(statements, mode) {
      if (!oneByOne) return attempt(statements, mode);
      const result = last.then(() => attempt(statements, mode));
      last = result.catch(() => undefined);
      return result;
    },
    close() {
      client?.close();
      client = undefined;
    },
  };
}

type Mode = Parameters<Database['run']>[1];

async function send(
  client: Client,
  statements: readonly Statement[],
  mode: Mode,
): Promise<Row[][]> {
  const written = statements.map(({ sql, args }): InStatement => ({ sql, args: [...args] }));
  const [only] = written;
  // A transaction to write begins with a lock; one read needs none.
  if (mode === 'read' && only !== undefined && written.length === 1) {
    return [(await client.execute(only)).rows];
  }
  return (await client.batch(written, mode)).map(({ rows }) => rows);
}

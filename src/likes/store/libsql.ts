import type { Client, InStatement } from '@libsql/client';
import type { Database, Row, Statement } from './contract.ts';
import { storageFailure } from './failure.ts';

/**
 * A database that a libSQL client reaches: a server such as Turso, or one connection to a file.
 *
 * @param connect makes the client, or throws; it is called before the first use, and again after a failure
 */
export function libsqlDatabase(connect: () => Promise<Client> | Client): Database {
  let opening: Promise<Client> | undefined;
  let open: Client | undefined;
  const close = (): void => {
    open?.close();
    open = opening = undefined;
  };
  return {
    async run(statements, mode) {
      opening ??= Promise.resolve().then(connect);
      const used = opening;
      try {
        const client = await used;
        if (opening === used) open = client;
        return await send(client, statements, mode);
      } catch (error) {
        // The native client leaves a failed statement open, and then no later transaction can commit.
        if (opening === used) close();
        throw storageFailure(error);
      }
    },
    close,
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

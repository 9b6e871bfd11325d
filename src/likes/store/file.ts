import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Client } from '@libsql/client';
import { LikesError } from '../contract.ts';
import type { Database } from './contract.ts';
import { libsqlDatabase } from './libsql.ts';

/** How long and in what number requests wait for a file. */
export interface Patience {
  /** Milliseconds for which a request waits while another process has locked the file. Default: 1000. */
  locked?: number;
  /** Requests that wait at once; one more is refused. Default: 2000. */
  waiting?: number;
}

/**
 * A file with one connection for writing and one for reading, so that reads continue while votes wait. SQLite would
 * block the whole process while it waits for a lock, so its connections must not wait; a request that finds the file
 * locked is retried here.
 *
 * @param connect opens a connection that returns `SQLITE_BUSY` immediately
 */
export function fileDatabase(connect: () => Promise<Client>, patience: Patience = {}): Database {
  const writes = inLine(libsqlDatabase(connect), patience);
  const reads = inLine(libsqlDatabase(connect), patience);
  return {
    run: (statements, mode) => (mode === 'write' ? writes : reads).run(statements, mode),
    close() {
      writes.close();
      reads.close();
    },
  };
}

/** One request at a time, in the order in which they came. */
function inLine(database: Database, { locked = 1000, waiting = 2000 }: Patience): Database {
  let last: Promise<unknown> = Promise.resolve();
  let length = 0;
  /** When the file was found locked, if it has been ever since. */
  let lockedSince: number | undefined;
  const patiently: Line = async (came, statements, mode) => {
    for (;;) {
      // A request that already waited behind others while the file was locked does not wait again.
      const now = performance.now();
      if (lockedSince !== undefined && now - Math.max(lockedSince, came) >= locked) {
        throw new LikesError('storage-busy', `SQLITE_BUSY for ${locked} ms.`);
      }
      try {
        const rows = await database.run(statements, mode);
        lockedSince = undefined;
        return rows;
      } catch (error) {
        if (!(error instanceof LikesError) || error.code !== 'storage-busy') throw error;
        lockedSince ??= now;
      }
      // Without jitter, two processes would collide each time.
      await setTimeout(2 + Math.random() * 20);
    }
  };
  return {
    async run(statements, mode) {
      if (length >= waiting) {
        throw new LikesError(
          'storage-busy',
          `${length} requests are already waiting for the database.`,
        );
      }
      length++;
      const came = performance.now();
      const result = last.then(() => patiently(came, statements, mode));
      // The client answers without a pause: only this lets sockets be read before the next one.
      last = result.then(
        () => setImmediate(),
        () => setImmediate(),
      );
      try {
        return await result;
      } finally {
        length--;
      }
    },
    close() {
      database.close();
    },
  };
}

type Line = (came: number, ...run: Parameters<Database['run']>) => ReturnType<Database['run']>;

import type { Database, Row } from './contract.ts';
import { storageFailure } from './failure.ts';

/** The part of Cloudflare's `D1Database` that the store needs. */
export interface D1 {
  prepare(sql: string): D1Statement;
  batch(statements: D1Statement[]): Promise<{ results?: unknown[] }[]>;
}

export interface D1Statement {
  bind(...values: unknown[]): D1Statement;
}

/** A D1 database; its `batch` is a transaction. */
export function d1Database(d1: D1): Database {
  return {
    async run(statements) {
      try {
        const results = await d1.batch(
          statements.map(({ sql, args }) => d1.prepare(sql).bind(...args)),
        );
        return results.map(({ results: rows }) => (rows ?? []) as Row[]);
      } catch (error) {
        throw storageFailure(error);
      }
    },
    close() {
      // The runtime owns the binding.
    },
  };
}

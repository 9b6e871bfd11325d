import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import { json } from 'node:stream/consumers';

/** Values as the protocol writes them. */
type Value =
  | { type: 'null' }
  | { type: 'integer'; value: string }
  | { type: 'float'; value: number }
  | { type: 'text'; value: string };

interface Statement {
  sql?: string;
  sql_id?: number;
  args?: Value[];
}

interface Condition {
  type: string;
  step?: number;
  cond?: Condition;
  conds?: Condition[];
}

interface Batch {
  steps: { condition?: Condition; stmt: Statement }[];
}

interface StreamRequest {
  type: string;
  sql?: string;
  sql_id?: number;
  stmt?: Statement;
  batch?: Batch;
}

export interface SqlServer {
  url: string;
  close(): Promise<void>;
}

/**
 * A database server that speaks Hrana 2 over HTTP, the protocol of Turso, over one SQLite file: as
 * much of it as `@libsql/client/web` uses without interactive transactions. Each request is a
 * separate stream.
 *
 * @see https://github.com/tursodatabase/libsql/blob/main/docs/HRANA_3_SPEC.md
 */
export async function serveSql(file: string, token: string): Promise<SqlServer> {
  const server = createServer((request, response) => {
    const answer = (status: number, body: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    if (request.url === '/v2') {
      answer(200, {});
      return;
    }
    if (request.url !== '/v2/pipeline') {
      answer(404, { message: 'not found' });
      return;
    }
    if (request.headers.authorization !== `Bearer ${token}`) {
      answer(401, { message: 'no token' });
      return;
    }
    json(request).then(
      (body) => {
        answer(200, pipeline(file, (body as { requests: StreamRequest[] }).requests));
      },
      (error: unknown) => {
        answer(400, { message: String(error) });
      },
    );
  });
  // A busy test process may be slow to see a client's next request.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function pipeline(file: string, requests: StreamRequest[]): object {
  const database = new DatabaseSync(file, { timeout: 2000 });
  const stored = new Map<number, string>();
  const run = ({ sql, sql_id, args = [] }: Statement) =>
    execute(database, sql ?? stored.get(sql_id ?? -1) ?? '', args);
  const respond = (request: StreamRequest): object => {
    const { type } = request;
    if (type === 'store_sql') stored.set(request.sql_id ?? -1, request.sql ?? '');
    if (type === 'execute' && request.stmt) return { type, result: run(request.stmt) };
    if (type === 'batch' && request.batch) return { type, result: batch(request.batch, run) };
    if (/^(?:store_sql|close_sql|close)$/.test(type)) return { type };
    throw new Error(`This server has no ${type}.`);
  };
  try {
    const results = requests.map((request) => {
      try {
        return { type: 'ok', response: respond(request) };
      } catch (error) {
        return { type: 'error', error: { message: String(error), code: 'SQLITE_ERROR' } };
      }
    });
    return { baton: null, base_url: null, results };
  } finally {
    database.close();
  }
}

function batch({ steps }: Batch, run: (statement: Statement) => object): object {
  const results: (object | null)[] = [];
  const errors: (object | null)[] = [];
  const holds = ({ type, step = -1, cond, conds = [] }: Condition): boolean => {
    if (type === 'ok') return results[step] != null;
    if (type === 'error') return errors[step] != null;
    if (type === 'not') return cond !== undefined && !holds(cond);
    if (type === 'and') return conds.every(holds);
    if (type === 'or') return conds.some(holds);
    throw new Error(`This server has no condition ${type}.`);
  };
  steps.forEach(({ condition, stmt }, index) => {
    results[index] = errors[index] = null;
    if (condition && !holds(condition)) return;
    try {
      results[index] = run(stmt);
    } catch (error) {
      errors[index] = { message: String(error), code: 'SQLITE_ERROR' };
    }
  });
  return { step_results: results, step_errors: errors };
}

function execute(database: DatabaseSync, sql: string, args: Value[]): object {
  const statement = database.prepare(sql);
  statement.setReadBigInts(true);
  const values = args.map((arg) =>
    arg.type === 'null' ? null : arg.type === 'integer' ? BigInt(arg.value) : arg.value,
  );
  const columns = statement.columns().map(({ name }) => name);
  const rows = statement.all(...values) as Record<string, unknown>[];
  return {
    cols: columns.map((name) => ({ name, decltype: null })),
    rows: rows.map((row) => columns.map((name) => encoded(row[name]))),
    affected_row_count: 0,
    last_insert_rowid: null,
  };
}

function encoded(value: unknown): Value {
  if (typeof value === 'bigint') return { type: 'integer', value: value.toString() };
  if (typeof value === 'number') return { type: 'float', value };
  if (typeof value === 'string') return { type: 'text', value };
  return { type: 'null' };
}

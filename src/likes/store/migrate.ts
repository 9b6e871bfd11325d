import { LikesError } from '../contract.ts';
import type { Database } from './contract.ts';
import { migrations } from './migrations.ts';
import { number } from './rows.ts';

/** Two processes can migrate a new database at once. The second one finds it already migrated. */
export async function migrate(database: Database): Promise<void> {
  const done = await version(database);
  if (done > migrations.length) {
    throw new LikesError(
      'storage-unavailable',
      `The votes were written by a newer version of the theme (schema ${done}; this version reads up to ${migrations.length}).`,
    );
  }
  for (const [index, steps] of migrations.entries()) {
    if (index < done) continue;
    const statements = [
      'CREATE TABLE IF NOT EXISTS likes_migrations (version INTEGER PRIMARY KEY)',
      `INSERT INTO likes_migrations (version) VALUES (${index + 1})`,
      ...steps,
    ];
    try {
      await database.run(
        statements.map((sql) => ({ sql, args: [] })),
        'write',
      );
    } catch (error) {
      if ((await version(database)) <= index) throw error;
    }
  }
}

/** 0 for a new database. Needs only read access. */
async function version(database: Database): Promise<number> {
  const one = async (sql: string): Promise<number> => {
    const [[row] = []] = await database.run([{ sql, args: [] }], 'read');
    return row === undefined ? 0 : number(row, 'answer');
  };
  const tables = "SELECT count(*) AS answer FROM sqlite_master WHERE name = 'likes_migrations'";
  if ((await one(tables)) === 0) return 0;
  return one('SELECT coalesce(max(version), 0) AS answer FROM likes_migrations');
}

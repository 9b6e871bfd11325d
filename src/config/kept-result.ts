import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** The digest of what a result is made from, for {@link keptResult}. */
export function digestOf(parts: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length} `).update(part);
  return hash.digest('hex');
}

/** The digest of the code in a folder, which decides what it makes. */
export function codeDigest(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort();
  return digestOf(files.map((file) => readFileSync(join(folder, file), 'utf8')));
}

/**
 * The result that an earlier run left in a file, when it was made from the same; else it is made and left
 * there in place of the other.
 *
 * @param digest of all that decides what {@link make} answers, its own version included.
 * @param make answers something that structured cloning copies: maps, dates and bytes, no functions.
 */
export async function keptResult<Result>(
  file: string,
  digest: string,
  make: () => Result | Promise<Result>,
): Promise<Result> {
  const kept = readKept(file);
  if (kept?.digest === digest) return kept.result as Result;
  const result = await make();
  mkdirSync(dirname(file), { recursive: true });
  // Whole or not at all: another run may read it at any time.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, serialize({ digest, result }));
  renameSync(draft, file);
  return result;
}

/** What a file holds, unless there is none or another version of Node wrote it. */
function readKept(file: string): { digest: string; result: unknown } | undefined {
  let bytes;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return deserialize(bytes) as { digest: string; result: unknown };
  } catch {
    // A cache that cannot be read is as good as none: what it held is made again.
    return undefined;
  }
}

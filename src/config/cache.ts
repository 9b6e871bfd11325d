import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** The digest of what a result is made from, for {@link cached}. */
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

/** The bytes of a file of the cache; `undefined` if there is none. */
export async function readCached(file: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Writes a file of the cache, whole or not at all: another run can read it at any time. */
export async function writeCached(file: string, data: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, data);
  await rename(draft, file);
}

/**
 * The result that an earlier run left in a file if it was made from the same; otherwise it is made and written
 * there in place of the other.
 *
 * @param digest of all that decides what {@link make} answers, its own version included.
 * @param make answers something that structured cloning copies: maps, dates and bytes, no functions.
 */
export async function cached<Result>(
  file: string,
  digest: string,
  make: () => Result | Promise<Result>,
): Promise<Result> {
  const earlier = parsed(await readCached(file));
  if (earlier?.digest === digest) return earlier.result as Result;
  const result = await make();
  await writeCached(file, serialize({ digest, result }));
  return result;
}

/** What a file holds, unless another version of Node wrote it: then its result is made again. */
function parsed(bytes: Uint8Array | undefined): { digest: string; result: unknown } | undefined {
  try {
    return bytes && (deserialize(bytes) as { digest: string; result: unknown });
  } catch {
    return undefined;
  }
}

/** Milliseconds for which a file stays in any case: a run beside this one may have just made it. */
const grace = 3_600_000;

/** Removes the files of a folder of the cache that are not used and not new. */
export function pruneCached(folder: string, used: readonly string[]): void {
  if (!existsSync(folder)) return;
  const kept = new Set(used);
  const before = Date.now() - grace;
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    // Another build may have removed it meanwhile.
    const made = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
    if (made !== undefined && made < before && !kept.has(name)) rmSync(file, { force: true });
  }
}

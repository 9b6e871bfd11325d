import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** The digest of a result's inputs, for {@link cached}. */
export function digestOf(parts: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length} `).update(part);
  return hash.digest('hex');
}

/** The digest of the code in a folder, because its results depend on it. */
export function codeDigest(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort();
  return digestOf(files.map((file) => readFileSync(join(folder, file), 'utf8')));
}

/** The bytes of a cached file, or `undefined`. */
export async function readCached(file: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Writes a file of the cache atomically, because another run can read it at any time. */
export async function writeCached(file: string, data: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, data);
  await rename(draft, file);
}

/**
 * The cached result if its inputs are the same. Otherwise computes the result and replaces the file.
 *
 * @param digest of everything that the result of {@link make} depends on, including its version.
 * @param make returns data that structured cloning can copy: maps, dates and bytes, but no functions.
 */
export async function cached<Result>(
  file: string,
  digest: string,
  make: () => Result | Promise<Result>,
): Promise<Result> {
  const earlier = await readResult<Result>(file, digest);
  if (earlier !== undefined) return earlier;
  const result = await make();
  await writeResult(file, digest, result);
  return result;
}

/** The result in a file if its inputs were the same. */
export async function readResult<Result>(
  file: string,
  digest: string,
): Promise<Result | undefined> {
  const earlier = parsed(await readCached(file));
  return earlier?.digest === digest ? (earlier.result as Result) : undefined;
}

/** Replaces the file of a result, which is for {@link readResult}. */
export function writeResult(file: string, digest: string, result: unknown): Promise<void> {
  return writeCached(file, serialize({ digest, result }));
}

/** The content of a file, unless another version of Node wrote it. */
function parsed(bytes: Uint8Array | undefined): { digest: string; result: unknown } | undefined {
  try {
    return bytes && (deserialize(bytes) as { digest: string; result: unknown });
  } catch {
    return undefined;
  }
}

/** Milliseconds for which every file stays, because a parallel run may have just written it. */
const grace = 3_600_000;

/** Removes the files of a folder of the cache that are not used and not new. */
export function pruneCached(folder: string, used: readonly string[]): void {
  if (!existsSync(folder)) return;
  const kept = new Set(used);
  const before = Date.now() - grace;
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    // Another build may have removed it.
    const made = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
    if (made !== undefined && made < before && !kept.has(name)) rmSync(file, { force: true });
  }
}

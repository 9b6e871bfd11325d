import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { arrayItems, firstText, readText, writeArray, writeText } from './cbor.ts';

/** Files of an index by their path in its folder. */
export type IndexFiles = Map<string, Uint8Array>;

/** Bytes of a chunk before compression, which makes some two thirds of it. */
const enough = 12_000;
/** Words that begin with the same letters stay together: whoever types these finds all of them. */
const together = 3;

/**
 * The same index in smaller chunks of words. A search loads the chunk of each of its words; Pagefind
 * makes them some 30 KB, of which one word is a small part.
 *
 * @throws when the files are not as Pagefind 1.6 writes them.
 */
export function splitChunks(files: IndexFiles): IndexFiles {
  const split = new Map(files);
  for (const [path, content] of files) {
    if (!path.endsWith('.pf_meta')) continue;
    const parts = arrayItems(unpack(content));
    const [version, pages, chunks, ...rest] = parts;
    if (version === undefined || pages === undefined || chunks === undefined) {
      throw new RangeError(`${path} has ${parts.length} parts.`);
    }
    const smaller = arrayItems(chunks).flatMap((chunk) => {
      const [, , hash] = arrayItems(chunk);
      const name = readText(hash);
      const whole = files.get(chunkPath(name));
      if (whole === undefined) throw new RangeError(`${path} names ${name}, which is not a chunk.`);
      split.delete(chunkPath(name));
      return splitChunk(whole, name);
    });
    for (const { name, content } of smaller) split.set(chunkPath(name), content);
    const table = writeArray(smaller.map(({ entry }) => entry));
    split.set(path, pack(writeArray([version, pages, table, ...rest])));
  }
  return split;
}

interface Chunk {
  name: string;
  content: Uint8Array;
  /** Its line in the table of chunks: first word, last word, name. */
  entry: Uint8Array;
}

function splitChunk(whole: Uint8Array, name: string): Chunk[] {
  const [words, ...others] = arrayItems(unpack(whole));
  if (words === undefined || others.length > 0) throw new RangeError(`${name} is not a chunk.`);
  const language = name.slice(0, name.lastIndexOf('_'));
  return grouped(arrayItems(words)).map((group) => {
    const content = pack(writeArray([writeArray(group)]));
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 7);
    const entry = [wordOf(group[0]), wordOf(group.at(-1)), `${language}_${hash}`];
    return { name: `${language}_${hash}`, content, entry: writeArray(entry.map(writeText)) };
  });
}

function grouped(words: readonly Uint8Array[]): Uint8Array[][] {
  const groups: Uint8Array[][] = [];
  let size = enough;
  let before = '';
  for (const word of words) {
    const beginning = wordOf(word).slice(0, together);
    if (size >= enough && beginning !== before) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)?.push(word);
    size += word.length;
    before = beginning;
  }
  return groups;
}

function wordOf(word: Uint8Array | undefined): string {
  if (word === undefined) throw new RangeError('A word is expected.');
  return firstText(word);
}

function chunkPath(name: string): string {
  return `index/${name}.pf_index`;
}

const signature = 'pagefind_dcd';

function unpack(content: Uint8Array): Uint8Array {
  const plain = gunzipSync(content);
  if (plain.toString('latin1', 0, signature.length) !== signature) {
    throw new RangeError('A file does not begin as those of Pagefind do.');
  }
  return plain.subarray(signature.length);
}

function pack(data: Uint8Array): Uint8Array {
  return gzipSync(Buffer.concat([Buffer.from(signature), data]), { level: 9 });
}

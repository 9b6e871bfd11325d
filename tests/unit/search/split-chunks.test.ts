import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { arrayItems, readText, writeArray, writeText } from '../../../src/search/cbor.ts';
import { splitChunks, type IndexFiles } from '../../../src/search/split-chunks.ts';

const number = (value: number) =>
  value < 24 ? Uint8Array.of(value) : Uint8Array.of(25, value >> 8, value & 255);

/** A word with the pages that have it, as Pagefind encodes them. */
function word(text: string, pages: number): Uint8Array {
  const locations = Array.from({ length: pages }, (_, page) =>
    writeArray([number(page), writeArray([Uint8Array.of(0x38, 24), number(300)])]),
  );
  return writeArray([writeText(text), writeArray(locations), writeArray([])]);
}

function pack(data: Uint8Array): Uint8Array {
  return gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), data]));
}

function unpack(content: Uint8Array | undefined): Uint8Array {
  return gunzipSync(content ?? new Uint8Array()).subarray('pagefind_dcd'.length);
}

const words = [
  word('cache', 2000),
  word('cached', 10),
  word('café', 10),
  word('lease', 2000),
  word('log', 3),
];

function index(): IndexFiles {
  const table = writeArray([writeArray(['cache', 'log', 'en_abc'].map(writeText))]);
  const meta = [writeText('1.6.0'), writeArray([]), table, writeArray([]), writeArray([])];
  return new Map([
    ['pagefind.en_1.pf_meta', pack(writeArray(meta))],
    ['index/en_abc.pf_index', pack(writeArray([writeArray(words)]))],
    ['pagefind.js', new Uint8Array([1])],
  ]);
}

it('makes smaller chunks of the same words, with those of one beginning together', () => {
  const files = splitChunks(index());
  const parts = arrayItems(unpack(files.get('pagefind.en_1.pf_meta')));
  expect(parts).toHaveLength(5);
  const chunks = arrayItems(parts[2] ?? new Uint8Array()).map((entry) =>
    arrayItems(entry).map(readText),
  );
  expect(chunks.map(([from, to]) => [from, to])).toEqual([
    ['cache', 'cached'],
    ['café', 'lease'],
    ['log', 'log'],
  ]);
  const read = chunks.flatMap(([, , name]) =>
    arrayItems(arrayItems(unpack(files.get(`index/${name}.pf_index`)))[0] ?? new Uint8Array()),
  );
  expect(read.map((bytes) => Buffer.from(bytes))).toEqual(words.map((bytes) => Buffer.from(bytes)));
  expect([...files.keys()].sort()).toEqual(
    [
      'pagefind.en_1.pf_meta',
      'pagefind.js',
      ...chunks.map(([, , name]) => `index/${name}.pf_index`),
    ].sort(),
  );
});

it('refuses files that are not as Pagefind writes them', () => {
  const files = index();
  files.set('index/en_abc.pf_index', pack(Uint8Array.of(0xa0)));
  expect(() => splitChunks(files)).toThrow(RangeError);
  const lost = index();
  lost.delete('index/en_abc.pf_index');
  expect(() => splitChunks(lost)).toThrow(/names en_abc/);
});

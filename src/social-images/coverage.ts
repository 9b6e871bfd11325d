import { brotliDecompressSync } from 'node:zlib';

/**
 * The code points that a font has a glyph for.
 *
 * @param font bytes of a `.woff2`, `.ttf` or `.otf` file.
 * @throws when it is something else.
 */
export function fontCoverage(font: Buffer): Set<number> {
  const kind = font.toString('latin1', 0, 4);
  const cmap = kind === 'wOF2' ? compressedTable(font) : plainTable(font, kind);
  const covered = new Set<number>();
  for (let i = 0; i < cmap.readUInt16BE(2); i += 1) {
    const platform = cmap.readUInt16BE(4 + i * 8);
    const table = cmap.subarray(cmap.readUInt32BE(8 + i * 8));
    const format = table.readUInt16BE(0);
    // The others are for old encodings of Windows and Macintosh.
    if (platform !== 0 && platform !== 3) continue;
    if (format === 4) readSegments(table, covered);
    if (format === 12) readGroups(table, covered);
  }
  return covered;
}

function plainTable(font: Buffer, kind: string): Buffer {
  if (!['\0\x01\0\0', 'OTTO', 'true'].includes(kind)) throw new Error('it is not such a font');
  for (let at = 12; at < 12 + font.readUInt16BE(4) * 16; at += 16) {
    if (font.toString('latin1', at, at + 4) !== 'cmap') continue;
    const offset = font.readUInt32BE(at + 8);
    return font.subarray(offset, offset + font.readUInt32BE(at + 12));
  }
  throw new Error('it has no table of characters');
}

/** Indices in WOFF2's list of known tags; `ownTag` is followed by a tag of four letters. */
const known = { cmap: 0, glyf: 10, loca: 11 };
const ownTag = 63;

/** WOFF2 has its tables one after another in a single compressed stream. */
function compressedTable(font: Buffer): Buffer {
  if (font.toString('latin1', 4, 8) === 'ttcf') throw new Error('it is a collection of fonts');
  let at = 48;
  let offset = 0;
  let found: [start: number, end: number] | undefined;
  const number = () => {
    let value = 0;
    for (;;) {
      const byte = font.readUInt8(at);
      at += 1;
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  };
  for (let i = 0; i < font.readUInt16BE(12); i += 1) {
    const flags = font.readUInt8(at);
    at += (flags & 63) === ownTag ? 5 : 1;
    const tag = flags & 63;
    const plain = number();
    const untransformed = tag === known.glyf || tag === known.loca ? 3 : 0;
    const length = flags >> 6 === untransformed ? plain : number();
    if (tag === known.cmap) found = [offset, offset + length];
    offset += length;
  }
  if (found === undefined) throw new Error('it has no table of characters');
  return brotliDecompressSync(font.subarray(at, at + font.readUInt32BE(20))).subarray(...found);
}

/** Format 4: ranges of two-byte code points. */
function readSegments(table: Buffer, covered: Set<number>): void {
  const double = table.readUInt16BE(6);
  for (let i = 0; i < double; i += 2) {
    const end = table.readUInt16BE(14 + i);
    const start = table.readUInt16BE(16 + double + i);
    const delta = table.readUInt16BE(16 + 2 * double + i);
    const place = 16 + 3 * double + i;
    const range = table.readUInt16BE(place);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const listed = range === 0 ? code : table.readUInt16BE(place + range + (code - start) * 2);
      if (listed !== 0 && ((listed + delta) & 0xffff) !== 0) covered.add(code);
    }
  }
}

/** Format 12: groups of code points of any plane. */
function readGroups(table: Buffer, covered: Set<number>): void {
  for (let i = 0; i < table.readUInt32BE(12); i += 1) {
    const start = table.readUInt32BE(16 + i * 12);
    const end = table.readUInt32BE(20 + i * 12);
    const glyph = table.readUInt32BE(24 + i * 12);
    for (let code = start; code <= end; code += 1) {
      if (glyph + code - start !== 0) covered.add(code);
    }
  }
}

/**
 * Reads and writes the tables of a TrueType file. Only what a renamed subset needs: the table
 * directory, `name`, `cmap`, and the vertical metrics in `hhea` and `OS/2`.
 *
 * @see https://learn.microsoft.com/typography/opentype/spec/otff
 */

/** @typedef {Map<string, Buffer>} Tables Table data by four-letter tag. */

const TRUETYPE = 0x00010000;
const CHECKSUM_MAGIC = 0xb1b0afba;

/** Seconds from 1904 to 2024-01-01: every build writes the same dates, hence the same bytes. */
const FIXED_DATE = 3786912000n;

/**
 * @param {Buffer} file A TrueType file.
 * @returns {Tables}
 */
export function readTables(file) {
  if (file.readUInt32BE(0) !== TRUETYPE) throw new Error('Expected a TrueType (glyf) font.');
  const tables = new Map();
  for (let index = 0; index < file.readUInt16BE(4); index += 1) {
    const record = 12 + index * 16;
    const start = file.readUInt32BE(record + 8);
    const data = file.subarray(start, start + file.readUInt32BE(record + 12));
    tables.set(file.toString('latin1', record, record + 4), Buffer.from(data));
  }
  return tables;
}

/** @param {Buffer} data @returns {number} The sum of its 32-bit words, the tail padded with zeros. */
function checksum(data) {
  let sum = 0;
  const padded = Buffer.concat([data, Buffer.alloc(-data.length & 3)]);
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
}

/**
 * @param {Tables} tables
 * @returns {Buffer} A TrueType file with sorted tables, right checksums and a fixed date.
 */
export function writeTables(tables) {
  const head = table(tables, 'head');
  head.writeUInt32BE(0, 8);
  head.writeBigInt64BE(FIXED_DATE, 20);
  head.writeBigInt64BE(FIXED_DATE, 28);

  const entries = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const power = Math.floor(Math.log2(entries.length));
  const directory = Buffer.alloc(12 + entries.length * 16);
  directory.writeUInt32BE(TRUETYPE, 0);
  directory.writeUInt16BE(entries.length, 4);
  directory.writeUInt16BE(16 << power, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE((entries.length - (1 << power)) * 16, 10);

  let offset = directory.length;
  const parts = [directory];
  entries.forEach(([tag, data], index) => {
    const record = 12 + index * 16;
    directory.write(tag, record, 'latin1');
    directory.writeUInt32BE(checksum(data), record + 4);
    directory.writeUInt32BE(offset, record + 8);
    directory.writeUInt32BE(data.length, record + 12);
    const padded = Buffer.concat([data, Buffer.alloc(-data.length & 3)]);
    parts.push(padded);
    offset += padded.length;
  });

  const file = Buffer.concat(parts);
  const headStart = directory.readUInt32BE(
    12 + entries.findIndex(([tag]) => tag === 'head') * 16 + 8,
  );
  file.writeUInt32BE((CHECKSUM_MAGIC - checksum(file)) >>> 0, headStart + 8);
  return file;
}

/**
 * @param {Tables} tables
 * @param {string} tag
 * @returns {Buffer}
 */
export function table(tables, tag) {
  const data = tables.get(tag);
  if (!data) throw new Error(`The font has no "${tag}" table.`);
  return data;
}

/**
 * @param {Record<number, string>} records Text by name ID; written for Windows, US English.
 * @returns {Buffer} A `name` table holding these records and nothing else.
 */
export function nameTable(records) {
  const entries = Object.entries(records)
    .map(([id, text]) => ({ id: Number(id), text: Buffer.from(text, 'utf16le').swap16() }))
    .sort((a, b) => a.id - b.id);
  const header = Buffer.alloc(6 + entries.length * 12);
  header.writeUInt16BE(entries.length, 2);
  header.writeUInt16BE(header.length, 4);
  let offset = 0;
  entries.forEach(({ id, text }, index) => {
    const fields = [3, 1, 0x0409, id, text.length, offset];
    fields.forEach((field, place) => header.writeUInt16BE(field, 6 + index * 12 + place * 2));
    offset += text.length;
  });
  return Buffer.concat([header, ...entries.map(({ text }) => text)]);
}

/**
 * @param {Map<number, number>} glyphs Glyph index by code point, Basic Multilingual Plane only.
 * @returns {Buffer} A `cmap` table with one format 4 subtable for both Unicode and Windows.
 */
export function cmapTable(glyphs) {
  const segments = [];
  for (const [code, glyph] of [...glyphs].sort(([a], [b]) => a - b)) {
    const last = segments.at(-1);
    if (last && last.end + 1 === code && glyph - code === last.delta) last.end = code;
    else segments.push({ start: code, end: code, delta: glyph - code });
  }
  segments.push({ start: 0xffff, end: 0xffff, delta: 1 });

  const count = segments.length;
  const power = Math.floor(Math.log2(count));
  const search = 2 << power;
  const words = [
    [4, 16 + count * 8, 0, count * 2, search, power, count * 2 - search],
    segments.map(({ end }) => end),
    [0],
    segments.map(({ start }) => start),
    segments.map(({ delta }) => delta & 0xffff),
    segments.map(() => 0),
  ].flat();
  const subtable = Buffer.alloc(words.length * 2);
  words.forEach((word, index) => subtable.writeUInt16BE(word, index * 2));

  const header = Buffer.alloc(20);
  [0, 2, 0, 3, 0, 20, 3, 1, 0, 20].forEach((word, index) => header.writeUInt16BE(word, index * 2));
  return Buffer.concat([header, subtable]);
}

/**
 * Gives every face the same line box on every platform: `hhea`, typographic and Windows values
 * agree, and the font asks for the typographic ones.
 *
 * @param {Tables} tables
 * @param {{ ascent: number, descent: number }} metrics Font units; the descent is positive.
 */
export function setVerticalMetrics(tables, { ascent, descent }) {
  const hhea = table(tables, 'hhea');
  hhea.writeInt16BE(ascent, 4);
  hhea.writeInt16BE(-descent, 6);
  hhea.writeInt16BE(0, 8);

  const os2 = table(tables, 'OS/2');
  const useTypoMetrics = 1 << 7;
  // Bit 7 of fsSelection has no meaning before version 4 of the table.
  os2.writeUInt16BE(Math.max(4, os2.readUInt16BE(0)), 0);
  os2.writeUInt16BE(os2.readUInt16BE(62) | useTypoMetrics, 62);
  os2.writeInt16BE(ascent, 68);
  os2.writeInt16BE(-descent, 70);
  os2.writeInt16BE(0, 72);
  os2.writeUInt16BE(ascent, 74);
  os2.writeUInt16BE(descent, 76);
}

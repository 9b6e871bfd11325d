/** An item of CBOR (RFC 8949): its major type, its argument, and where its content starts. */
interface Head {
  type: number;
  argument: number;
  content: number;
}

const unsigned = 0;
const negative = 1;
const byteString = 2;
const textString = 3;
const array = 4;

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** @throws for what Pagefind does not write: other types, and lengths that are not known in advance. */
function headAt(bytes: Uint8Array, at: number): Head {
  const first = bytes[at];
  if (first === undefined) throw new RangeError('The data ends within an item.');
  const type = first >> 5;
  const short = first & 31;
  if (type > array || short > 26) throw new RangeError(`An item of ${first} is not expected.`);
  const content = at + 1 + (short < 24 ? 0 : 1 << (short - 24));
  let argument = short < 24 ? short : 0;
  for (let next = at + 1; next < content; next += 1) argument = argument * 256 + (bytes[next] ?? 0);
  return { type, argument, content };
}

/** Where the item ends that starts at a place. */
export function itemEnd(bytes: Uint8Array, at: number): number {
  const { type, argument, content } = headAt(bytes, at);
  if (type === unsigned || type === negative) return content;
  if (type === byteString || type === textString) return content + argument;
  let end = content;
  for (let left = argument; left > 0; left -= 1) end = itemEnd(bytes, end);
  return end;
}

/** The items of an array as bytes, none decoded. @throws when there is no array at the place. */
export function arrayItems(bytes: Uint8Array, at = 0): Uint8Array[] {
  const { type, argument, content } = headAt(bytes, at);
  if (type !== array) throw new RangeError('An array is expected.');
  const items: Uint8Array[] = [];
  let start = content;
  while (items.length < argument) {
    const end = itemEnd(bytes, start);
    items.push(bytes.subarray(start, end));
    start = end;
  }
  return items;
}

/** The text that an array begins with. @throws when it begins with something else. */
export function firstText(bytes: Uint8Array): string {
  const { type, content } = headAt(bytes, 0);
  if (type !== array) throw new RangeError('An array is expected.');
  return readText(bytes.subarray(content));
}

/** @throws when there is no text at the start. */
export function readText(bytes: Uint8Array | undefined): string {
  if (bytes === undefined) throw new RangeError('A text is expected.');
  const { type, argument, content } = headAt(bytes, 0);
  if (type !== textString) throw new RangeError('A text is expected.');
  return decoder.decode(bytes.subarray(content, content + argument));
}

/** An array of items that are encoded already. */
export function writeArray(items: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat([head(array, items.length), ...items]);
}

export function writeText(text: string): Uint8Array {
  const bytes = encoder.encode(text);
  return Buffer.concat([head(textString, bytes.length), bytes]);
}

function head(type: number, argument: number): Uint8Array {
  const major = type << 5;
  if (argument < 24) return Uint8Array.of(major | argument);
  if (argument < 0x100) return Uint8Array.of(major | 24, argument);
  if (argument < 0x10000) return Uint8Array.of(major | 25, argument >> 8, argument & 255);
  return Uint8Array.of(major | 26, ...[24, 16, 8, 0].map((shift) => (argument >>> shift) & 255));
}

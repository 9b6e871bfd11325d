import { parse as parseToml } from 'smol-toml';
import { Document, isMap, isNode, isScalar } from 'yaml';
import { splitFrontMatter } from '../../schema/front-matter.ts';
import { plainSource } from '../../schema/plain-source.ts';
import { yamlDocument } from '../../schema/yaml.ts';
import { type Repair, repairedYaml } from './head-repair.ts';

/** The front matter of a file, which rules change. Keys are found in any case. */
export interface Head {
  /** Whether the source could be read. If not, it is copied as it is. */
  readable: boolean;
  /** Why it could not be read, with the line. */
  flaw?: { line: number; what: string };
  /** Repairs that were needed to read it. */
  repairs: Repair[];
  keys(): string[];
  has(key: string): boolean;
  /** The value in plain JavaScript; dates are strings. */
  value(key: string): unknown;
  /** A value that is a string with something in it. */
  text(key: string): string | undefined;
  /** 1-based line of a key in the source. */
  line(key: string): number;
  set(key: string, value: unknown): void;
  remove(key: string): void;
  /** Gives a key another name; its place and its value stay. */
  rename(key: string, to: string): void;
  /** The front matter with its fences, as it is to be written. */
  written(): string;
}

interface Split {
  head: Head;
  body: string;
  /** 1-based line of the body's first line. */
  bodyLine: number;
}

/** Splits a file of any generator: YAML between `---`, TOML between `+++`, JSON, or nothing. */
export function splitHead(source: string, file: string): Split {
  const text = plainSource(source);
  const json = jsonHead(text);
  if (json !== undefined) return json;
  const fm = splitFrontMatter(text, file);
  const { body, bodyLine } = fm;
  const line = (key: string) => fm.keyLine([key]);
  if (fm.format === 'none') return { head: headOf(new Document({}), '', () => 1), body, bodyLine };
  const inner = fm.head
    .split('\n')
    .slice(0, -2)
    .join('\n')
    .replace(/^\s*(?:---|\+\+\+)[^\n]*\n?/, '');
  const firstLine = fm.head.split('\n').findIndex((one) => /^(?:---|\+\+\+)/.test(one)) + 2;
  if (fm.format === 'toml') {
    const broken = fm.problems.find(({ severity }) => severity === 'error');
    if (broken === undefined) {
      return { head: headOf(new Document(fm.data), fm.head, line), body, bodyLine };
    }
    return { head: unreadable(fm.head, broken), body, bodyLine };
  }
  const repaired = repairedYaml(inner, firstLine);
  if ('flaw' in repaired) return { head: unreadable(fm.head, repaired.flaw), body, bodyLine };
  const { document, repairs } = repaired;
  const head = headOf(document, repairs.length === 0 ? fm.head : undefined, line);
  return { head: { ...head, repairs }, body, bodyLine };
}

/** Hugo reads an object at the start of a file as front matter. */
function jsonHead(text: string): Split | undefined {
  if (!/^\s*\{\s*(?:"|\})/.test(text)) return undefined;
  const end = /\n\}[ \t]*(?:\n|$)/.exec(text);
  if (end === null) return undefined;
  const length = end.index + end[0].length;
  const inner = text.slice(0, length);
  try {
    const data = JSON.parse(inner) as Record<string, unknown>;
    const lines = inner.split('\n');
    const line = (key: string) =>
      Math.max(
        1,
        lines.findIndex((one) => one.toLowerCase().includes(`"${key.toLowerCase()}"`)) + 1,
      );
    const head = headOf(new Document(data), undefined, line);
    return { head, body: text.slice(length), bodyLine: inner.split('\n').length };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** @param original the text with its fences, if the document is what it says; else all is written again */
function headOf(
  document: Document,
  original: string | undefined,
  line: (key: string) => number,
): Head {
  const changes = new Map<string, Change>();
  const start = keysOf(document);
  const spelt = (key: string) =>
    keysOf(document).find((one) => one.toLowerCase() === key.toLowerCase());
  const value = (key: string): unknown => {
    const own = spelt(key);
    if (own === undefined) return undefined;
    const node = document.get(own, true);
    return isScalar(node) ? node.value : (document.toJS() as Record<string, unknown>)[own];
  };
  return {
    readable: true,
    repairs: [],
    keys: () => keysOf(document),
    has: (key) => spelt(key) !== undefined,
    value,
    text: (key) => {
      const found = value(key);
      return typeof found === 'string' && found.trim() !== '' ? found.trim() : undefined;
    },
    line: (key) => line(key),
    set(key, to) {
      const own = spelt(key) ?? key;
      changes.set(own, 'set');
      document.set(own, document.createNode(to, { flow: isShort(to) }));
    },
    remove(key) {
      const own = spelt(key);
      if (own === undefined) return;
      changes.set(own, 'removed');
      document.delete(own);
    },
    rename(key, to) {
      const own = spelt(key);
      if (own === undefined) return;
      const node = document.get(own, true);
      changes.set(own, 'removed');
      document.delete(own);
      changes.set(to, 'set');
      document.set(to, node);
    },
    written() {
      if (changes.size === 0 && original !== undefined) return original;
      if (keysOf(document).length === 0) return '';
      if (original === undefined) return `---\n${lines(document)}---\n`;
      return withChanges(original, document, changes, start);
    },
  };
}

type Change = 'set' | 'removed';

/** The author's text with the lines of single keys changed; new keys come last. */
function withChanges(
  original: string,
  document: Document,
  changes: ReadonlyMap<string, Change>,
  start: readonly string[],
): string {
  const [, open = '', inner = '', close = ''] =
    /^(\s*---[^\n]*\n)([^]*?)(---[^\n]*\n)$/.exec(original) ?? [];
  const contents = yamlDocument(inner)?.contents;
  if (!isMap(contents) || contents.flow === true || start.length !== contents.items.length) {
    return `---\n${lines(document)}---\n${original === '' ? '\n' : ''}`;
  }
  let text = '';
  let at = 0;
  for (const { key, value } of contents.items) {
    const name = keyOf(key);
    const change = changes.get(name);
    const from = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
    const last = isNode(value) ? (value.range?.[1] ?? from) : from;
    if (change === undefined) continue;
    const end = lineEnd(inner, last);
    text += inner.slice(at, from) + (change === 'set' ? entry(document, name) : '');
    at = end;
  }
  text += inner.slice(at);
  const added = keysOf(document).filter((key) => !start.includes(key));
  return open + text + added.map((key) => entry(document, key)).join('') + close;
}

/** The offset after the line in which a value ends. */
function lineEnd(text: string, offset: number): number {
  if (offset > 0 && text[offset - 1] === '\n') return offset;
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}

function entry(document: Document, key: string): string {
  const one = new Document({});
  one.set(key, document.get(key, true));
  return lines(one);
}

function lines(document: Document): string {
  return `${document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd()}\n`;
}

/** Lists of short words are written on one line. */
function isShort(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every((one) => typeof one === 'string') &&
    value.join(', ').length < 80
  );
}

function keysOf({ contents }: Document): string[] {
  return isMap(contents) ? contents.items.map(({ key }) => keyOf(key)) : [];
}

function keyOf(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}

function unreadable(
  text: string,
  { line, ...flaw }: { line: number; what?: string; message?: string },
): Head {
  const empty = headOf(new Document({}), text, () => 1);
  return { ...empty, readable: false, flaw: { line, what: flaw.what ?? flaw.message ?? '' } };
}

/** Reads the settings of a source in TOML, YAML or JSON. @throws if the text is neither. */
export function readSettings(text: string, file: string): Record<string, unknown> {
  if (file.endsWith('.toml')) return parseToml(text);
  const document = yamlDocument(text);
  const [error] = document?.errors ?? [];
  if (error !== undefined) throw error;
  const found: unknown = document?.toJS();
  return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {};
}

import {
  type Document,
  LineCounter,
  type YAMLError,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  visit,
} from 'yaml';
import { type Place, type Problem, problem } from './problems.ts';

import type { FrontMatterText } from './key-tree.ts';
import type { KeyNode } from './key-tree.ts';
import { isTooDeep, mostAliases, tooDeepData } from './limits.ts';

/** Reads the text between two `---` as YAML 1.2 (core schema). `start` is the place of its first line. */
export function readYaml(text: string, start: Place): FrontMatterText {
  const lineCounter = new LineCounter();
  const document = yamlDocument(text, lineCounter);
  const fileLine = (offset: number) => start.line - 1 + lineCounter.linePos(offset).line;
  const tree: KeyNode = { key: '', line: start.line - 1, children: [] };
  const problems: Problem[] = [];
  const nothing = { data: {}, tree, problems };
  if (document === undefined) return { ...nothing, problems: [tooDeepData(text, start)] };
  const lines = text.split('\n');
  const report = (line: number, message: string, fix: string) => {
    problems.push(problem('front-matter-syntax', { file: start.file, line }, message, fix));
  };

  const error = document.errors[0];
  if (error) {
    const opening = openingOffset(error, document, text);
    const end = Math.max(0, text.length - 1);
    const line = fileLine(opening ?? Math.min(error.pos[0], end));
    const quoted = shortened(lines[line - start.line] ?? '');
    const reason = opening === undefined ? plain(error) : `a \`${text[opening]}\` is never closed`;
    const fix = opening === undefined ? fixFor(error, quoted) : 'Close it on this line.';
    report(line, `The YAML of \`${quoted}\` cannot be read: ${reason}.`, fix);
    return nothing;
  }
  const alias = firstUnresolvedAlias(document);
  if (alias) {
    const message = `\`*${alias.name}\` is not text: YAML reads a \`*\` at the start as a reference.`;
    report(fileLine(alias.offset), message, 'Put the whole value in quotes.');
    return nothing;
  }
  if (document.contents !== null && !isMap(document.contents)) {
    const quoted = shortened(lines.find((line) => line.trim() !== '') ?? '');
    const message = `The front matter is not a list of keys: it starts with \`${quoted}\`.`;
    report(start.line, message, 'Write `key: value` on each line, such as `title: Rate limiter`.');
    return nothing;
  }

  const values = valuesOf(document);
  if (values === 'bomb') {
    const first = lines.findIndex((line) => /(?:^|[\s,[{])\*[\w-]/.test(line));
    const message = `References such as \`*name\` repeat their values more than ${mostAliases} times.`;
    report(start.line + Math.max(0, first), message, 'Write the values themselves.');
    return nothing;
  }
  if (values === 'deep' || isTooDeep(values)) {
    return { ...nothing, problems: [tooDeepData(text, start)] };
  }
  collectKeys(document.contents, tree, fileLine);
  reportRepeated(tree, start.file, problems);
  addMerged(document.contents, tree, document);
  return { data: values ?? {}, tree, problems };
}

/** The values of a document; `bomb` if its references multiply, `deep` if it nests too deeply. */
function valuesOf(document: Document): Record<string, unknown> | null | 'bomb' | 'deep' {
  try {
    return document.toJS({ maxAliasCount: mostAliases }) as Record<string, unknown> | null;
  } catch (error) {
    if (error instanceof ReferenceError) return 'bomb';
    if (error instanceof RangeError) return 'deep';
    throw error;
  }
}

/** The text as a document that keeps comments and repeated keys; `undefined` if it nests deeper than the parser supports. */
export function yamlDocument(text: string, lineCounter?: LineCounter) {
  try {
    const document = parseDocument(text, {
      version: '1.2',
      schema: 'core',
      merge: true,
      prettyErrors: false,
      uniqueKeys: false,
      ...(lineCounter !== undefined && { lineCounter }),
    });
    // The parser reports its internal errors as errors of the text.
    return document.errors.some(({ message }) => /call stack/.test(message)) ? undefined : document;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return undefined;
  }
}

function collectKeys(node: unknown, parent: KeyNode, fileLine: (offset: number) => number): void {
  const add = (key: string | number, line: number, value: unknown) => {
    const child: KeyNode = { key, line, text: sourceOf(value), children: [] };
    parent.children.push(child);
    collectKeys(value, child, fileLine);
  };
  if (isMap(node)) {
    for (const pair of node.items) {
      const key = keyName(pair.key);
      add(key, lineOf(pair.key, fileLine) ?? parent.line, pair.value);
    }
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) {
      add(index, lineOf(item, fileLine) ?? parent.line, item);
    }
  }
}

/** The parser represents the key of a merge as a symbol. */
function keyName(key: unknown): string {
  const name = isScalar(key) ? key.value : key;
  return typeof name === 'symbol' ? (name.description ?? '') : String(name);
}

/** Keys from `<<: *name` have the line of the merge. */
function addMerged(node: unknown, parent: KeyNode, document: Document): void {
  const childOf = (key: string | number) => parent.children.find((child) => child.key === key);
  if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) {
      addMerged(item, childOf(index) ?? parent, document);
    }
  }
  if (!isMap(node)) return;
  for (const { key, value } of node.items) {
    const name = keyName(key);
    const own = childOf(name);
    if (own === undefined) continue;
    if (name !== '<<') {
      addMerged(value, own, document);
      continue;
    }
    for (const source of isSeq(value) ? value.items : [value]) {
      const map = isAlias(source) ? source.resolve(document) : source;
      for (const pair of isMap(map) ? map.items : []) {
        const merged = keyName(pair.key);
        if (childOf(merged) !== undefined) continue;
        const text = sourceOf(pair.value);
        parent.children.push({ key: merged, line: own.line, text, children: [] });
      }
    }
  }
}

function lineOf(node: unknown, fileLine: (offset: number) => number): number | undefined {
  return isNode(node) && node.range ? fileLine(node.range[0]) : undefined;
}

function sourceOf(node: unknown): string | undefined {
  return isScalar(node) ? node.source : undefined;
}

function reportRepeated(node: KeyNode, file: string, problems: Problem[]): void {
  const first = new Map<string | number, number>();
  for (const child of node.children) {
    const line = first.get(child.key);
    if (line === undefined) first.set(child.key, child.line);
    else {
      const message = `\`${child.key}\` is written twice: on line ${line} and again here.`;
      const place = { file, line: child.line };
      problems.push(problem('front-matter-repeated-key', place, message, 'Keep one of the two.'));
    }
    reportRepeated(child, file, problems);
  }
}

function firstUnresolvedAlias(document: Document): { name: string; offset: number } | undefined {
  let unresolved: { name: string; offset: number } | undefined;
  visit(document, {
    Alias(_, node) {
      if (node.resolve(document)) return undefined;
      unresolved = { name: node.source, offset: node.range?.[0] ?? 0 };
      return visit.BREAK;
    },
  });
  return unresolved;
}

/** The position of the unclosed quote or bracket of an error, whose own position is the end of the text. */
function openingOffset(error: YAMLError, document: Document, text: string): number | undefined {
  if (error.code !== 'MISSING_CHAR' && error.code !== 'BAD_INDENT') return undefined;
  let opening: number | undefined;
  visit(document, {
    Value(_, node) {
      const [start, , end] = node.range ?? [];
      if (start === undefined || end === undefined || start > error.pos[0]) return;
      if (end >= error.pos[0] && /["'[{]/.test(text.charAt(start))) opening = start;
    },
  });
  return opening;
}

function plain(error: YAMLError): string {
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY') return 'it contains a second `: `';
  if (error.code === 'TAB_AS_INDENT') return 'it is indented with a tab';
  if (error.code === 'BAD_DQ_ESCAPE')
    return 'in double quotes, a backslash begins an escape sequence, and this one is not valid';
  if (error.code === 'UNEXPECTED_TOKEN') return 'there is text after the end of its value';
  return error.message.charAt(0).toLowerCase() + error.message.slice(1);
}

function fixFor(error: YAMLError, line: string): string {
  if (error.code === 'TAB_AS_INDENT') return 'Indent with spaces.';
  const [, key, value] = /^(?:- )?([\w.-]+):\s+(.+)$/.exec(line) ?? [];
  if (key !== undefined && error.code === 'BAD_DQ_ESCAPE') {
    const bare = (value ?? '').replace(/^"(.*)"$/, '$1');
    return `Write it in single quotes, where a backslash is a backslash: \`${key}: '${bare.replaceAll("'", "''")}'\`.`;
  }
  if (key === undefined || value === undefined || /^[[{]/.test(value)) {
    return 'Check the brackets, the quotes and the indentation of this line.';
  }
  const bare = value.replace(/^(["'])(.*)\1$/, '$2');
  return `Put the whole value in quotes: \`${key}: ${quote(bare)}\`.`;
}

function shortened(line: string): string {
  const text = line.trim();
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}

function quote(value: string): string {
  return value.includes('"') ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
}

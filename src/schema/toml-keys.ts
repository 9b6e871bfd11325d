import type { KeyNode } from './key-tree.ts';

/** A string or a comment: text in which brackets and equal signs mean nothing. */
const opaque = /"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\\n])*"|'[^'\n]*'|#[^\n]*/g;
const header = /^\s*(\[\[?)\s*([^[\]]+?)\s*\]\]?/;
const assignment = /^\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=/;

/**
 * The keys of a TOML text with their lines, which the parser does not have. Keys inside an inline table or a list
 * have the line of the key that contains them.
 *
 * @param firstLine Line of the text's first line in the file.
 */
export function tomlKeys(text: string, firstLine: number): KeyNode {
  const root: KeyNode = { key: '', line: firstLine - 1, children: [] };
  const structure = text.replace(opaque, blank).split('\n');
  let table = root;
  let depth = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const lineNumber = firstLine + index;
    const bare = structure[index] ?? '';
    if (depth === 0) {
      const [, bracket, name] = header.exec(line) ?? [];
      const [, key] = assignment.exec(line) ?? [];
      if (name !== undefined) {
        table = child(root, parts(name), lineNumber);
        if (bracket === '[[') table = child(table, [table.children.length], lineNumber);
        continue;
      }
      if (key !== undefined && bare.includes('=')) child(table, parts(key), lineNumber);
    }
    depth += count(bare, /[[{]/g) - count(bare, /[\]}]/g);
  }
  return root;
}

function child(start: KeyNode, path: readonly (string | number)[], line: number): KeyNode {
  let node = start;
  for (const key of path) {
    let next = node.children.find((candidate) => candidate.key === key);
    if (!next) {
      next = { key, line, children: [] };
      node.children.push(next);
    }
    node = next;
  }
  return node;
}

function parts(name: string): string[] {
  const found = name.match(/"[^"]*"|'[^']*'|[^\s.]+/g) ?? [];
  return found.map((part) => part.replace(/^(["'])(.*)\1$/, '$2'));
}

/** Same length and lines, no brackets or equal signs. */
function blank(match: string): string {
  return match.replace(/[^\n]/g, ' ');
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

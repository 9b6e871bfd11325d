import { foldKey } from './foreign.ts';
import type { Problem } from './problems.ts';

/** Names a value inside front matter: keys of maps and 0-based indices of lists. */
export type KeyPath = readonly (string | number)[];

/** A key or list item of a front matter with its line. */
export interface KeyNode {
  key: string | number;
  /** 1-based, in the file. */
  line: number;
  /** A scalar as the author wrote it, without quotes. */
  text?: string | undefined;
  children: KeyNode[];
}

/** The result of reading the text between the fences in one format. */
export interface FrontMatterText {
  data: Record<string, unknown>;
  tree: KeyNode;
  problems: Problem[];
}

/**
 * The node at a path, or the deepest of its ancestors that exists. An exact spelling wins;
 * otherwise case does not matter, foreign spellings of top-level keys count as ours, and
 * keys inside a `params` map count as top-level ones.
 */
export function findKey(root: KeyNode, path: KeyPath): { node: KeyNode; found: boolean } {
  const direct = descend(root, path);
  if (direct.depth > 0 || path.length === 0) return finish(direct, path);
  const params = root.children.find((child) => foldKey(String(child.key)) === 'params');
  const nested = params && descend(params, path);
  return nested && nested.depth > 0 ? finish(nested, path) : finish(direct, path);
}

function descend(start: KeyNode, path: KeyPath): { node: KeyNode; depth: number } {
  let node = start;
  let depth = 0;
  for (const part of path) {
    const next =
      node.children.find((child) => child.key === part) ??
      node.children.find((child) => sameKey(child.key, part, depth));
    if (!next) break;
    node = next;
    depth++;
  }
  return { node, depth };
}

function sameKey(a: string | number, b: string | number, depth: number): boolean {
  if (typeof a === 'number' || typeof b === 'number') return a === b;
  return depth === 0 ? foldKey(a) === foldKey(b) : a.toLowerCase() === b.toLowerCase();
}

function finish(
  end: { node: KeyNode; depth: number },
  path: KeyPath,
): { node: KeyNode; found: boolean } {
  return { node: end.node, found: end.depth === path.length };
}

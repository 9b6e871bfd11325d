import { posix } from 'node:path';
import { readable } from '../../src/config/addresses.ts';
import { fold, type LinkKind } from './markdown.ts';

interface Named {
  /** Path in the folder. */
  id: string;
  title: string;
  /** Other names and addresses of the front matter. */
  names: readonly string[];
}

/** The document that a link means: by its path, else by a name that only one has. */
export function linkFinder(documents: readonly Named[]) {
  const byPath = new Map<string, string>();
  const byEnd = new Map<string, Set<string>>();
  const add = (name: string, id: string) => {
    if (name === '') return;
    const ids = byEnd.get(name) ?? new Set();
    ids.add(id);
    byEnd.set(name, ids);
  };
  for (const { id, title, names } of documents) {
    const key = keyOf(id);
    byPath.set(key, id);
    const parts = key.split('/');
    for (let start = 0; start < parts.length; start++) add(parts.slice(start).join('/'), id);
    // A date before a name is not part of the URL.
    const undated = key.replace(/(^|\/)\d{4}-\d{2}-\d{2}-/, '$1').split('/');
    for (let start = 0; start < undated.length; start++) add(undated.slice(start).join('/'), id);
    add(fold(title), id);
    for (const name of names) {
      add(keyOf(name), id);
      add(fold(name), id);
    }
  }
  const only = (name: string, from: string): string | undefined => {
    const ids = byEnd.get(name);
    if (ids === undefined) return undefined;
    if (ids.size === 1) return [...ids][0];
    const folder = posix.dirname(from);
    const beside = [...ids].filter((id) => posix.dirname(id) === folder);
    if (beside.length === 1) return beside[0];
    return byPath.get(name);
  };
  return (written: string, kind: LinkKind, from: string): string | undefined => {
    const [target = ''] = written.trim().split(/[?#]/);
    if (target === '' || /^[a-z][a-z\d+.-]*:|^\/\//i.test(target)) return undefined;
    const path = readable(target);
    if (/\.(?!mdx?$|markdown$|html?$)[a-z]\w{1,4}$/i.test(path) && !byEnd.has(keyOf(path)))
      return undefined;
    const key = keyOf(path);
    if (path.startsWith('/')) return byPath.get(key) ?? byAddress(key, only, from);
    const beside = keyOf(posix.join(posix.dirname(from), path));
    const found = byPath.get(beside);
    if (found !== undefined) return found;
    if (/^\.{1,2}\//.test(path)) {
      // Addresses are often relative to the page, which is a folder deeper than its file.
      const deeper = keyOf(posix.join(keyOf(from), path));
      return byPath.get(deeper) ?? byAddress(key.replace(/^(?:\.{1,2}\/)+/, ''), only, from);
    }
    if (kind === 'markdown' && !/\.\w+$/.test(path) && !key.includes('/')) return only(key, from);
    return only(key, from) ?? only(fold(path), from);
  };
}

/** An address may begin with what the folder does not have, such as a section, a year or a language. */
function byAddress(
  key: string,
  only: (name: string, from: string) => string | undefined,
  from: string,
): string | undefined {
  const parts = key.split('/').filter(Boolean);
  for (let start = 0; start < parts.length; start++) {
    const found = only(parts.slice(start).join('/'), from);
    if (found !== undefined) return found;
  }
  return undefined;
}

function keyOf(path: string): string {
  return readable(path)
    .replace(/\.(?:mdx?|markdown|html?)$/i, '')
    .replace(/(^|\/)(?:_?index|README)$/i, '$1')
    .replace(/^\/+|\/+$/g, '')
    .toLowerCase();
}

import { posix } from 'node:path';
import { readable, withoutBase } from '../../config/addresses.ts';
import type { Doc, Settings, SourceFolder, Survey, Target } from './contract.ts';

interface Known {
  source: SourceFolder;
  survey: Pick<Survey, 'roots' | 'contentRoots' | 'sourceRoot'>;
  settings: Pick<Settings, 'site' | 'base' | 'redirects'>;
  docs: readonly Doc[];
}

/** The part of a path that identifies a page: without slashes at its ends, `index` and file extension, in lower case. */
export function addressKey(path: string): string {
  return readable(path)
    .normalize('NFC')
    .toLowerCase()
    .replace(/^\/+|\/+$/g, '')
    .replace(/(?:^|\/)_?index(?:\.html?|\.mdx?)?$/, '')
    .replace(/\.(?:html?|mdx?)$/, '');
}

/**
 * Finds where links of a source lead: by the file they name, by the old URL of a page, or by a file
 * that the old site served.
 */
export function newResolver({
  source,
  survey,
  settings,
  docs,
}: Known): (written: string, from: Doc) => Target {
  const byFile = new Map(docs.map((doc) => [doc.from, doc]));
  const readmes = new Map(
    docs
      .filter(({ from }) => /^readme\.mdx?$/i.test(posix.basename(from)))
      .map((doc) => [posix.dirname(doc.from), doc]),
  );
  const byAddress = new Map<string, Doc>();
  for (const doc of docs) {
    if (doc.before !== undefined) byAddress.set(addressKey(doc.before), doc);
    for (const alias of [doc.head.value('aliases') ?? []].flat().map(String)) {
      if (alias.startsWith('/'))
        byAddress.set(addressKey(alias), byAddress.get(addressKey(alias)) ?? doc);
    }
  }
  const lists = new Map(
    [...settings.redirects].map(([before, after]) => [addressKey(before), after]),
  );
  const roots = [...new Set([...survey.roots, ...survey.contentRoots])];

  const atFile = (path: string, rest: string): Target | undefined => {
    for (const end of ['', '.md', '.mdx', '/index.md', '/index.mdx', '/_index.md']) {
      const doc = byFile.get(path + end);
      if (doc !== undefined) return { kind: 'doc', doc, rest };
    }
    const readme = readmes.get(path);
    if (readme !== undefined) return { kind: 'doc', doc: readme, rest };
    return source.has(path) ? { kind: 'file', path, rest } : undefined;
  };
  const atAddress = (path: string, rest: string): Target | undefined => {
    const key = addressKey(path);
    const doc = byAddress.get(key);
    if (doc !== undefined) return { kind: 'doc', doc, rest };
    const list = lists.get(key);
    if (list !== undefined) return { kind: 'list', href: list, rest };
    if (key === '') return { kind: 'list', href: '/', rest };
    for (const root of roots) {
      const found = atFile(posix.join(root, path), rest);
      if (found !== undefined) return found;
    }
    return undefined;
  };

  return (written, from) => {
    const [, before = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(written.trim()) ?? [];
    const path = readable(before);
    if (path === '') return { kind: 'here' };
    if (survey.sourceRoot !== undefined && /^[@~]\//.test(path)) {
      return atFile(posix.join(survey.sourceRoot, path.slice(2)), rest) ?? { kind: 'dead' };
    }
    if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(path)) {
      const own = ownPath(written, settings.site);
      if (own === undefined) return { kind: 'outside' };
      return atAddress(withoutBase(readable(own), settings), rest) ?? { kind: 'outside' };
    }
    if (path.startsWith('/')) {
      return atAddress(withoutBase(path, settings), rest) ?? { kind: 'dead' };
    }
    const beside = posix.join(posix.dirname(from.from), path);
    const found = beside.startsWith('..') ? undefined : atFile(beside.replace(/\/+$/, ''), rest);
    if (found !== undefined) return found;
    const fromPage = new URL(path, `https://a.invalid${from.before ?? '/'}`).pathname;
    return atAddress(readable(fromPage), rest) ?? atAddress(`/${path}`, rest) ?? { kind: 'dead' };
  };
}

/** The path of a full URL of the old site. */
function ownPath(written: string, site: string | undefined): string | undefined {
  if (site === undefined || !URL.canParse(written) || !URL.canParse(site)) return undefined;
  const url = new URL(written);
  return url.host === new URL(site).host && /^https?:$/.test(url.protocol)
    ? url.pathname
    : undefined;
}

/** A path from one file to another, as links write it. */
export function relativePath(fromFile: string, to: string): string {
  const path = posix.relative(posix.dirname(fromFile), to);
  return path.startsWith('.') ? path : `./${path}`;
}

import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { readable, withoutBase } from '../../../config/addresses.ts';
import { type Facts, factsOf } from './facts.ts';

/** What a host answers at a URL of the built blog. */
export interface Answer {
  /** From the root of the site, where redirects lead. */
  path: string;
  /** How a reader gets there: at once, by a page that redirects, or by a line of `_redirects`. */
  how: 'same' | 'page' | 'host';
  /** Facts of the page; none for another file. */
  facts?: Facts | undefined;
}

const mostRedirects = 5;

/** Answers as a host that serves a folder, and reads `_redirects`. @param base such as `/blog/` */
export function newSite(dist: string, base: string): (path: string) => Answer | undefined {
  const lines = redirectLines(dist, base);
  const known = new Map<string, Facts>();
  const read = (file: string): Facts => {
    const facts = known.get(file) ?? factsOf(readFileSync(path.join(dist, file), 'utf8'));
    known.set(file, facts);
    return facts;
  };
  return (wanted) => {
    let at = wanted;
    let how: Answer['how'] = 'same';
    for (let count = 0; count <= mostRedirects; count++) {
      const file = fileAt(dist, at);
      const facts = file !== undefined && /\.html?$/.test(file) ? read(file) : undefined;
      const line = lines.get(key(at));
      let next: string | undefined;
      if (facts?.redirect !== undefined) {
        next = facts.redirect;
        // With a page and a line for one URL, every host redirects.
        if (how === 'same') how = 'page';
      } else if (file !== undefined) return { path: at, how, facts };
      else if (line !== undefined) {
        next = line;
        how = 'host';
      } else return undefined;
      const { pathname } = new URL(next, `https://new.invalid${at}`);
      at = withoutBase(readable(pathname), { base });
    }
    return undefined;
  };
}

/** The file of a built page, as hosts find it. */
function fileAt(dist: string, wanted: string): string | undefined {
  const bare = wanted.replace(/^\/+/, '');
  const candidates =
    bare === '' || bare.endsWith('/')
      ? [`${bare}index.html`]
      : [bare, `${bare}/index.html`, `${bare}.html`];
  return candidates.find((file) => {
    const place = path.join(dist, file);
    return existsSync(place) && statSync(place).isFile();
  });
}

function redirectLines(dist: string, base: string): Map<string, string> {
  const file = path.join(dist, '_redirects');
  if (!existsSync(file)) return new Map();
  const lines = new Map<string, string>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [from = '', to, status = '301'] = line.trim().split(/\s+/);
    if (!from.startsWith('/') || to === undefined || !status.startsWith('30')) continue;
    const at = key(withoutBase(readable(from), { base }));
    // The first line wins.
    if (!lines.has(at)) lines.set(at, to);
  }
  return lines;
}

function key(wanted: string): string {
  return wanted.normalize('NFC').replace(/\/+$/, '');
}

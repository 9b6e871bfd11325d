import { readable } from '../config/addresses.ts';

/** Letters that may differ, as a share of the longer name. */
const tolerance = 0.5;
/** Penalty if the post's folder is not in the URL. */
const elsewhere = 0.1;

/**
 * The URLs that a broken one most likely means, the closest first. Compares the last segment of each with every
 * segment of the path, because a post that moved usually keeps its name.
 *
 * @param path path of the missing page.
 * @param addresses paths of the existing pages.
 */
export function closestPosts(path: string, addresses: readonly string[], most = 3): string[] {
  const wanted = segments(path);
  return addresses
    .map((address) => {
      const own = segments(address);
      const name = own.pop() ?? '';
      const far = Math.min(...wanted.map((segment) => difference(segment, name)));
      const moved = own.every((folder) => wanted.includes(folder)) ? 0 : elsewhere;
      return { address, far, rank: far + moved };
    })
    .filter(({ far }) => far <= tolerance)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ address }) => address);
}

function segments(path: string): string[] {
  return readable(path)
    .toLowerCase()
    .replace(/\.html?$/, '')
    .split('/')
    .filter(Boolean);
}

/** From 0, equal, to 1, nothing in common. A word of a name is half of it. */
function difference(a: string, b: string): number {
  const [short = '', long = ''] = [a, b].sort((one, other) => one.length - other.length);
  const apart = edits(a, b) / long.length;
  return short.length > 3 && `-${long}-`.includes(`-${short}-`)
    ? Math.min(apart, tolerance)
    : apart;
}

/** Letters to insert, delete or replace to turn one word into the other. */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [index, letter] of [...a].entries()) {
    const next = [index + 1];
    for (const [column, other] of [...b].entries()) {
      const [replaced = 0, inserted = 0] = [row[column], next[column]];
      const deleted = (row[column + 1] ?? 0) + 1;
      next.push(Math.min(replaced + (letter === other ? 0 : 1), inserted + 1, deleted));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

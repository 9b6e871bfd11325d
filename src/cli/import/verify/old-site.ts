import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { glob } from 'tinyglobby';
import { readable } from '../../../config/addresses.ts';
import { CliError } from '../../contract.ts';

/** A URL of the old site. */
export interface OldAddress {
  /** From the root of its site, decoded, such as `/posts/ring/`. */
  path: string;
  kind: 'page' | 'feed' | 'file';
  /** Its HTML, if the old site is a folder. */
  html?: () => string;
}

/** Files that only the pages of the old theme loaded. */
const ofTheme = /\.(?:css|js|mjs|map|woff2?|ttf|otf|eot)$|^(?:_astro|pagefind)\//i;
const notAddresses =
  /(?:^|\/)(?:404\.html|_redirects|_headers|CNAME|robots\.txt|\.[^/]+|sitemap[^/]*\.xml)$/i;

/**
 * Reads the URLs of an old site: from a folder of built HTML, from a text file with a URL a line, or from
 * a `sitemap.xml`.
 *
 * @throws {@link CliError} if there is nothing to compare
 */
export async function readOldSite(place: string): Promise<OldAddress[]> {
  if (!existsSync(place)) {
    throw new CliError(
      `${place} does not exist. Name the folder that your old blog was built into, or a file with its URLs.`,
    );
  }
  const found = statSync(place).isDirectory() ? await inFolder(place) : inList(place);
  if (found.some(({ kind }) => kind === 'page')) return found;
  throw new CliError(
    `${place} has no pages. Name the folder that your old blog was built into, such as \`public\`, or a file with its URLs.`,
  );
}

async function inFolder(folder: string): Promise<OldAddress[]> {
  const files = await glob(['**'], { cwd: folder, dot: true, expandDirectories: false });
  return files
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !ofTheme.test(file) && !notAddresses.test(file))
    .sort()
    .map((file): OldAddress => {
      const page = `/${file.normalize('NFC')}`;
      if (!/\.html?$/i.test(file)) return { path: page, kind: kindOf(page) };
      return {
        ...{ path: page.replace(/(?<=\/)index\.html?$/i, ''), kind: 'page' },
        html: () => readFileSync(path.join(folder, file), 'utf8'),
      };
    });
}

function inList(file: string): OldAddress[] {
  const text = readFileSync(file, 'utf8');
  const written = /^\s*<\?xml|<urlset/.test(text)
    ? [...text.matchAll(/<loc>\s*([^<]+?)\s*<\/loc>/g)].map(([, url = '']) => url)
    : text.split('\n').map((line) => line.trim());
  return written
    .filter((url) => /^(?:https?:\/\/|\/)/.test(url))
    .map((url) => readable(new URL(url, 'https://old.invalid').pathname))
    .map((page) => ({ path: page, kind: kindOf(page) }));
}

function kindOf(page: string): OldAddress['kind'] {
  if (/(?:^|\/)(?:index|rss|feed|atom)\.xml$|(?:^|\/)feed\.json$/i.test(page)) return 'feed';
  return /\.(?!html?$)[a-z\d]{2,5}$/i.test(page) ? 'file' : 'page';
}

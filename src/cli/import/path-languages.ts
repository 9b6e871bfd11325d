import { isOwnPath } from '../../config/own-paths.ts';
import type { BlogConfig } from './blog-config.ts';
import type { Language, Surveyed } from './contract.ts';

/** Languages of a source that only paths tell. */
export interface PathLanguages {
  /** The default one first; empty if the source has one. */
  languages: Language[];
  /** The language of a file, unless it is the default one, and its path without it. */
  of(path: string): Pick<Surveyed, 'lang' | 'translation'>;
}

const none: PathLanguages = { languages: [], of: () => ({}) };
const tag = /^[a-z]{2,3}(?:-[a-z]{2,4})?$/i;
const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/**
 * Finds languages in paths: `de/ring.md` beside `en/ring.md`, or `ring.de.md` beside `ring.md`. A folder
 * such as `os` can be a topic too, so most of its files must be in another language as well.
 *
 * @param paths below the folder of the posts
 * @param blog config of a blog that exists: its own `locales` decide
 */
export function pathLanguages(paths: readonly string[], blog?: BlogConfig): PathLanguages {
  const known = new Set(paths.map((path) => path.toLowerCase()));
  const byFolder = Map.groupBy(paths, (path) => (path.includes('/') ? firstOf(path) : ''));
  const folders = [...byFolder.keys()].filter((name) => {
    const own = byFolder.get(name) ?? [];
    const shared = own.filter((path) =>
      [...byFolder.keys()].some(
        (other) =>
          other !== name && isTag(other) && known.has(`${other}/${restOf(path)}`.toLowerCase()),
      ),
    );
    return isTag(name) && shared.length * 2 > own.length;
  });
  const isAll = folders.length > 1 && folders.length === byFolder.size;
  const suffixed = paths.flatMap((path) => {
    const found = atEnd(path);
    return found !== undefined && known.has(found.bare.toLowerCase()) ? [found.lang] : [];
  });
  const found = isAll
    ? folders.map((name) => name.toLowerCase())
    : ['en', ...suffixed].filter((name, index, all) => all.indexOf(name) === index);
  const first = found.includes('en') ? 'en' : mostOf(byFolder);
  const all = [first, ...found.filter((name) => name !== first).sort()];
  const isUsable = (name: string) =>
    !isOwnPath(name) && (blog === undefined || blog.hasLocale(name));
  if (all.length < 2) return none;
  const languages = all.map((name) => ({ name, isDefault: name === first, options: {} }));
  return {
    languages: all.every(isUsable) ? languages : [],
    of(path) {
      const { lang, bare } = isAll
        ? { lang: firstOf(path).toLowerCase(), bare: restOf(path) }
        : (atEnd(path) ?? { lang: first, bare: path });
      if (!all.includes(lang)) return {};
      return { lang: lang === first ? undefined : lang, translation: bare };
    },
  };
}

function isTag(name: string): boolean {
  return tag.test(name) && names.of(name) !== undefined;
}

function firstOf(path: string): string {
  return path.slice(0, path.indexOf('/'));
}

function restOf(path: string): string {
  return path.slice(path.indexOf('/') + 1);
}

function atEnd(path: string): { lang: string; bare: string } | undefined {
  const [, start, lang = '', end] = /^(.+)\.([\w-]+)(\.mdx?)$/i.exec(path) ?? [];
  return isTag(lang) ? { lang: lang.toLowerCase(), bare: `${start ?? ''}${end ?? ''}` } : undefined;
}

function mostOf(groups: ReadonlyMap<string, readonly string[]>): string {
  const [most] = [...groups].sort(([, a], [, b]) => b.length - a.length);
  return most?.[0].toLowerCase() ?? 'en';
}

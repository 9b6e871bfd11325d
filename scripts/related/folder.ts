import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { glob } from 'tinyglobby';
import type { RelatedDocument } from '../../src/related/types.ts';
import { splitFrontMatter } from '../../src/schema/front-matter.ts';
import { hideLinks, plainBody } from './markdown.ts';
import { ownHosts, withoutHost } from './own-site.ts';
import { linkFinder } from './targets.ts';

/** A file of the folder, with the links that its author wrote. */
export interface LinkedDocument extends RelatedDocument {
  /** Ids of the documents that it links to, each once. They are hidden from the text. */
  truth: string[];
  /** Hugo's `keywords`. */
  keywords: string[];
}

interface Source {
  id: string;
  data: Record<string, unknown>;
  title: string;
  body: string;
}

/** Reads every Markdown file of a folder; a file without front matter is named by its heading or its file. */
export async function readFolder(folder: string): Promise<LinkedDocument[]> {
  const files = await glob(['**/*.{md,mdx,markdown}', '!**/node_modules/**'], { cwd: folder });
  const sources = await Promise.all(
    files.sort().map(async (file) => sourceOf(file, await readFile(join(folder, file), 'utf8'))),
  );
  const find = linkFinder(
    sources.map(({ id, title, data }) => ({
      ...{ id, title },
      names: [...texts(data['aliases']), ...texts(data['slug']), ...texts(data['url'])],
    })),
  );
  const hosts = ownHosts(
    sources.map(({ body }) => body),
    (path) => find(path, 'markdown', '') !== undefined,
  );
  const titles = new Map(sources.map(({ id, title }) => [id, title]));
  return sources.map(({ id, title, data, body }) => {
    const truth = new Set<string>();
    const hidden = hideLinks(body, (target, kind) => {
      const found = find(withoutHost(target, hosts), kind, id);
      if (found !== undefined && found !== id) truth.add(found);
      return found === undefined ? undefined : titles.get(found);
    });
    const { headings, text } = plainBody(hidden, title);
    return {
      ...{ id, title, headings, text },
      tags: texts(data['tags']),
      keywords: texts(data['keywords']),
      links: [],
      facts: [],
      date: dateOf(data),
      truth: [...truth],
    };
  });
}

function sourceOf(file: string, source: string): Source {
  const { data, body } = splitFrontMatter(source, file);
  const given = data['title'];
  const title = typeof given === 'string' || typeof given === 'number' ? String(given).trim() : '';
  const heading = /^#\s+(.+?)\s*#*\s*$/m.exec(body)?.[1];
  return { id: file, data, body, title: title || (heading ?? nameOf(file)) };
}

/** The file's name as words, or its folder's for an index. */
function nameOf(file: string): string {
  const name = posix.basename(file).replace(/\.\w+$/, '');
  const own = /^_?index$/.test(name) ? posix.basename(posix.dirname(file)) : name;
  return own.replace(/[-_]+/g, ' ');
}

/** A text, or a list of texts, of front matter; lists may be written with commas. */
function texts(value: unknown): string[] {
  if (typeof value === 'string')
    return value
      .split(',')
      .map((text) => text.trim())
      .filter(Boolean);
  if (Array.isArray(value))
    return value.filter((item) => typeof item === 'string' || typeof item === 'number').map(String);
  return [];
}

function dateOf(data: Record<string, unknown>): Date | undefined {
  for (const key of [
    'date',
    'published',
    'pubDate',
    'publishDate',
    'created',
    'published_at',
    'lastmod',
    'updated',
  ]) {
    const value = data[key];
    const date =
      value instanceof Date ? value : typeof value === 'string' ? new Date(value) : undefined;
    if (date !== undefined && !Number.isNaN(date.getTime())) return date;
  }
  return undefined;
}

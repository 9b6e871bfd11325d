import { dirname, resolve } from 'node:path';
import type { Session, SyncedPost } from '../config/session.ts';
import { canonicalLanguage } from '../schema/fields.ts';
import type { FrontMatter } from '../schema/front-matter.ts';
import { levelsOf } from '../schema/levels.ts';
import { addressPart, fileName } from '../schema/slugs.ts';
import { urlPath } from '../schema/url-path.ts';
import type { PostFile } from './types.ts';

/** A source file with the settings that affect it. */
export interface SourceFile {
  source: string;
  /** Relative to the project root. */
  file: string;
  absolute: string;
  settings: Pick<Session, 'options' | 'address' | 'publicDir'>;
  located?: PostFile['located'];
}

/** What the checks that compare posts need from a front matter. */
export function syncedPost(
  data: Record<string, unknown>,
  { file, absolute, settings, located }: SourceFile,
  fm: FrontMatter,
): Omit<
  SyncedPost,
  'quizzes' | 'cards' | 'hasDeck' | 'hasSources' | 'links' | 'headings' | 'problems' | 'broken'
> {
  const related = Array.isArray(data['related']) ? data['related'].map(String) : [];
  const aliases = [data['aliases'] ?? []].flat().map(String);
  return {
    slug: postSlug(data, located?.bare ?? file),
    file,
    title: typeof data['title'] === 'string' ? data['title'] : file,
    draft: data['draft'] === true,
    date: iso(data['date']),
    publishDate: iso(data['publishDate']),
    expiryDate: iso(data['expiryDate']),
    related: related.map((value, index) => ({ value, line: fm.keyLine(['related', index]) })),
    cover: coverFile(data['cover'], absolute, settings, fm),
    slugLine: data['slug'] === undefined ? 1 : fm.keyLine(['slug']),
    ...urlOf(data['url'], fm),
    lang: languageOf(data, located),
    locale: located?.locale,
    translation:
      typeof data['translationKey'] === 'string'
        ? {
            key: data['translationKey'].trim(),
            line: fm.keyLine(['translationKey']),
            isWritten: true,
          }
        : translationOfFile(located),
    updated: iso(data['updated']),
    aliases: aliases.map((value, index) => ({ value, line: fm.keyLine(['aliases', index]) })),
    listed:
      (data['showInSearchEngines'] ?? settings.options.display.showInSearchEngines) !== false &&
      isOriginal(data['canonicalURL'], settings.address),
    disableAnchoredHeadings: !hasAnchors(data, settings),
    check: {
      findings: [],
      levels: levelsOf(data['check']),
      titleLine: fm.keyLine(['title']),
      tags: listed(data['tags']).map((value, index) => ({
        value,
        line: fm.keyLine(['tags', index]),
      })),
      inSeries: data['series'] !== undefined,
      reviewBy: dated(data['reviewBy'], fm.keyLine(['reviewBy'])),
    },
  };
}

/** A value that is not a path may be a field of the blog itself. */
function urlOf(written: unknown, fm: FrontMatter): Pick<SyncedPost, 'url'> {
  if (typeof written !== 'string' || !written.startsWith('/')) return {};
  const read = urlPath(written);
  return 'flaw' in read ? {} : { url: { path: read.path, line: fm.keyLine(['url']) } };
}

/** The language that a post names, or that of its locale, in canonical form; `undefined` for that of the blog. */
export function languageOf(
  { lang }: Record<string, unknown>,
  located: SourceFile['located'],
): string | undefined {
  if (typeof lang === 'string') return canonicalLanguage(lang.trim());
  return located?.locale === undefined ? undefined : located.lang;
}

/** In a blog of several languages, files that differ only by that are translations of each other. */
function translationOfFile(located: SourceFile['located']): SyncedPost['translation'] {
  if (located === undefined) return undefined;
  const name = located.bare.replace(/\.mdx?$/, '').replace(/\/_?index$/, '');
  return { key: `file:${name}`, line: 1, isWritten: false };
}

/** Whether the headings of a post link to themselves. */
export function hasAnchors(
  data: Record<string, unknown>,
  { options }: Pick<SourceFile['settings'], 'options'>,
): boolean {
  return (data['showHeadingAnchors'] ?? options.display.showHeadingAnchors) !== false;
}

/** The last part of a post's URL. */
export function postSlug(data: Record<string, unknown>, file: string): string {
  return addressPart(typeof data['slug'] === 'string' ? data['slug'] : fileName(file));
}

/** A post first published elsewhere is listed there. */
function isOriginal(canonical: unknown, { site }: SourceFile['settings']['address']): boolean {
  if (typeof canonical !== 'string' || !URL.canParse(canonical.trim())) return true;
  return site !== undefined && new URL(canonical.trim()).host === new URL(site).host;
}

function coverFile(
  cover: unknown,
  absolute: string,
  { publicDir }: SourceFile['settings'],
  fm: FrontMatter,
): SyncedPost['cover'] {
  if (typeof cover !== 'object' || cover === null || !('image' in cover)) return undefined;
  const value = String(cover.image);
  if (value === '' || /^[a-z][a-z\d+.-]*:|^\/\//i.test(value)) return undefined;
  const path = value.startsWith('/')
    ? publicDir + value.slice(1)
    : resolve(dirname(absolute), value);
  return { path, value, line: fm.keyLine(['cover', 'image']) };
}

/** What is known of a file whose front matter cannot be read. */
export function unreadablePost(from: SourceFile, fm: FrontMatter): SyncedPost {
  const draft =
    /^\s*["']?(?:draft["']?\s*[:=]\s*["']?true|publish(?:ed)?["']?\s*[:=]\s*["']?false)["']?\s*(?:#.*)?$/im.test(
      from.source,
    );
  const [, slug] = /^slug\s*[:=]\s*["']?([^\s"'#]+)/im.exec(from.source) ?? [];
  return {
    ...syncedPost({ draft, slug }, from, fm),
    ...{ quizzes: [], cards: [], hasDeck: false, hasSources: false, links: [], headings: [] },
    problems: fm.problems,
    broken: true,
  };
}

function listed(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];
}

function dated(value: unknown, line: number): SyncedPost['check']['reviewBy'] {
  const date = iso(value);
  return date === undefined ? undefined : { date, line };
}

function iso(value: unknown): string | undefined {
  return value instanceof Date ? value.toISOString() : undefined;
}

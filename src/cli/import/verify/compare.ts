import { readable, withoutBase } from '../../../config/addresses.ts';
import { type Facts, factsOf, squeezed, withoutTex } from './facts.ts';
import type { Answer } from './new-site.ts';
import type { OldAddress } from './old-site.ts';

/** What may differ, with what it means. Those of `lost` fail the comparison. */
export const differences = {
  'url-gone': { lost: true, means: 'Pages and feeds that no URL of the new blog answers.' },
  title: { lost: true, means: 'Titles that changed.' },
  'heading-gone': { lost: true, means: 'Headings that a page does not have any more.' },
  'anchor-gone': {
    lost: true,
    means: 'Anchors of headings that changed. Set the old one with `{#id}` after the heading.',
  },
  words: { lost: true, means: 'Pages with fewer words.' },
  pictures: { lost: true, means: 'Pages with fewer pictures.' },
  'code-gone': { lost: true, means: 'Blocks of code that a page does not have any more.' },
  tables: { lost: true, means: 'Pages with fewer tables.' },
  formulas: { lost: true, means: 'Pages with fewer formulas.' },
  films: { lost: true, means: 'Pages with fewer films and sounds.' },
  'frame-gone': {
    lost: true,
    means: 'Embedded pages and videos to which a page does not lead any more.',
  },
  'link-gone': { lost: true, means: 'Links that a page does not have any more.' },
  'pager-gone': { lost: false, means: 'Second and further pages of lists without a page here.' },
  'file-gone': {
    lost: false,
    means: 'Files that are not at their URL any more. Pictures of posts have new URLs.',
  },
} as const;

export type Difference = keyof typeof differences;

/** A difference between the old site and the built blog. */
export interface Finding {
  kind: Difference;
  /** URL in the old site. */
  before: string;
  /** URL in the blog; empty if there is none. */
  after: string;
  /** What is missing, or both values. */
  what: string;
}

/** A comparison of two sites. */
export interface Comparison {
  addresses: { before: string; after: string; how: Answer['how'] }[];
  /** Pages whose text was compared. */
  compared: number;
  findings: Finding[];
}

/** Fewer words than this share of the old page's are a loss. */
const leastWords = 0.97;
/** Words around a text that only one of two themes counts, such as captions. */
const fewWords = 5;

/** Compares every URL of an old site, and the text of each page that an author wrote. */
export function compareSites(
  old: readonly OldAddress[],
  answer: (path: string) => Answer | undefined,
  progress?: (done: number, all: number) => void,
): Comparison {
  const result: Comparison = { addresses: [], compared: 0, findings: [] };
  const host = hostOf(old);
  const known = new Set(old.map(({ path }) => keyOf(path)));
  for (const [index, { path, kind, html }] of old.entries()) {
    const found = answer(path);
    if (found === undefined) {
      const gone =
        kind === 'file' ? 'file-gone' : /\/page\/\d+\/?$/.test(path) ? 'pager-gone' : 'url-gone';
      result.findings.push({ kind: gone, before: path, after: '', what: '' });
      continue;
    }
    result.addresses.push({ before: path, after: found.path, how: found.how });
    progress?.(index + 1, old.length);
    if (html === undefined || found.facts?.hasBody !== true) continue;
    const before = factsOf(html());
    if (before.redirect !== undefined) continue;
    result.compared += 1;
    const own = (target: string) => (known.has(keyOf(target)) ? answer(target)?.path : undefined);
    for (const [what, text] of compared(before, found.facts, {
      path,
      host,
      after: found.path,
      own,
    }))
      result.findings.push({ kind: what, before: path, after: found.path, what: text });
  }
  return result;
}

interface Place {
  path: string;
  after: string;
  host: { origin: string; base: string };
  /** Where an old URL leads in the blog. */
  own: (target: string) => string | undefined;
}

function compared(before: Facts, after: Facts, place: Place): [Difference, string][] {
  const found: [Difference, string][] = [];
  if (folded(before.title) !== folded(after.title))
    found.push(['title', `${before.title.trim()} → ${after.title.trim()}`]);
  const headings = new Set([after.title, ...after.headings.map(({ text }) => text)].map(folded));
  for (const { text, id } of before.headings) {
    if (!headings.has(folded(text))) found.push(['heading-gone', text.trim()]);
    else if (id !== undefined && !after.ids.has(id)) found.push(['anchor-gone', `#${id}`]);
  }
  const least = before.words * leastWords - fewWords;
  if (after.words < least) found.push(['words', `${before.words} → ${after.words}`]);
  for (const kind of ['pictures', 'tables', 'formulas', 'films'] as const) {
    if (after[kind] < before[kind]) found.push([kind, `${before[kind]} → ${after[kind]}`]);
  }
  for (const code of before.code) {
    if (!after.whole.text.includes(code)) found.push(['code-gone', code.slice(0, 60)]);
  }
  for (const source of before.frames) {
    const key = frameKey(source);
    if (!after.whole.sources.some((one) => one.includes(key))) found.push(['frame-gone', source]);
  }
  const links = new Set(
    [...after.whole.links].map((href) => linkKey(href, place.after, place.host)),
  );
  for (const href of new Set(before.links)) {
    const wanted = movedLink(href, place);
    if (wanted !== undefined && !links.has(wanted)) found.push(['link-gone', href]);
  }
  return found;
}

/** What identifies an embedded page: the last part of its path, such as the id of a video. */
function frameKey(source: string): string {
  if (!URL.canParse(source, 'https://here.invalid')) return source;
  const { pathname } = new URL(source, 'https://here.invalid');
  return pathname.replace(/\/+$/, '').replace(/^.*\//, '') || source;
}

/** A link of the old page as the new one should have it; `undefined` for anchors, files and dead links. */
function movedLink(href: string, { path, host, own }: Place): string | undefined {
  if (href.startsWith('#')) return undefined;
  const key = linkKey(href, path, host);
  if (!key.startsWith('/')) return /^https?:/i.test(key) ? key : undefined;
  const target = own(key);
  return target === undefined ? undefined : keyOf(target);
}

/** Links of the site as paths, all others as URLs, without anchors and slashes at the end. */
function linkKey(href: string, from: string, { origin, base }: Place['host']): string {
  if (!URL.canParse(href, 'https://here.invalid')) return href;
  const url = new URL(href, `https://here.invalid${from}`);
  const isOwn = url.host === 'here.invalid' || url.origin === origin;
  if (isOwn) return keyOf(withoutBase(readable(url.pathname), { base }));
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}${url.search}`;
}

/** The host and the path of the old site, by the canonical URL of a page. */
function hostOf(old: readonly OldAddress[]): Place['host'] {
  for (const { path, html } of old) {
    const canonical = html === undefined ? undefined : factsOf(html()).canonical;
    if (canonical === undefined || !URL.canParse(canonical)) continue;
    const { origin, pathname } = new URL(canonical);
    const full = readable(pathname);
    if (keyOf(full).endsWith(keyOf(path))) {
      return { origin, base: `${keyOf(full).slice(0, keyOf(full).length - keyOf(path).length)}/` };
    }
  }
  return { origin: '', base: '/' };
}

function keyOf(path: string): string {
  return path.normalize('NFC').replace(/(?:index\.html)?\/*$/, '') || '/';
}

/** Letters and digits of a text: quotes, dashes and the number of a section do not count. */
function folded(text: string): string {
  return squeezed(withoutTex(text).replace(/^\s*\d+(?:\.\d+)*[.)]?\s+/, ''))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

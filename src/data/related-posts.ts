import { join } from 'node:path';
import { findLocale, storedLocale } from '../config/locales.ts';
import type { Session } from '../config/session.ts';
import { startThread } from '../config/thread.ts';
import { relate } from '../related/index.ts';
import type { RelatedDocument } from '../related/types.ts';
import { matchSections } from '../templates/match.ts';
import type { KnownPost } from './known-post.ts';
import { postLinks } from './links/post-links.ts';
import type { Related, RelatedLists } from './related-lists.ts';
import type { RelatingJob } from './related-worker.ts';
import { idInLocale, knownPosts, relatedId, syncedLinkTable } from './synced.ts';
import { distinctTerms, termKey } from './terms.ts';

/** Number of posts from which on a thread is worth its start. */
const many = 50;

/** The lists of a locale. */
interface Lists {
  /** Being made, or made. */
  made: Promise<Related>;
  /** The last ones that were made. */
  former: Related | undefined;
  /** Whether posts have changed since they were begun. */
  isStale: boolean;
  isRunning: boolean;
}

/**
 * The related posts of a blog. With many posts they are made in a thread: in a build while Vite bundles the pages, and
 * in development beside the pages, which show the former lists until then.
 */
export function relatedLists(session: Session): RelatedLists {
  const byLocale = new Map<string | undefined, Lists>();
  const begin = (locale: string | undefined): Lists => {
    const former = byLocale.get(locale)?.former;
    const made = relatedPosts(session, locale);
    const lists: Lists = { made, former, isStale: false, isRunning: true };
    byLocale.set(locale, lists);
    const end = () => {
      lists.isRunning = false;
      if (lists.isStale) begin(locale);
    };
    // A page that waits for them meets an error too.
    made.then((related) => {
      lists.former = related;
      end();
    }, end);
    return lists;
  };
  return {
    of(locale) {
      const { made, former } = byLocale.get(locale) ?? begin(locale);
      return former === undefined ? made : Promise.resolve(former);
    },
    renew() {
      const [first] = session.locales;
      const names = first === undefined ? [undefined] : session.locales.map(storedLocale);
      for (const name of names) {
        const lists = byLocale.get(name);
        if (lists?.isRunning === true) lists.isStale = true;
        else begin(name);
      }
      // Their texts are not needed again in a build.
      if (session.command === 'build') session.texts.clear();
    },
  };
}

async function relatedPosts(session: Session, locale: string | undefined): Promise<Related> {
  const { cacheDir, command, relating: code } = session;
  const { limit } = session.options.related;
  if (limit === 0) return new Map();
  const documents = relatedDocuments(session, locale);
  if (documents.length < many) return relate(documents, { limit });
  const name = ['related', command === 'build' ? undefined : command, locale].filter(Boolean);
  return inThread({ documents, limit, file: join(cacheDir, name.join('-')), code });
}

function inThread(job: RelatingJob): Promise<Related> {
  return new Promise((resolve, reject) => {
    const worker = startThread('data/related-worker', 'related', job);
    worker.once('error', reject);
    worker.once('message', resolve);
  });
}

/** What the posts of a locale are compared by: of the published ones in a build, of all in development. */
export function relatedDocuments(session: Session, locale: string | undefined): RelatedDocument[] {
  const isShown = ({ state }: KnownPost) => session.command !== 'build' || state === 'published';
  const shown = knownPosts(session, new Date()).flatMap((post) => {
    const text = session.texts.get(post.collection)?.get(post.file);
    return text !== undefined && isShown(post) ? { post, text } : [];
  });
  const own = shown.filter(({ post }) => post.locale === locale);
  const links = postLinks(
    own.map(({ post }) => ({ id: post.id, content: post })),
    syncedLinkTable(session),
  );
  const terms = distinctTerms(own.map(({ text }) => text.tags));
  return own.map(({ post, text }) => ({
    id: post.id,
    lang: post.lang ?? langOf(session, locale),
    title: post.title,
    headings: ownHeadings(post, session),
    text: `${text.description}\n${text.text}`,
    tags: [...new Set(text.tags.map(termKey))].flatMap((key) => terms.get(key)?.name ?? []),
    links: (links.get(post.id) ?? []).map(({ id }) => id),
    facts: text.facts,
    named: post.related.map(({ value }) => idInLocale(relatedId(value, post.collection), locale)),
    date: text.date,
  }));
}

function langOf({ options, locales }: Session, name: string | undefined): string {
  return (findLocale(locales, name)?.options ?? options).lang;
}

/** The headings that the author chose: those of a template are the same in all its posts. */
function ownHeadings({ collection, headings }: KnownPost, { templates }: Session): string[] {
  const outline = templates.find((template) => template.collection === collection);
  const matches = outline === undefined ? [] : matchSections(headings, outline);
  const given = new Set(matches.map(({ heading }) => heading));
  return headings.filter((heading) => !given.has(heading)).map(({ text }) => text);
}

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { absoluteHref, pageHref } from '../../../src/config/addresses.ts';
import type { UserOptions } from '../../../src/config/options.ts';
import type { Post } from '../../../src/data/types.ts';
import { splitFrontMatter } from '../../../src/schema/front-matter.ts';
import { address, pageOf } from './page.ts';

/**
 * What Hugo's PaperMod made of posts, if the file is beside the checkout. The rules that it shows are
 * also tested, in every checkout, by flags.test.ts.
 */
const data = new URL('../../../../shared/data/papermod-observed.json', import.meta.url);

/** One post: the end of its front matter, and what its page showed. Only `built` when it has none. */
interface Observed {
  frontmatter: string;
  built: boolean;
  robots: string;
  canonical: string;
  toc: boolean;
  tocOpen: boolean;
  /** `date · 1 min · 10 words · author | edit link | original`, or empty. */
  meta: string | null;
  edit: string | null;
  editText: string | null;
  coverSrc: string | null;
  coverAlt: string | null;
  coverCaption: string | null;
  breadcrumbs: boolean;
  navLinks: Record<string, string> | null;
  anchors: number;
  footer: boolean;
  keywords: string;
  authorMeta: string;
  onHome: boolean;
  inRss: boolean;
  inSearch: boolean;
}

/**
 * The parameters of the observed site, as options. PaperMod shows no table of contents and no link to
 * an original unless it is asked to.
 */
const options: Partial<UserOptions> = {
  author: 'SiteAuthor',
  display: {
    showToc: false,
    showCanonicalLink: false,
    showReadingTime: true,
    showPostNavLinks: true,
    showBreadcrumbs: true,
    showWordCount: true,
  },
  cover: { hidden: true, hiddenInList: true, hiddenInSingle: true },
  editLink: {
    baseUrl: 'https://github.com/ArionDas/blogs/tree/main/content',
    text: 'Suggest Changes',
  },
};

/**
 * What both sides are compared by. Left out: the number of words (code and headings are not prose
 * here) and of H1 (always one), copy buttons (always), and share buttons and the image of link
 * previews, which the theme does not have.
 */
interface Facts {
  built: boolean;
  robots: string;
  canonical: string | undefined;
  toc: boolean;
  tocOpen: boolean;
  date: boolean;
  minutes: boolean;
  words: boolean;
  author: string;
  original: string | undefined;
  edit: string | undefined;
  editText: string | undefined;
  coverSrc: string | undefined;
  coverAlt: string | undefined;
  coverCaption: string | undefined;
  breadcrumbs: boolean;
  navigation: boolean;
  anchors: boolean;
  footer: boolean;
  keywords: string;
  authorMeta: string;
  onHome: boolean;
  inRss: boolean;
  inSearch: boolean;
}

function theirs(observed: Observed): Facts {
  const [line = '', ...links] = observed.meta?.split(' | ') ?? [];
  const parts = line.split(' · ').filter((part) => part !== '');
  const take = (pattern: RegExp): boolean => {
    const index = parts.findIndex((part) => pattern.test(part));
    if (index >= 0) parts.splice(index, 1);
    return index >= 0;
  };
  return {
    built: observed.built,
    robots: observed.robots,
    canonical: observed.canonical,
    toc: observed.toc,
    tocOpen: observed.tocOpen,
    date: take(/^\p{L}+ \d+, \d{4}$/u),
    minutes: take(/^\d+ min$/),
    words: take(/^\d+ words?$/),
    author: parts.join(' · '),
    original: links.find((link) => link !== observed.editText),
    edit: observed.edit ?? undefined,
    editText: observed.editText ?? undefined,
    coverSrc: observed.coverSrc ?? undefined,
    coverAlt: observed.coverAlt ?? undefined,
    coverCaption: observed.coverCaption ?? undefined,
    breadcrumbs: observed.breadcrumbs,
    navigation: Object.keys(observed.navLinks ?? {}).length > 0,
    anchors: observed.anchors > 0,
    footer: observed.footer,
    keywords: observed.keywords,
    authorMeta: observed.authorMeta,
    onHome: observed.onHome,
    inRss: observed.inRss,
    inSearch: observed.inSearch,
  };
}

function ours({ shown, state, authors }: Post): Facts {
  const names = (list: { name: string }[]) => list.map(({ name }) => name).join(', ');
  const { coverInSingle: cover, edit } = shown;
  return {
    built: state === 'published',
    robots: shown.noindex ? 'noindex, nofollow' : 'index, follow',
    canonical: shown.canonical,
    toc: shown.toc,
    tocOpen: shown.toc && shown.tocOpen,
    date: shown.date !== undefined,
    minutes: shown.minutes !== undefined,
    words: shown.words !== undefined,
    author: names(shown.authors),
    original: shown.original?.text,
    edit: edit?.href,
    editText: edit?.text,
    coverSrc: typeof cover?.src === 'string' ? absoluteHref(cover.src, address) : undefined,
    coverAlt: cover?.alt,
    coverCaption: cover?.caption,
    breadcrumbs: shown.breadcrumbs.length > 0,
    navigation: shown.navigation,
    anchors: shown.anchors,
    footer: shown.footer,
    keywords: shown.keywords.join(', '),
    authorMeta: names(authors),
    onHome: shown.inHomeList,
    inRss: shown.inFeeds,
    inSearch: shown.inSearch,
  };
}

/** A front matter with its keys in lower case, those of `cover` and `editPost` after a dot. */
type Keys = ReadonlyMap<string, unknown>;

interface Case {
  name: string;
  keys: Keys;
  nested: Keys;
  observed: Facts;
}

function text(keys: Keys, key: string): string | undefined {
  const value = keys.get(key);
  return typeof value === 'string' ? value : undefined;
}

/** What a switch means, whether it is written as a switch, as text, or inside `params`. */
const switches: Record<string, (on: boolean) => Partial<Facts>> = {
  showtoc: (on) => ({ toc: on }),
  hidefooter: (on) => ({ footer: !on }),
  hideauthor: (on) => (on ? { author: '' } : {}),
  showreadingtime: (on) => ({ minutes: on }),
  showwordcount: (on) => ({ words: on }),
  showbreadcrumbs: (on) => ({ breadcrumbs: on }),
  showpostnavlinks: (on) => ({ navigation: on }),
  disableanchoredheadings: (on) => ({ anchors: !on }),
  robotsnoindex: (on) => ({ robots: on ? 'noindex, nofollow' : 'index, follow' }),
  hiddeninhomelist: (on) => ({ onHome: !on }),
  hiddeninrss: (on) => ({ inRss: !on }),
  searchhidden: (on) => ({ inSearch: !on }),
};

function follow(keys: Keys, accepts: (value: unknown) => boolean): Partial<Facts> {
  const changes = [...keys].flatMap(([key, value]) =>
    accepts(value) ? (switches[key]?.(String(value).toLowerCase() === 'true') ?? []) : [],
  );
  return Object.assign({}, ...changes) as Partial<Facts>;
}

/** Where the theme differs on purpose: why, and what it shows instead. */
const differences: { why: string; instead: (post: Case) => Partial<Facts> }[] = [
  {
    why: 'A switch written as text means what it says, with a warning; Hugo takes any text for true, or for nothing.',
    instead: ({ keys }) =>
      follow(keys, (value) => typeof value === 'string' && /^(?:true|false)$/i.test(value)),
  },
  {
    why: 'Keys in a `params` map count as top-level ones, as in Hugo since 0.123.',
    instead: ({ nested }) => follow(nested, (value) => typeof value === 'boolean'),
  },
  {
    why: '`hiddenInHomeList: false` shows the post; Hugo 0.111 drops it, because false is not the text "true".',
    instead: ({ keys }) => (keys.get('hiddeninhomelist') === false ? { onHome: true } : {}),
  },
  {
    why: '`hideMeta` is about dates, names and length; the links to the editor and to the original stay.',
    instead: ({ name, keys }) => {
      if (keys.get('hidemeta') !== true) return {};
      const url = text(keys, 'editpost.url') ?? options.editLink?.baseUrl;
      const shown = keys.get('editpost.disabled') !== true;
      const whole = keys.get('editpost.appendfilepath') === false;
      const original = keys.get('showcanonicallink') === true && keys.get('canonicalurl');
      return {
        edit: shown ? (whole ? url : `${url}/posts/${name}.md`) : undefined,
        editText: shown ? (text(keys, 'editpost.text') ?? options.editLink?.text) : undefined,
        ...(typeof original === 'string' && {
          original: `Originally published at ${new URL(original.trim()).host}`,
        }),
      };
    },
  },
  {
    why: 'Of an author with an address the name is shown, not the map.',
    instead: ({ keys }) => {
      if (!keys.has('author.name')) return {};
      const author = String(keys.get('author.name'));
      return keys.get('hideauthor') === true
        ? { authorMeta: author }
        : { author, authorMeta: author };
    },
  },
  {
    why: 'A cover `/x.png` is below the base of the site, where `public/x.png` is served.',
    instead: ({ keys, observed }) => {
      const path = keys.get('cover.image');
      if (observed.coverSrc === undefined || typeof path !== 'string') return {};
      const found = /^\/(?!\/|blogs\/)/.test(path);
      return found ? { coverSrc: `https://ex.org/blogs${path}` } : {};
    },
  },
  {
    why: 'A cover without scheme or slash is a file beside the post, whatever `relative` says.',
    instead: ({ keys, observed }) => {
      const path = keys.get('cover.image');
      if (observed.coverSrc === undefined || typeof path !== 'string') return {};
      return /^(?:[a-z]+:)?\//i.test(path) ? {} : { coverSrc: absoluteHref(path, address) };
    },
  },
  {
    why: 'A caption that stands in for the alternative text loses its markup.',
    instead: ({ keys, observed }) =>
      observed.coverCaption !== undefined && !keys.get('cover.alt')
        ? { coverAlt: observed.coverCaption.replace(/<[^>]+>/g, '') }
        : {},
  },
  {
    why: "An original on the blog's own host is not announced.",
    instead: ({ keys }) =>
      String(keys.get('canonicalurl')).trim().startsWith('https://ex.org/')
        ? { original: undefined }
        : {},
  },
  {
    why: 'Spaces around `canonicalURL` are dropped; PaperMod fails to build when it links to it.',
    instead: ({ keys, observed }) => {
      const url = keys.get('canonicalurl');
      if (typeof url !== 'string' || url === url.trim()) return {};
      return observed.built ? {} : { built: true };
    },
  },
  {
    why: '`url` has no effect, with a warning that names `slug` and `aliases`.',
    instead: ({ name, keys }) => {
      if (!keys.has('url') || keys.has('canonicalurl')) return {};
      const slug = text(keys, 'slug') ?? name;
      return { canonical: absoluteHref(pageHref(`posts/${slug}`, address), address) };
    },
  },
];

/** Keys by their path in lower case; those in `params` are separate. */
function keysOf(frontmatter: string): { keys: Keys; nested: Keys } {
  const keys = new Map<string, unknown>();
  const nested = new Map<string, unknown>();
  const add = (to: Map<string, unknown>, entries: object, path: string) => {
    for (const [key, value] of Object.entries(entries) as [string, unknown][]) {
      const full = path + key.toLowerCase();
      const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
      if (isMap && full === 'params') add(nested, value, '');
      else if (isMap) add(to, value, `${full}.`);
      else to.set(full, value);
    }
  };
  add(keys, splitFrontMatter(sourceOf(frontmatter), 'a.md').data, '');
  return { keys, nested };
}

/** A post as the observed ones were: headings under a heading of the first level. */
function sourceOf(frontmatter: string, known = ''): string {
  const [fence, separator] = /^\s*[\w.]+\s*=/.test(frontmatter) ? ['+++', ' ='] : ['---', ':'];
  const given = ['title', 'date']
    .filter((key) => !new RegExp(`^${key}\\b`, 'im').test(frontmatter))
    .map((key) => `${key}${separator} ${key === 'title' ? `"${known}"` : '2024-01-01'}`);
  const body = '# One\n\nSome words.\n\n## Two\n\nMore words.\n\n### Three\n';
  return [fence, ...given, frontmatter, fence, body].join('\n');
}

if (existsSync(data)) {
  const { cases } = JSON.parse(readFileSync(data, 'utf8')) as { cases: Record<string, Observed> };

  describe('shows what PaperMod showed', () => {
    it.each(Object.entries(cases))('%s', async (name, observed) => {
      const { frontmatter, built } = observed;
      const { post } = await pageOf(sourceOf(frontmatter, name), options, name);
      const facts = built ? theirs(observed) : { built };
      const expected: Partial<Facts> = { ...facts };
      for (const { instead } of differences) {
        Object.assign(
          expected,
          instead({ name, ...keysOf(frontmatter), observed: theirs(observed) }),
        );
      }
      expect(ours(post)).toMatchObject(built ? expected : { built: expected.built });
    });
  });
} else {
  it('shows what PaperMod showed', ({ skip }) => {
    skip(`${data.pathname} is not there`);
  });
}

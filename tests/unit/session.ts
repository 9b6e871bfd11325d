import { satteri } from '@astrojs/markdown-satteri';
import type { AstroConfig } from 'astro';
import type { AddressConfig } from '../../src/config/addresses.ts';
import type { Options } from '../../src/config/options.ts';
import { postEngine } from '../../src/config/processor.ts';
import type { Session, SyncedPost } from '../../src/config/session.ts';
import { stringsIn } from '../../src/config/languages.ts';
import { documentPlugins } from '../../src/markdown/index.ts';
import { noScaffolds } from '../../src/templates/scaffold-texts.ts';
import { drawings } from './drawings.ts';

const markdownOfAstro = {
  markdown: { processor: satteri(), gfm: true, smartypants: true },
} as unknown as AstroConfig;

/** What the posts of a {@link session} are rendered with. */
export const drawing = {
  words: (lang?: string) => stringsIn(lang, { lang: 'en', strings: {} }),
  links: {
    fromRoot: (written: string) => written,
    inPost: (written: string) => written,
    site: undefined,
    rel: [],
    note: '~external-link',
  },
  draw: drawings.draw,
};

/** Root of the {@link session}'s project, which does not exist on any machine. */
export const root = '/nowhere/';

/** The check of a post to which no rule was applied. */
export const unchecked: SyncedPost['check'] = {
  findings: [],
  levels: {},
  titleLine: 1,
  tags: [],
  inSeries: false,
  reviewBy: undefined,
};

/** The record of a build that has just begun. */
export function session(options: Options, address: AddressConfig): Session {
  return {
    version: '0',
    root,
    publicDir: `${root}public/`,
    pagesDir: `${root}src/pages/`,
    cacheDir: `${root}.cache`,
    relating: '',
    likes: undefined,
    command: 'build',
    forCheck: false,
    options,
    address,
    inputs: [],
    assets: '_astro',
    csp: undefined,
    fileless: [],
    paths: [],
    loading: 0,
    templates: [],
    locales: [],
    scaffolds: noScaffolds,
    collections: new Map(),
    revision: 0,
    rendering: new Map(),
    texts: new Map(),
    related: { of: () => Promise.resolve(new Map()), renew: () => undefined },
    strings: (lang) => stringsIn(lang, options),
    onSync: undefined,
    loadPosts: () => Promise.reject(new Error('No sync runs in this test.')),
    indexing: undefined,
    onRedrawn: undefined,
    drawings,
    engine: postEngine(markdownOfAstro, {}),
    markdown: undefined,
    plugins: documentPlugins(drawing),
    record: { feeds: new Set(), warnings: [], files: new Map(), alternates: new Map() },
    hasPolicy: false,
  };
}

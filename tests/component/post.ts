import { resolveStrings } from '../../src/config/strings.ts';
import { shownParts } from '../../src/data/shown.ts';
import type { Post } from '../../src/data/types.ts';
import { emptyContent } from '../../src/markdown/read.ts';
import { resolveDisplay, type DisplayChoice } from '../../src/schema/display.ts';

interface Given extends DisplayChoice {
  title?: string;
  summary?: string;
  updated?: Date;
  authors?: string[];
  status?: string;
  revision?: string;
  series?: string[];
  lang?: string;
  translations?: Post['translations'];
}

/** A published design as pages receive it. */
export function post(given: Given = {}): Post {
  const { title = 'A ring', summary = 'Around and around.', authors = ['Ada'], status } = given;
  const address = {
    base: '/',
    trailingSlash: 'always',
    format: 'directory',
    site: 'https://ex.org',
  } as const;
  const described: Omit<Post, 'shown'> = {
    id: 'designs/ring',
    slug: 'ring',
    kind: {
      name: 'design',
      collection: 'designs',
      path: 'designs',
      label: 'Design',
      plural: 'Designs',
      description: 'Systems.',
      mark: '<path d="M1 1"/>',
      href: '/designs/',
      article: 'TechArticle',
    },
    title,
    description: '',
    summary,
    lang: given.lang ?? 'en',
    dir: 'ltr',
    translations: given.translations ?? [],
    alternates: [],
    href: '/designs/ring/',
    path: 'designs/ring',
    file: 'src/content/designs/ring.md',
    state: 'published',
    date: new Date('2026-01-31'),
    updated: given.updated,
    authors: authors.map((name) => ({ name })),
    tags: [],
    categories: [],
    status: status === undefined ? undefined : { label: status, settled: true },
    revision: given.revision,
    revisions: [],
    related: [],
    cover: undefined,
    preview: undefined,
    edit: undefined,
    formerIds: [],
    likes: undefined,
    canonical: undefined,
    canonicalText: undefined,
    keywords: [],
    shareButtons: ['email', 'ycombinator'],
    weight: 0,
    featured: false,
    series: given.series ?? [],
    needs: [],
    display: resolveDisplay(given, {}),
    content: { ...emptyContent(), words: 1234, minutes: 6 },
    data: {},
  };
  return {
    ...described,
    shown: shownParts(described, { address, strings: resolveStrings({}), options: {} }),
  };
}

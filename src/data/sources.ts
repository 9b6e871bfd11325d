import { kindWords } from '../markdown/constructs/sources/draw.ts';
import type { SourceKind } from '../markdown/types.ts';
import type { Post, Term } from './types.ts';

/** A source with the posts that name it. */
export interface CitedSource {
  title: string;
  url: string;
  kind: SourceKind;
  /** The word for its kind, a key of the strings. */
  kindWord: (typeof kindWords)[SourceKind];
  /** What the first post says about it. */
  note: string;
  posts: Pick<Post, 'title' | 'href'>[];
}

/** Sources of one topic, by title. */
export interface Topic {
  /** Absent for posts without category and tag. */
  term: Term | undefined;
  sources: CitedSource[];
}

type Described = Pick<Post, 'title' | 'href' | 'tags' | 'categories'> & {
  content: Pick<Post['content'], 'sources'>;
};

/**
 * The sources of all posts by topic: the first tag of a post, else its first category. A source
 * that several posts name appears once in a topic.
 */
export function sourcesByTopic(posts: readonly Described[], lang: string): Topic[] {
  const byName = new Intl.Collator(lang).compare;
  const topics = new Map<string, { term: Term | undefined; sources: Map<string, CitedSource> }>();
  for (const { title, href, tags, categories, content } of posts) {
    if (content.sources.length === 0) continue;
    const term = tags[0] ?? categories[0];
    const topic = topics.get(term?.href ?? '') ?? { term, sources: new Map<string, CitedSource>() };
    topics.set(term?.href ?? '', topic);
    for (const source of content.sources) {
      const { url, kind, note } = source;
      const kindWord = kindWords[kind];
      const named = { title: source.title, url, kind, kindWord, note, posts: [] };
      const known: CitedSource = topic.sources.get(url) ?? named;
      topic.sources.set(url, { ...known, posts: [...known.posts, { title, href }] });
    }
  }
  return [...topics.values()]
    .map(({ term, sources }) => ({
      term,
      sources: [...sources.values()].sort((a, b) => byName(a.title, b.title)),
    }))
    .sort(
      (a, b) => Number(!a.term) - Number(!b.term) || byName(a.term?.name ?? '', b.term?.name ?? ''),
    );
}

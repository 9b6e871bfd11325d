import { readPost } from '../../src/markdown/read.ts';
import { relate } from '../../src/related/index.ts';
import type { RelatedDocument } from '../../src/related/types.ts';
import { splitFrontMatter } from '../../src/schema/front-matter.ts';
import { syntheticPosts } from './posts.ts';

/** What finding the related posts of all posts took, reading them not included. In seconds. */
export interface RelatedCost {
  wall: number;
  cpu: number;
}

/**
 * Finds the related posts of generated posts. They are made of few different words, so that nearly every
 * pair of them shares some: real posts take less.
 */
export function measureRelated(posts: number): RelatedCost {
  const documents = syntheticPosts(posts).map(({ file, text }) => documentOf(file, text));
  const started = performance.now();
  const before = process.cpuUsage();
  relate(documents);
  const { user, system } = process.cpuUsage(before);
  return { wall: (performance.now() - started) / 1000, cpu: (user + system) / 1e6 };
}

function documentOf(file: string, source: string): RelatedDocument {
  const { data, body, bodyLine } = splitFrontMatter(source, file);
  const content = readPost({ body, format: 'md', file, bodyLine });
  const tags = Array.isArray(data['tags']) ? data['tags'].map(String) : [];
  return {
    id: file,
    title: String(data['title']),
    headings: content.headings.map(({ text }) => text),
    text: content.text,
    tags,
    links: [],
    facts: content.facts.map(({ label, value }) => ({ label, value })),
  };
}

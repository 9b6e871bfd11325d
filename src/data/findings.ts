import { join, relative } from 'node:path';
import { globSync } from 'tinyglobby';
import type { BlogPost, Finding } from '../check/contract.ts';
import { checkBlog } from '../check/run.ts';
import { checkFilePath, type CheckFile, type OutsideLink } from '../config/check-file.ts';
import { writeOutput } from '../config/output.ts';
import type { Session } from '../config/session.ts';
import type { KnownPost } from './known-post.ts';
import { siteLinkProblems } from './links/check-site.ts';
import { resolveLink } from './links/resolve.ts';
import type { LinkTable } from './links/table.ts';
import { pageProblems } from './page-problems.ts';
import { spellingFindings } from './spelling.ts';
import {
  contentProblems,
  knownPosts,
  relatedId,
  syncedLinkTable,
  withoutConsequences,
} from './synced.ts';

/** Everything that a check has to report about the content of the last sync. */
export async function blogFindings(session: Session, now = new Date()): Promise<CheckFile> {
  const posts = knownPosts(session, now);
  const table = syncedLinkTable(session);
  const found: Finding[] = [
    ...contentProblems(session),
    ...(await pageProblems(session)),
    ...siteLinkProblems(posts, table, session),
    ...posts.flatMap(({ check }) => check.findings),
    ...(await spellingFindings(session, posts)),
    ...checkBlog({
      posts: posts.map((post) => blogPost(post, table)),
      unusedPictures: unusedPictures(session, posts, table),
      now,
    }),
  ];
  const findings = withoutConsequences(found).sort((a, b) =>
    a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1,
  );
  return {
    version: session.version,
    findings,
    blog: session.options.check.rules,
    posts: Object.fromEntries(posts.map(({ file, check }) => [file, check.levels])),
    drafts: posts.flatMap(({ draft, file }) => (draft ? file : [])),
    files: posts.map(({ file }) => file),
    outside: posts.flatMap((post) => outsideLinks(post, table)),
    spelling: session.options.check.spelling !== false,
    allow: session.options.check.allow,
  };
}

/** Writes what `tradeoff check` reads. */
export async function writeFindings(session: Session): Promise<void> {
  const text = JSON.stringify(await blogFindings(session), undefined, 1);
  writeOutput(session.root, checkFilePath, `${text}\n`);
}

function blogPost(post: KnownPost, table: LinkTable): BlogPost {
  const { check } = post;
  return {
    id: post.id,
    file: post.file,
    title: post.title,
    lines: {
      title: check.titleLine,
      tags: check.tags.map(({ line }) => line),
      reviewBy: check.reviewBy?.line ?? 1,
    },
    tags: check.tags.map(({ value }) => value),
    lang: post.lang,
    draft: post.draft,
    published: post.state === 'published',
    date: dateOf(post.date),
    reviewBy: dateOf(check.reviewBy?.date),
    // The translations of a post link to each other.
    inSeries: check.inSeries || post.translation !== undefined,
    leadsTo: linkedPosts(post, table),
  };
}

/** Ids of the posts that a post links to or names as related. */
export function linkedPosts(post: KnownPost, table: LinkTable): string[] {
  const linked = post.links.flatMap((link) => {
    const target = link.kind === 'link' ? resolveLink(link.target, post, table) : undefined;
    return target?.kind === 'post' ? target.post.id : [];
  });
  return [...linked, ...post.related.map(({ value }) => relatedId(value, post.collection))];
}

function dateOf(iso: string | undefined): Date | undefined {
  return iso === undefined ? undefined : new Date(iso);
}

/** The links of a post that leave the site. */
export function outsideLinks(post: KnownPost, table: LinkTable): OutsideLink[] {
  return post.links.flatMap(({ kind, target, line }) => {
    if (!/^(?:https?:)?\/\//i.test(target)) return [];
    if (kind === 'link' && resolveLink(target, post, table).kind !== 'external') return [];
    return { url: target.startsWith('//') ? `https:${target}` : target, file: post.file, line };
  });
}

/**
 * Pictures next to posts that no post shows or links to. MDX pages may import any file of their
 * folder.
 */
function unusedPictures(
  { collections, root }: Pick<Session, 'collections' | 'root'>,
  posts: readonly KnownPost[],
  table: LinkTable,
): string[] {
  const used = new Set<string>();
  for (const post of posts) {
    if (post.cover !== undefined) used.add(relative(root, post.cover.path).replaceAll('\\', '/'));
    for (const { target } of post.links) {
      const found = resolveLink(target, post, table);
      if (found.kind === 'file') used.add(found.path);
    }
  }
  const importing = new Set(
    posts.filter(({ file }) => file.endsWith('.mdx')).map(({ file }) => folderOf(file)),
  );
  return [...collections.values()].flatMap(({ base }) =>
    globSync('**/*.{avif,gif,jpg,jpeg,png,svg,webp}', { cwd: join(root, base) })
      .map((path) => `${base}/${path}`)
      .filter((file) => !used.has(file) && !importing.has(folderOf(file)))
      .sort(),
  );
}

function folderOf(file: string): string {
  return file.replace(/\/[^/]*$/, '');
}

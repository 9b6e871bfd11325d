import { nearest } from '../../schema/nearest.ts';
import { problem, type Place, type Problem } from '../../schema/problems.ts';
import { schemeProblem } from '../../markdown/constructs/links/schemes.ts';
import type { Link } from '../../markdown/types.ts';
import { resolveLink } from './resolve.ts';
import { fileKey, type LinkedPost, type LinkTable } from './table.ts';

/** A post with the links of its body. */
export interface LinkingPost extends LinkedPost {
  links: readonly Link[];
}

/** Ids on every post's page outside its body. */
const pageAnchors = new Set(['', 'top', 'main', 'revisions', 'related', 'backlinks']);

/**
 * Checks the links of posts as far as possible before pages are rendered: links to posts and to
 * anchors in them. Other pages, and ids that only a component creates, are checked on the built
 * site.
 */
export function linkProblems(posts: readonly LinkingPost[], table: LinkTable): Problem[] {
  return posts.flatMap((post) =>
    post.links.flatMap((link) => {
      const found = schemeProblem(link, post) ?? linkProblem(link, post, table);
      return found === undefined ? [] : [found];
    }),
  );
}

/** The links of a body that may lead to a page; images and embedded media do not count. */
export function pageLinks({ links }: Pick<LinkingPost, 'links'>): Link[] {
  return links.filter(({ kind }) => kind === 'link');
}

function linkProblem(link: Link, from: LinkingPost, table: LinkTable): Problem | undefined {
  if (link.kind !== 'link') return undefined;
  const place = { file: from.file, line: link.line };
  const target = resolveLink(link.target, from, table);
  switch (target.kind) {
    case 'missing':
      return missing(link, target.name, from, table);
    case 'ambiguous':
      return problem(
        'link-ambiguous',
        place,
        `The link \`${shown(link)}\` could mean ${target.candidates.map(({ id }) => `"${id}"`).join(' or ')}.`,
        `Write the one that is meant, such as \`/${target.candidates[0]?.path ?? ''}/\`.`,
      );
    case 'post':
      return postProblem(link, target, from, place);
    case 'external':
    case 'file':
    case 'page':
      return undefined;
  }
}

function postProblem(
  link: Link,
  { post, anchor }: { post: LinkedPost; anchor: string },
  from: LinkedPost,
  place: Place,
): Problem | undefined {
  const published = from.state === 'published';
  if (post.state !== 'published' && published && post.id !== from.id) {
    return problem(
      'link-unpublished',
      place,
      `The link \`${shown(link)}\` leads to ${post.file}, which is ${reasons[post.state] ?? post.state}: a build shows its text without a link.`,
      'Leave it if that post will be published; otherwise remove the link.',
    );
  }
  const { anchors, headings } = post;
  if (anchors === undefined || pageAnchors.has(anchor) || anchor.startsWith(':~:'))
    return undefined;
  if (anchors.includes(anchor)) return undefined;
  return missingAnchor(link, anchor, place, [...headings.map(({ slug }) => slug), ...anchors]);
}

const reasons: Readonly<Record<string, string>> = {
  draft: 'a draft',
  scheduled: 'not published yet',
  expired: 'no longer published',
};

/** Reports an anchor that a page does not have. */
export function missingAnchor(
  link: Link,
  anchor: string,
  place: Place,
  anchors: readonly string[],
): Problem {
  const close = nearest(anchor, anchors);
  return problem(
    'link-anchor',
    place,
    `The link \`${shown(link)}\` leads to the anchor "${anchor}", which the page does not have.`,
    close === undefined
      ? 'Write the id of a heading, figure, table or criterion of that page.'
      : `Did you mean "#${close}"?`,
  );
}

function missing(link: Link, name: string, from: LinkedPost, table: LinkTable): Problem {
  const place = { file: from.file, line: link.line };
  const close = closest(name, from, table);
  const isFile = /\.(?!mdx?$)[a-z\d]{1,8}$/i.test(name);
  return problem(
    'link-missing',
    place,
    `The link \`${shown(link)}\` does not lead to a post${isFile ? ', and there is no such file beside the post' : ''}.`,
    close === undefined
      ? isFile
        ? 'Put the file there, or correct its path, which begins at the folder of the post.'
        : 'Write the path of a post, such as `/designs/rate-limiter/`, or of its file.'
      : `Did you mean \`/${close}/\`?`,
  );
}

/** Another post, by the whole path, else by the name alone; of posts alike, the one in the same language. */
function closest(name: string, from: LinkedPost, { byPath }: LinkTable): string | undefined {
  const others = [...byPath].filter(([, { file }]) => file !== from.file);
  const isOwn = ([, post]: (typeof others)[number]) => post.locale === from.locale;
  const paths = [...others.filter((one) => !isOwn(one)), ...others.filter(isOwn)].map(
    ([path]) => path,
  );
  const key = fileKey(name).replace(/^(?:\.{1,2}\/)+/, '');
  const last = key.split('/').at(-1) ?? key;
  const near = nearest(key, paths);
  if (near !== undefined) return near;
  const slugs = new Map(paths.map((path) => [path.split('/').at(-1) ?? path, path]));
  const slug = nearest(last.replace(/\s+/g, '-'), slugs.keys());
  return slug === undefined ? undefined : slugs.get(slug);
}

function shown({ target }: Link): string {
  return target.startsWith('ref:') ? `ref "${target.slice(4)}"` : target;
}

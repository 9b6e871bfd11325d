import { z } from 'zod';
import type { AddressConfig } from '../../../src/config/addresses.ts';
import { parseOptions, type UserOptions } from '../../../src/config/options.ts';
import { resolveStrings } from '../../../src/config/strings.ts';
import { compilePost } from '../../../src/compile/post.ts';
import { readPost, type PageFrontMatter } from '../../../src/data/post.ts';
import { distinctTerms } from '../../../src/data/terms.ts';
import type { Kind, Post } from '../../../src/data/types.ts';
import type { Problem } from '../../../src/schema/problems.ts';
import { schema } from '../../../src/templates/design/schema.ts';
import { root, session as newSession } from '../session.ts';

export const address: AddressConfig = {
  base: '/blogs/',
  trailingSlash: 'always',
  format: 'directory',
  site: 'https://ex.org',
};

const kind: Kind = {
  name: 'post',
  collection: 'posts',
  path: 'posts',
  label: 'Post',
  plural: 'Posts',
  description: '',
  mark: '',
  href: '/blogs/posts/',
  article: 'TechArticle',
};

/** Replaces Astro's resolution of a file next to the post. */
const image = (() => z.string()) as unknown as Parameters<typeof schema>[0]['image'];

/** The post for a source at `posts/<name>.md` of a site, with the problems that are reported. */
export async function pageOf(
  source: string,
  options: Partial<UserOptions> = {},
  name = 'a',
): Promise<{ post: Post; problems: Problem[] }> {
  const resolved = parseOptions({ title: 'Site', ...options });
  const session = newSession(resolved, address);
  const file = `posts/${name}.md`;
  const entry = await compilePost(
    { source, file, absolute: root + file, collection: 'designs', schema },
    session,
  );
  if ('unreadable' in entry) throw new Error(JSON.stringify(entry.unreadable));
  const { content, synced } = entry.stored;
  const data = schema({ image }).parse(entry.data) as PageFrontMatter;
  const post = readPost(
    {
      ...{ kind, slug: synced.slug, title: synced.title, file, data, content },
      path: `${kind.path}/${synced.slug}`,
    },
    {
      tags: distinctTerms([data.tags]),
      categories: distinctTerms([data.categories]),
      now: new Date(),
      options: resolved,
      strings: resolveStrings(resolved.strings),
      address,
    },
  );
  return { post, problems: synced.problems };
}

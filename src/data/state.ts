import type { PostState } from './types.ts';

interface Schedule {
  draft: boolean;
  date: Date | undefined;
  publishDate: Date | undefined;
  expiryDate: Date | undefined;
}

/**
 * Whether a post is part of a build at `now`. Without a `publishDate`, a post appears on its
 * `date`.
 */
export function postState(post: Schedule, now: Date): PostState {
  if (post.draft) return 'draft';
  const from = post.publishDate ?? post.date;
  if (from !== undefined && from > now) return 'scheduled';
  if (post.expiryDate !== undefined && post.expiryDate <= now) return 'expired';
  return 'published';
}

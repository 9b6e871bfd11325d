import type { SyncedPost } from '../config/session.ts';
import type { PostState } from './types.ts';

/** A post of the last sync with its collection and its current state. */
export interface KnownPost extends SyncedPost {
  id: string;
  collection: string;
  /** From the root of the site, without slashes at its ends. */
  path: string;
  /** Path of the list of its collection, in the same form. */
  list: string;
  /** What it has in common with its translations. */
  versionKey: string | undefined;
  href: string;
  state: PostState;
}

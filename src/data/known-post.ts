import type { SyncedPost } from '../config/session.ts';
import type { PostState } from './types.ts';

/** A post of the last sync with its collection and its current state. */
export interface KnownPost extends SyncedPost {
  id: string;
  collection: string;
  href: string;
  state: PostState;
}

import type { Format } from './format.ts';
import type { Kind } from './kind.ts';
import type { Value } from './run.ts';

/** A line of an estimate as other posts may use it. */
export interface OfferedValue {
  name: string;
  /** `undefined` if it has an error. */
  known?: { value: Value; kind: Kind; format: Format; text: string };
  /**
   * For a line without a value, what that comes from, as `collection/slug#name`: each uses the next,
   * up to one that is already there. Empty if the error is in the line itself.
   */
  from?: readonly string[];
}

/** A post whose values are used. */
export interface OtherPost {
  /** `collection/slug`, with the locale before the slug if that is not the default one. */
  id: string;
  title: string;
  /** From the root of the site, without slashes at its ends. */
  path: string;
  /** `undefined` if the post cannot be read. */
  values?: readonly OfferedValue[];
}

/** There is no such post; the nearest id if one is similar. */
export interface NoPost {
  nearest?: string | undefined;
}

/**
 * Finds the post of whose values a post uses one.
 *
 * @param written `collection/slug` as the author wrote it
 * @param from the id of the post that uses it
 */
export type FindPost = (written: string, from: string) => OtherPost | NoPost;

/** What the estimates of a post know of other posts. */
export interface Others {
  /** The id of the post itself. */
  id: string;
  find(written: string): OtherPost | NoPost;
}

/** A value of another post where it is used. */
export interface OtherValue {
  /** The id of its post and its name: `designs/url-shortener#peak`. */
  key: string;
  post: Pick<OtherPost, 'title' | 'path'>;
  name: string;
  known: NonNullable<OfferedValue['known']>;
  /** Characters of the reference as it is written. */
  length: number;
}

/** A part of a line as it is shown: what is from another post has the path of that. */
export type Piece = string | { text: string; path: string; line: number };

/** A reader's opinion of a post; `null` is none. */
export type Vote = 'up' | 'down' | null;

/** How many readers have each opinion. Whole numbers, at least 0. */
export interface Counts {
  up: number;
  down: number;
}

/** Answer to `PUT /api/likes/{id}`: the counts with the vote in them. */
export interface VoteAnswer extends Counts {
  vote: Vote;
}

/** Answer to `GET /api/likes?ids=a,b`. */
export interface CountsAnswer {
  /** By id; only posts of the manifest. */
  counts: Record<string, Counts>;
  /** Ids that are not in the manifest. */
  unknown: string[];
}

/** What every answer with an error status holds. */
export interface ErrorAnswer {
  code: LikesErrorCode;
  /** In English, for the caller's log. */
  message: string;
  /** Only for `rate-limited`: seconds until the next vote is accepted, at least 1. */
  retryAfter?: number;
}

/** Body of `PUT /api/likes/{id}`. */
export interface VoteRequest {
  vote: Vote;
  /** A random UUID that the reader's browser created and stores. */
  voter: string;
}

/**
 * The file `_tradeoff/posts.json` that a build writes: the posts that can be voted on, with their former ids from
 * `aliases`.
 */
export interface Manifest {
  posts: { id: string; url?: string; formerIds?: string[] }[];
}

/** Path of the service; the path of an item follows after a slash. */
export const likesPath = '/api/likes';

/** Path of the health check. */
export const healthPath = '/api/health';

export const limits = {
  /** Ids of one list request. */
  ids: 100,
  /** Characters of an id. */
  idLength: 200,
  /** Bytes of a request's body. */
  body: 1024,
} as const;

/** Every error: its status and what it means. Codes stay; messages may change. */
export const likesErrors = {
  'not-found': { status: 404, message: 'There is nothing at this path.' },
  'unknown-post': { status: 404, message: 'No published post has this id.' },
  'method-not-allowed': { status: 405, message: 'This path does not allow that method.' },
  'id-malformed': { status: 400, message: 'An id is `collection/slug`, at most 200 characters.' },
  'ids-missing': {
    status: 400,
    message: 'Name the posts: `?ids=collection/slug,collection/slug`.',
  },
  'ids-too-many': { status: 400, message: 'A request can ask for at most 100 ids.' },
  'origin-missing': { status: 403, message: 'A vote needs an Origin header.' },
  'origin-foreign': { status: 403, message: 'Pages from this origin may not vote here.' },
  'body-type': { status: 415, message: 'Send the vote as `application/json`.' },
  'body-too-large': { status: 413, message: 'A vote must not be larger than 1024 bytes.' },
  'body-malformed': { status: 400, message: 'The body is not JSON in UTF-8.' },
  'body-invalid': {
    status: 400,
    message: 'Send `{"vote": "up" | "down" | null, "voter": "<uuid>"}` and nothing else.',
  },
  'rate-limited': { status: 429, message: 'Too many votes from this address.' },
  'storage-full': { status: 503, message: 'There is no space left to store the vote.' },
  'storage-read-only': { status: 503, message: 'The votes cannot be written.' },
  'storage-busy': { status: 503, message: 'The votes are locked by another process.' },
  'storage-corrupt': { status: 503, message: 'The file with the votes is damaged.' },
  'storage-unavailable': { status: 503, message: 'The votes cannot be reached.' },
  'posts-unavailable': { status: 503, message: 'The list of posts cannot be read.' },
  internal: { status: 500, message: 'The service failed.' },
} as const satisfies Record<string, { status: number; message: string }>;

export type LikesErrorCode = keyof typeof likesErrors;

/** A failure with a code. Its message is for the owner's log and is never sent to a reader. */
export class LikesError extends Error {
  override name = 'LikesError';
  readonly code: LikesErrorCode;

  constructor(code: LikesErrorCode, message: string = likesErrors[code].message, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

/**
 * The URL of the service from the owner's setting: `https://likes.example.org` means
 * `https://likes.example.org/api/likes`, and a slash at the end is dropped.
 *
 * @param written a path such as `/api/likes`, or an absolute address
 */
export function endpointAddress(written: string): string {
  const bare = written.replace(/\/+$/, '');
  return /^(?:https?:\/\/[^/]+)?$/.test(bare) ? bare + likesPath : bare;
}

/** Whether a value has the shape of {@link Counts}. */
export function isCounts(value: unknown): value is Counts {
  if (typeof value !== 'object' || value === null) return false;
  const { up, down } = value as Partial<Record<string, unknown>>;
  return [up, down].every((count) => Number.isSafeInteger(count) && Number(count) >= 0);
}

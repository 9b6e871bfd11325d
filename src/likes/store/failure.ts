import { LikesError } from '../contract.ts';
import type { LikesErrorCode } from '../contract.ts';
import { withoutSecrets } from '../secrets.ts';

/** Error codes for SQLite's result codes; all others are `storage-unavailable`. */
const codes: Record<string, LikesErrorCode> = {
  SQLITE_FULL: 'storage-full',
  SQLITE_READONLY: 'storage-read-only',
  SQLITE_PERM: 'storage-read-only',
  SQLITE_BUSY: 'storage-busy',
  SQLITE_LOCKED: 'storage-busy',
  SQLITE_CORRUPT: 'storage-corrupt',
  SQLITE_NOTADB: 'storage-corrupt',
};

/** Wraps a database error in one with a code. */
export function storageFailure(error: unknown): LikesError {
  if (error instanceof LikesError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const named = /SQLITE_[A-Z]+/.exec(`${codeOf(error)} ${message}`)?.[0] ?? '';
  return new LikesError(codes[named] ?? 'storage-unavailable', withoutSecrets(message), error);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

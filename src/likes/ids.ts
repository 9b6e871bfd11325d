import { LikesError, limits, likesPath } from './contract.ts';

/**
 * The id in a path below `/api/likes/`. A slash may be written as it is or as `%2F`.
 *
 * @throws {@link LikesError} `id-malformed`
 */
export function idInPath(pathname: string): string {
  return checkedId(decodePart(pathname.slice(likesPath.length + 1)));
}

/**
 * The ids of `?ids=a,b`, each once.
 *
 * @throws {@link LikesError} `ids-missing`, `ids-too-many`, `id-malformed`
 */
export function idsInQuery(query: URLSearchParams): string[] {
  const written = query
    .getAll('ids')
    .flatMap((value) => value.split(','))
    .filter((id) => id !== '');
  if (written.length === 0) throw new LikesError('ids-missing');
  if (written.length > limits.ids) throw new LikesError('ids-too-many');
  return [...new Set(written.map(checkedId))];
}

function checkedId(id: string): string {
  const short = id.length <= limits.idLength;
  // Ids contain no control characters and no half surrogate pairs.
  const clean = !/[\p{Cc}\p{Cs}]/u.test(id);
  if (short && clean && /^[^/]+\/./.test(id)) return id;
  throw new LikesError('id-malformed');
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    throw new LikesError('id-malformed', undefined, error);
  }
}

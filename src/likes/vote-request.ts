import { LikesError, limits } from './contract.ts';
import type { VoteRequest } from './contract.ts';

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** Reads the body of a vote. @throws {@link LikesError} with a code that begins with `body-` */
export async function readVote(request: Request): Promise<VoteRequest> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/i.test(type)) {
    throw new LikesError('body-type');
  }
  if (Number(request.headers.get('content-length') ?? 0) > limits.body) {
    throw new LikesError('body-too-large');
  }
  const body = parse(decode(await readBounded(request)));
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new LikesError('body-invalid');
  }
  const { vote, voter, ...rest } = body as Record<string, unknown>;
  if (Object.keys(rest).length > 0) throw new LikesError('body-invalid');
  if (vote !== 'up' && vote !== 'down' && vote !== null) throw new LikesError('body-invalid');
  if (typeof voter !== 'string' || !uuid.test(voter)) throw new LikesError('body-invalid');
  return { vote, voter: voter.toLowerCase() };
}

/** Stops at the limit, regardless of `Content-Length`. */
async function readBounded({ body }: Request): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(limits.body);
  let length = 0;
  for await (const chunk of body ?? []) {
    if (length + chunk.byteLength > limits.body) throw new LikesError('body-too-large');
    bytes.set(chunk, length);
    length += chunk.byteLength;
  }
  return bytes.subarray(0, length);
}

function decode(bytes: Uint8Array<ArrayBuffer>): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new LikesError('body-malformed', undefined, error);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new LikesError('body-malformed', undefined, error);
  }
}

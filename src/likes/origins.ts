import { LikesError } from './contract.ts';

/**
 * Reads comma-separated origins, such as `https://blog.example,https://www.blog.example`.
 *
 * @throws for one that is not an origin
 */
export function parseOrigins(written: string): string[] {
  return written
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => {
      const url = URL.canParse(one) ? new URL(one) : undefined;
      if (url === undefined || !/^https?:$/.test(url.protocol) || url.origin !== one) {
        throw new Error(
          `"${one}" is not an origin. Write one such as https://blog.example, without a path.`,
        );
      }
      return url.origin;
    });
}

/**
 * Whether a page of this origin can vote: one of the list, or one on the host of the service. The scheme is not
 * compared, because behind a proxy that terminates TLS the service sees `http:`.
 */
export function isAllowed(origin: string, host: string, allowed: readonly string[]): boolean {
  if (allowed.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** @throws {@link LikesError} unless the page that votes may */
export function requireOrigin(request: Request, allowed: readonly string[]): void {
  const origin = request.headers.get('origin');
  if (origin === null) throw new LikesError('origin-missing');
  if (!isAllowed(origin, new URL(request.url).host, allowed))
    throw new LikesError('origin-foreign');
}

/** The CORS headers that let a page of another origin read the response. */
export function corsHeaders(request: Request, allowed: readonly string[]): Record<string, string> {
  const origin = request.headers.get('origin');
  if (origin === null || !isAllowed(origin, new URL(request.url).host, allowed)) return {};
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-methods': 'GET, PUT',
    'access-control-allow-headers': 'content-type',
    'access-control-expose-headers': 'retry-after',
    'access-control-max-age': '86400',
  };
}

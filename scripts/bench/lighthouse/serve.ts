import { existsSync, readFileSync, statSync } from 'node:fs';
import { createSecureServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.woff2': 'font/woff2',
};
const compressed = /^\.(?:html|css|js|json|xml|svg|txt)$/;

/** The part of npm `selfsigned` that is used here. */
interface SelfSigned {
  generate(
    attributes: readonly { name: string; value: string }[],
    options: { keyType: 'ec' },
  ): Promise<{ private: string; cert: string }>;
}

/**
 * Serves a built site on a free port as static hosts do: HTTP/2, gzip, and long caching of hashed files.
 * The certificate is made for the run, and no browser trusts it.
 */
export async function serve(
  dist: string,
): Promise<{ origin: string; close: () => Promise<unknown> }> {
  // Installed beside this file, not where the type check looks.
  const installed = new URL('./node_modules/selfsigned/index.js', import.meta.url).href;
  const { default: selfsigned } = (await import(installed)) as { default: SelfSigned };
  const name = [{ name: 'commonName', value: 'localhost' }];
  const certificate = await selfsigned.generate(name, { keyType: 'ec' });
  const keys = { key: certificate.private, cert: certificate.cert };
  const server = createSecureServer(keys, (request, response) => {
    const { pathname } = new URL(request.url, 'https://localhost');
    const path = normalize(`/${decodeURIComponent(pathname)}`);
    const file = join(dist, path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
      return;
    }
    const type = extname(file);
    const body = readFileSync(file);
    const isSmaller = compressed.test(type);
    response.writeHead(200, {
      'content-type': types[type] ?? 'application/octet-stream',
      'cache-control': path.startsWith('/_astro/') ? 'max-age=31536000, immutable' : 'no-cache',
      ...(isSmaller && { 'content-encoding': 'gzip' }),
    });
    response.end(isSmaller ? gzipSync(body) : body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `https://localhost:${port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

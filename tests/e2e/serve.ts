import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { OutgoingHttpHeaders, RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

export interface Served {
  /** Origin and base, with a trailing slash. */
  url: string;
  close(): Promise<void>;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
};

/**
 * Serves a built site on a free port as GitHub Pages does: a folder without its slash redirects,
 * `name` finds `name.html`, anything else is the site's `404.html` with status 404.
 *
 * @param api answers requests below `/api/`
 */
export async function serve(
  dist: string,
  base = '/',
  headers: (path: string) => OutgoingHttpHeaders = () => ({}),
  api?: RequestListener,
): Promise<Served> {
  const server = createServer((request, response) => {
    if (api !== undefined && request.url?.startsWith('/api/') === true) {
      api(request, response);
      return;
    }
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname.startsWith(base)
      ? normalize(`/${decodeURIComponent(pathname.slice(base.length))}`)
      : '/404-outside-base';
    if (!path.endsWith('/') && isFile(join(dist, path, 'index.html'))) {
      response.writeHead(301, { location: `${pathname}/${search}` }).end();
      return;
    }
    const found = [path.endsWith('/') ? `${path}index.html` : path, `${path}.html`].find((name) =>
      isFile(join(dist, name)),
    );
    const file = join(dist, found ?? '404.html');
    if (!isFile(file)) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
      return;
    }
    response.writeHead(found === undefined ? 404 : 200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      ...headers(path),
    });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => {
          if (error === undefined) resolve();
          else reject(error);
        });
      }),
  };
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Plugin, ProxyOptions } from 'vite';
import { healthPath, likesPath } from '../likes/contract.ts';
import type { Manifest } from '../likes/contract.ts';
import { likesTarget } from './likes.ts';
import type { Session } from './session.ts';

/** What `src/likes/hosts/local.ts` exports. */
interface LocalHost {
  localLikes: (options: {
    folder: string;
    posts: (() => Manifest) | { manifest: string };
    log: (line: string) => void;
  }) => RequestListener;
}

/**
 * The service is loaded only by the servers that mount it, and compiled: Node reads no TypeScript of an
 * installed package, and an `import()` here would go through a loader that Astro has closed by then.
 */
function localHost(): LocalHost {
  const require = createRequire(import.meta.url);
  return require(
    fileURLToPath(new URL('../../build/likes/hosts/local.js', import.meta.url)),
  ) as LocalHost;
}

function isLikesPath(url: string | undefined): boolean {
  const path = url?.replace(/\?.*$/, '') ?? '';
  return path === healthPath || `${path}/`.startsWith(`${likesPath}/`);
}

/**
 * Counts votes in the development server, in a file under the project's cache folder.
 *
 * @param known the posts that development shows
 */
export function likesInDevelopment(session: Session, known: () => Manifest): Plugin {
  return {
    name: 'tradeoff:likes',
    configureServer(server) {
      if (likesTarget(session.options.likes, 'dev')?.provider !== 'tradeoff') return;
      let listener: RequestListener | undefined;
      server.middlewares.use((request, response, next) => {
        // The service stands at the root of the host whatever the base of the site is.
        if (!isLikesPath(request.originalUrl ?? request.url)) {
          next();
          return;
        }
        request.url = request.originalUrl ?? request.url;
        listener ??= localHost().localLikes({
          folder: session.cacheDir,
          posts: known,
          log: (line) => {
            server.config.logger.error(line);
          },
        });
        listener(request, response);
      });
    },
  };
}

/**
 * Counts votes beside `astro preview`, which takes no plugins but a proxy. Nothing when the built pages
 * ask a service elsewhere.
 *
 * @param outDir folder of the built site, with a trailing `/`
 */
export async function likesInPreview(
  session: Session,
  outDir: string,
): Promise<Record<string, ProxyOptions>> {
  const { likes } = session.options;
  const asked = likes && { ...likes, endpoint: likes.endpoint ?? likesPath };
  const target = likesTarget(asked, 'preview');
  if (target?.provider !== 'tradeoff' || !target.endpoint.startsWith('/')) return {};
  const { endpoint } = target;
  const server = createServer(
    localHost().localLikes({
      folder: session.cacheDir,
      posts: { manifest: `${outDir}_tradeoff/posts.json` },
      log: (line) => {
        console.error(line);
      },
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // The preview decides when the process ends.
  server.unref();
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    [endpoint]: {
      target: url,
      rewrite: (path) => likesPath + path.slice(endpoint.length),
    },
    [healthPath]: { target: url },
  };
}

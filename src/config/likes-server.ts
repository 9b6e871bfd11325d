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
 * Loads the compiled service, only where it is mounted. Node does not read TypeScript of an installed package, and an
 * `import()` here would use a loader that Astro has already closed.
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
 * @param known the posts that the development server shows
 */
export function likesInDevelopment(session: Session, known: () => Manifest): Plugin {
  return {
    name: 'tradeoff:likes',
    configureServer(server) {
      if (likesTarget(session.options.likes, 'dev')?.provider !== 'tradeoff') return;
      let listener: RequestListener | undefined;
      server.middlewares.use((request, response, next) => {
        // The service is at the root of the host, regardless of `base`.
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
 * Counts votes beside `astro preview`, which takes no plugins but a proxy. Does nothing if the built pages use a
 * service elsewhere.
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
  // The preview server decides when the process ends.
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

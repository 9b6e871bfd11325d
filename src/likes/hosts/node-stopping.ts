import type { RequestListener, Server, ServerResponse } from 'node:http';

/** Milliseconds that requests in progress have when the server stops. */
const grace = 5_000;

/**
 * A listener that can be stopped once all requests are answered. A connection that is kept alive, or has sent half a
 * request, would otherwise keep the server running.
 */
export function stoppable(listener: RequestListener): {
  listener: RequestListener;
  stop: (server: Server) => Promise<void>;
} {
  const underWay = new Set<ServerResponse>();
  let whenIdle: (() => void) | undefined;
  return {
    listener(request, response) {
      underWay.add(response);
      if (whenIdle !== undefined) response.shouldKeepAlive = false;
      response.once('close', () => {
        underWay.delete(response);
        if (underWay.size === 0) whenIdle?.();
      });
      listener(request, response);
    },
    stop: (server) =>
      new Promise((resolve, reject) => {
        whenIdle = () => {
          server.closeAllConnections();
        };
        const timer = setTimeout(whenIdle, grace);
        server.close((error) => {
          clearTimeout(timer);
          if (error === undefined) resolve();
          else reject(error);
        });
        for (const response of underWay) response.shouldKeepAlive = false;
        if (underWay.size === 0) whenIdle();
      }),
  };
}

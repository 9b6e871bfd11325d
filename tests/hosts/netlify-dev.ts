import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repository } from '../builds/paths.ts';

/** The part of `@netlify/dev` that is needed; its types come with it. */
export interface NetlifyDev {
  start(): Promise<unknown>;
  /** Returns `undefined` where Netlify would continue with the `404.html` of the site. */
  handle(request: Request): Promise<Response | undefined>;
  stop(): Promise<void>;
}

type Part = 'functions' | 'headers' | 'redirects' | 'staticFiles';

/** Everything that it would start by default, some of it over the network. */
const off = [
  ...['functions', 'headers', 'redirects', 'staticFiles', 'blobs', 'database', 'edgeFunctions'],
  ...['environmentVariables', 'geolocation', 'images', 'server'],
];

/** Starts parts of Netlify for a folder with a `netlify.toml`. */
export async function startNetlify(folder: string, parts: readonly Part[]): Promise<NetlifyDev> {
  const path = join(repository, 'tests/hosts/node_modules/@netlify/dev/dist/main.js');
  const { NetlifyDev: Dev } = (await import(pathToFileURL(path).href)) as {
    NetlifyDev: new (options: object) => NetlifyDev;
  };
  const features: Record<string, { enabled: boolean }> = {};
  for (const name of off) features[name] = { enabled: false };
  for (const name of parts) features[name] = { enabled: true };
  const dev = new Dev({ projectRoot: folder, ...features });
  await dev.start();
  return dev;
}

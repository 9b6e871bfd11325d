import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import { mustRun } from '../builds/run.ts';

type Manifest = Record<string, unknown> & { name: string; version: string };

/**
 * An npm registry on this machine that has one package; for all others it redirects to the usual
 * one.
 */
export interface Registry {
  /** For npm's `registry` setting. */
  url: string;
  /** Publishes a tarball as the newest version of the package. */
  release(tarball: string): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a registry that does not have a version of the package yet. */
export async function startRegistry(name: string): Promise<Registry> {
  const { stdout } = await mustRun('npm', ['config', 'get', 'registry'], { cwd: '/' });
  const usual = stdout.trim().replace(/\/*$/, '/');
  const released = new Map<string, { manifest: Manifest; tarball: string }>();
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').slice(1);
    const file = [...released.values()].find(({ tarball }) => path === address(name, tarball));
    if (path === name) {
      response.setHeader('content-type', 'application/json');
      response.setHeader('cache-control', 'no-store');
      response.end(JSON.stringify(packument()));
    } else if (file !== undefined) {
      response.end(readFileSync(file.tarball));
    } else {
      response.writeHead(307, { location: `${usual}${path}` }).end();
    }
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

  function packument(): unknown {
    const versions = [...released].map(([version, { manifest, tarball }]) => {
      const integrity = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;
      const dist = { tarball: `${url}${address(name, tarball)}`, integrity };
      return [version, { ...manifest, dist }] as const;
    });
    const latest = versions.at(-1)?.[0];
    return { name, 'dist-tags': { latest }, versions: Object.fromEntries(versions) };
  }

  return {
    url,
    async release(tarball) {
      const manifest = await mustRun('tar', ['-xzOf', tarball, 'package/package.json'], {
        cwd: '/',
      });
      const read = JSON.parse(manifest.stdout) as Manifest;
      if (read.name !== name) throw new Error(`${tarball} is ${read.name}, not ${name}`);
      released.set(read.version, { manifest: read, tarball });
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

function address(name: string, tarball: string): string {
  return `${name}/-/${basename(tarball)}`;
}

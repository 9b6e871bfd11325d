import { join } from 'node:path';
import { repository } from '../builds/paths.ts';
import { startServing } from '../builds/serving.ts';
import type { Serving } from '../builds/serving.ts';

/** Runs the Worker and the assets of a folder in workerd, on a free port, with separate storage. */
export function startWrangler(
  folder: string,
  command = join(repository, 'tests/hosts/node_modules/wrangler/bin/wrangler.js'),
): Promise<Serving> {
  const args = ['--local', '--ip', '127.0.0.1', '--port', '0', '--inspector-port', '0'];
  return startServing(process.execPath, [command, 'dev', ...args, '--log-level', 'info'], {
    cwd: folder,
    env: { WRANGLER_SEND_METRICS: 'false', CI: '1' },
    ready: /Ready on (http:\/\/[\d.:]+)/,
  });
}

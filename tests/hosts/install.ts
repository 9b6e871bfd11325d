import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../builds/paths.ts';
import { mustRun } from '../builds/run.ts';

/** The hosts' local runtimes, about a gigabyte, are installed when their tests first run. */
export default async function installHosts(): Promise<void> {
  const folder = join(repository, 'tests/hosts');
  if (existsSync(join(folder, 'node_modules/.bin/wrangler'))) return;
  await mustRun('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder });
}

import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { demoBuilds, repository, scratch } from './paths.ts';
import { mustRun } from './run.ts';

/**
 * Builds the demo at `/` and at `/repo/`, once for all projects of one test run. The stamp names
 * the run: `TEST_RUN`, for several commands that belong together, or the process.
 */
export default async function buildDemo(): Promise<void> {
  const stamp = join(scratch, 'demo-built-by');
  const run = process.env['TEST_RUN'] ?? String(process.pid);
  if ((await readIfThere(stamp)) === run) return;
  await mkdir(scratch, { recursive: true });
  for (const { dist, base } of Object.values(demoBuilds)) {
    await rm(dist, { recursive: true, force: true });
    const astro = join(repository, 'node_modules/astro/bin/astro.mjs');
    await mustRun(process.execPath, [astro, 'build', '--base', base, '--outDir', dist], {
      cwd: repository,
    });
  }
  await writeFile(stamp, run);
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

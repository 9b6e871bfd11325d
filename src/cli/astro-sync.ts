import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { checkVariable } from '../config/check-file.ts';
import { CliError } from './contract.ts';

/**
 * Runs `astro sync` with the project's own Astro. Its output goes to standard error, because standard output belongs
 * to the command.
 *
 * @param forCheck only a check reads the result, so code is not highlighted; prints only what a sync that failed said
 * @throws {@link CliError} when Astro is not installed or the sync fails
 */
export async function runSync(root: string, forCheck = false): Promise<void> {
  const program = astroProgram(root);
  const said: Buffer[] = [];
  const code = await new Promise<number | NodeJS.Signals | null>((resolve, reject) => {
    const child = spawn(process.execPath, [program, 'sync'], {
      cwd: root,
      ...(forCheck && { env: { ...process.env, [checkVariable]: '1' } }),
      stdio: forCheck ? ['ignore', 'pipe', 'pipe'] : ['ignore', 2, 2],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => said.push(chunk));
    }
    child.once('error', reject);
    child.once('close', (exit, signal) => {
      resolve(exit ?? signal);
    });
  });
  if (code !== 0) {
    process.stderr.write(Buffer.concat(said));
    throw new CliError(`\`astro sync\` in ${root} failed (${code}). See its output above.`);
  }
}

/** Resolved from the project, since a workspace may keep Astro in a folder further up. */
function astroProgram(root: string): string {
  const require = createRequire(path.join(root, 'package.json'));
  try {
    return path.join(path.dirname(require.resolve('astro/package.json')), 'bin/astro.mjs');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') {
      throw new CliError(`Astro is not installed in ${root}. Run \`npm install\` there.`);
    }
    throw error;
  }
}

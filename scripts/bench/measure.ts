import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { clearCaches, postFile, type BenchSite } from './sites.ts';

/** What one build took. */
export interface Cost {
  /** Seconds on the wall. */
  wall: number;
  /** Seconds of CPU, user and system, of the build and its children. */
  cpu: number;
  /** Peak resident memory of the largest process, in MiB. */
  memory: number;
  /** Bytes of everything in `dist`. */
  output: number;
}

const astro = createRequire(import.meta.url)
  .resolve('astro/package.json')
  .replace(/package\.json$/, 'bin/astro.mjs');
const gnuTime = '/usr/bin/time';

/**
 * Builds a site once and measures it, with GNU time where it is installed, else from `/proc`.
 *
 * @throws when the build fails, or on a system that has neither.
 */
export async function measureBuild(folder: string): Promise<Cost> {
  await rm(join(folder, 'dist'), { recursive: true, force: true });
  const started = performance.now();
  const usage = existsSync(gnuTime) ? await timed(folder) : await watched(folder);
  const wall = (performance.now() - started) / 1000;
  return { wall, ...usage, output: await folderBytes(join(folder, 'dist')) };
}

/** Builds a site after an edit of one post, which is undone. */
export async function measureChanged(site: BenchSite): Promise<Cost> {
  const file = postFile(site);
  const source = await readFile(file, 'utf8');
  await writeFile(file, `${source}\nA heron stands in the reeds.\n`);
  try {
    return await measureBuild(site.folder);
  } finally {
    await writeFile(file, source);
  }
}

const tradeoff = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

/** Seconds on the wall that `tradeoff check` takes, as it is where nothing is cached or where everything is. */
export async function measureCheck(folder: string, cached: boolean): Promise<number> {
  if (!cached) await clearCaches(folder);
  const started = performance.now();
  await finish(spawnIn(folder, process.execPath, [tradeoff, 'check']));
  return (performance.now() - started) / 1000;
}

type Usage = Pick<Cost, 'cpu' | 'memory'>;

async function timed(folder: string): Promise<Usage> {
  const report = join(folder, 'time.txt');
  const node = [process.execPath, astro, 'build'];
  await finish(spawnIn(folder, gnuTime, ['-f', '%U %S %M', '-o', report, ...node]));
  const [user = 0, system = 0, kibibytes = 0] = (await readFile(report, 'utf8'))
    .split(' ')
    .map(Number);
  return { cpu: user + system, memory: kibibytes / 1024 };
}

const pollInterval = 25;
/** Clock ticks a second in `/proc/<pid>/stat`; 100 on every Linux that Node runs on. */
const ticks = 100;

/** Reads the process every 25 ms; children count once they have ended, as in `stat`. */
async function watched(folder: string): Promise<Usage> {
  if (process.platform !== 'linux') {
    throw new Error('The benchmark needs Linux: it reads GNU time or /proc.');
  }
  const child = spawnIn(folder, process.execPath, [astro, 'build']);
  const usage: Usage = { cpu: 0, memory: 0 };
  let running = true;
  const poll = async (): Promise<void> => {
    while (running) {
      const [stat, status] = await readProcess(child.pid);
      const times = stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .slice(11, 15)
        .map(Number);
      usage.cpu = Math.max(usage.cpu, times.reduce((sum, time) => sum + time, 0) / ticks);
      usage.memory = Math.max(usage.memory, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
      await new Promise((resolve) => setTimeout(resolve, pollInterval));
    }
  };
  const polling = poll();
  await finish(child).finally(() => {
    running = false;
  });
  await polling;
  return usage;
}

async function readProcess(pid: number | undefined): Promise<[stat: string, status: string]> {
  try {
    return [
      await readFile(`/proc/${pid ?? 0}/stat`, 'utf8'),
      await readFile(`/proc/${pid ?? 0}/status`, 'utf8'),
    ];
  } catch (error) {
    // The process may end between two reads; what was read before stands.
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ESRCH') return ['', ''];
    throw error;
  }
}

function spawnIn(folder: string, command: string, args: string[]) {
  const { NODE_ENV: _mode, ...env } = process.env;
  return spawn(command, args, {
    cwd: folder,
    env: { ...env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function finish(child: ReturnType<typeof spawnIn>): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output = (output + chunk.toString()).slice(-4000);
      });
    }
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`the command exited with ${String(code)}:\n${output}`));
    });
  });
}

async function folderBytes(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const sizes = await Promise.all(
    names.map(async (name) => {
      const entry = await stat(join(folder, name));
      return entry.isFile() ? entry.size : 0;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

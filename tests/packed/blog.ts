import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { repository, scratch } from '../builds/paths.ts';
import { mustRun, run } from '../builds/run.ts';
import type { RunResult } from '../builds/run.ts';

/** Packs the theme as it would be published and returns the path of the tarball. */
export function packTheme(): Promise<string> {
  return packFolder(repository, 'pack');
}

/**
 * Packs the package in a folder and returns the path of the tarball.
 *
 * @param name of the folder of `tests/.tmp` that holds the tarball
 */
export async function packFolder(source: string, name: string): Promise<string> {
  const folder = join(scratch, name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await mustRun('npm', ['pack', '--pack-destination', folder], { cwd: source });
  const [tarball] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
  if (tarball === undefined) throw new Error(`npm pack left no tarball in ${folder}`);
  return join(folder, tarball);
}

/** Paths in a tarball of npm, without its leading `package/`, sorted. */
export async function listTarball(tarball: string): Promise<string[]> {
  const { stdout } = await mustRun('tar', ['-tzf', tarball], { cwd: scratch });
  return stdout
    .trim()
    .split('\n')
    .map((name) => name.replace(/^package\//, ''))
    .sort();
}

/** A blog in a folder outside the repository, with the packed theme installed. */
export class ThinBlog {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /**
   * @param theme the argument of `npm install` for it: the path of a tarball, or a range of
   * versions
   * @param env settings of npm, such as `npm_config_registry`
   */
  static async install(theme: string, env: Record<string, string> = {}): Promise<ThinBlog> {
    const folder = await mkdtemp(join(tmpdir(), 'tradeoff-blog-'));
    const { devDependencies } = JSON.parse(
      await readFile(join(repository, 'package.json'), 'utf8'),
    ) as { devDependencies: Record<string, string> };
    const version = (name: string): string => devDependencies[name] ?? 'latest';
    const manifest = {
      name: 'blog',
      private: true,
      type: 'module',
      dependencies: {
        astro: version('astro'),
        tradeoff: isAbsolute(theme) ? `file:${theme}` : theme,
      },
      devDependencies: {
        '@astrojs/check': version('@astrojs/check'),
        'dictionary-en': version('dictionary-en'),
        'hunspell-wasm': version('hunspell-wasm'),
        typescript: version('typescript'),
      },
    };
    await writeFile(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
    await mustRun('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund'], {
      cwd: folder,
      env,
    });
    return new ThinBlog(folder);
  }

  /** Replaces everything but the installed packages by a fixture of `tests/fixtures`. */
  async become(fixture: string): Promise<void> {
    const kept = new Set(['node_modules', 'package.json', 'package-lock.json']);
    for (const name of await readdir(this.folder)) {
      if (!kept.has(name)) await rm(join(this.folder, name), { recursive: true });
    }
    await rm(join(this.folder, 'node_modules/.astro'), { recursive: true, force: true });
    await cp(join(repository, 'tests/fixtures', fixture), this.folder, { recursive: true });
  }

  /** Runs Astro's command line in the blog. */
  astro(...args: string[]): Promise<RunResult> {
    return run(process.execPath, [join(this.folder, 'node_modules/astro/bin/astro.mjs'), ...args], {
      cwd: this.folder,
    });
  }

  /** Runs an installed command by its name. */
  npx(...args: string[]): Promise<RunResult> {
    return run('npx', ['--no-install', ...args], { cwd: this.folder });
  }

  read(path: string): Promise<string> {
    return readFile(join(this.folder, path), 'utf8');
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true });
  }
}

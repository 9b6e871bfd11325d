import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repository } from '../builds/paths.ts';
import { mustRun, run } from '../builds/run.ts';
import type { RunResult } from '../builds/run.ts';
import { packFolder, packTheme } from './blog.ts';

/**
 * `create-tradeoff` as a registry would provide it, in a folder outside the repository in which
 * blogs are created.
 */
export class Initializer {
  /** The folder in which its commands run. */
  readonly place: string;
  /** Tarball of the theme. */
  readonly theme: string;

  private constructor(place: string, theme: string) {
    this.place = place;
    this.theme = theme;
  }

  /** @param packages what else is installed with it, such as a package manager */
  static async install(...packages: string[]): Promise<Initializer> {
    const place = await mkdtemp(join(tmpdir(), 'tradeoff-create-'));
    const theme = await packTheme();
    const initializer = await packFolder(join(repository, 'scripts/create-tradeoff'), 'create');
    const quiet = ['--prefer-offline', '--no-audit', '--no-fund'];
    await mustRun('npm', ['install', ...quiet, '--prefix', place, initializer, ...packages], {
      cwd: place,
    });
    return new Initializer(place, theme);
  }

  /** Path of an installed command. */
  command(name: string): string {
    return join(this.place, 'node_modules/.bin', name);
  }

  /** Runs it as the author of a blog does. */
  create(args: readonly string[], env: Record<string, string> = {}): Promise<RunResult> {
    return run(this.command('create-tradeoff'), args, { cwd: this.place, env });
  }

  remove(): Promise<void> {
    return rm(this.place, { recursive: true });
  }
}

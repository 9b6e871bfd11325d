import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { DiagramCounts, DiagramDrawer } from '../diagrams/contract.ts';
import type { DrawDiagram } from '../markdown/constructs/diagrams/contract.ts';
import { figureFile, sharedFiles } from './figure-file.ts';

/** Folder of the images of diagrams, below the site's root. */
export const figureFolder = '_tradeoff/figures';
/** Folder of what draws diagrams in the reader's browser, below the site's root. */
export const browserFolder = '_tradeoff/mermaid';

/** A file's content, read when it is needed. */
export type Content = () => Buffer | string;

/** What drawing the diagrams of a site needs. */
export interface DrawingTools {
  /** Absolute path of Astro's cache folder, in which drawings are kept between runs. */
  cacheDir: string;
  /** Called with the first diagram, so that a site without any starts nothing. */
  newDrawer: (options: { cacheDir: string }) => DiagramDrawer;
  /** Identifies everything that a drawing depends on besides its source. */
  fingerprint: () => string;
  /** The URL of a path from the site's root, its base included. */
  fromRoot: (path: string) => string;
  /** What draws diagrams in the reader's browser, by name; requested when a page needs it. */
  browserFiles: () => ReadonlyMap<string, Content>;
}

/** The drawings of a site during one run of Astro. */
export interface Drawings {
  /** Draws a diagram, or takes it from the cache, and stores its image as a file. */
  draw: DrawDiagram;
  /** Changes when the same sources would be drawn differently. */
  fingerprint(): string;
  /**
   * Marks a diagram of a post kept from an earlier run as used.
   * @param file as {@link Drawings.draw} returned it.
   */
  keep(source: string, file: string): void;
  /** Whether the image of a drawing is still stored, by its path from the site's root. */
  has(file: string): boolean;
  /** The file at a path from the site's root, when it belongs to a drawing. */
  file(path: string): Buffer | string | undefined;
  /** Paths from the site's root of the files that a page needs with a file that it names. */
  neededBy(file: string): string[];
  counts(): DiagramCounts;
  /** Names of the files of this run in the two folders of the cache. */
  cacheFiles(): { diagrams: string[]; figures: string[] };
  /** Stops what drawing has started. It starts again with the next drawing. */
  close(): Promise<void>;
}

export function newDrawings(tools: DrawingTools): Drawings {
  const folder = join(tools.cacheDir, 'tradeoff');
  const pictures = join(folder, 'figures');
  const counted: DiagramCounts = { drawn: 0, cached: 0 };
  const shown = new Set<string>();
  const asked = new Set<string>();
  let fingerprint: string | undefined;
  let shared: ReadonlyMap<string, Content> | undefined;
  let browser: ReadonlyMap<string, Content> | undefined;
  let drawer: DiagramDrawer | undefined;
  const filesBeside = (path: string): ReadonlyMap<string, Content> =>
    path.startsWith(`${browserFolder}/`)
      ? (browser ??= tools.browserFiles())
      : (shared ??= sharedFiles());
  const open = () => (drawer ??= tools.newDrawer({ cacheDir: join(folder, 'diagrams') }));
  return {
    async draw(source) {
      const result = await open().draw(source);
      if ('undrawn' in result) return result;
      const picture = figureFile(result.drawn, tools.fromRoot);
      const hash = createHash('sha256').update(picture).digest('hex').slice(0, 16);
      const path = join(pictures, `${hash}.svg`);
      if (!existsSync(path)) {
        mkdirSync(pictures, { recursive: true });
        writeFileSync(path, picture);
      }
      shown.add(`${hash}.svg`);
      return { drawn: result.drawn, file: `${figureFolder}/${hash}.svg` };
    },
    keep(source, file) {
      shown.add(basename(file));
      open().keep(source);
    },
    fingerprint: () => (fingerprint ??= tools.fingerprint()),
    has: (file) => existsSync(join(pictures, basename(file))),
    file(path) {
      const [, name = ''] = /^_tradeoff\/(?:figures|mermaid)\/(.+)$/.exec(path) ?? [];
      if (/^[\da-f]{16}\.svg$/.test(name)) {
        const picture = join(pictures, name);
        return existsSync(picture) ? readFileSync(picture) : undefined;
      }
      return name === '' ? undefined : filesBeside(path).get(name)?.();
    },
    neededBy(file) {
      const into = file.startsWith(`${browserFolder}/`) ? browserFolder : figureFolder;
      return [...filesBeside(file).keys()].map((name) => `${into}/${name}`);
    },
    counts() {
      const now = drawer?.counts() ?? { drawn: 0, cached: 0 };
      return { drawn: counted.drawn + now.drawn, cached: counted.cached + now.cached };
    },
    cacheFiles: () => ({
      diagrams: [...asked, ...(drawer?.cacheFiles() ?? [])],
      figures: [...shown],
    }),
    async close() {
      const closing = drawer;
      if (closing === undefined) return;
      for (const file of closing.cacheFiles()) asked.add(file);
      const { drawn, cached } = closing.counts();
      counted.drawn += drawn;
      counted.cached += cached;
      drawer = undefined;
      await closing.close();
    },
  };
}

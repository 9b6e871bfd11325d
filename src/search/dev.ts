import { existsSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ViteDevServer } from 'vite';
import type { Session } from '../config/session.ts';
import { bundleFolder } from './site-index.ts';
import { PostIndex } from './index-pages.ts';
import { searchRecord } from './record.ts';

/** The page of a post in development. */
export interface DevPage {
  href: string;
  /** Changes whenever the page may have changed. */
  version: string;
  /** `undefined` if the version is known. */
  html: string | undefined;
}

/** Loads a module as the site's pages are loaded. */
interface Runner {
  import(file: string): Promise<{
    searchPages(known: ReadonlyMap<string, string>): Promise<DevPage[]>;
  }>;
}

const pagesModule = fileURLToPath(new URL('../routes/search-pages.ts', import.meta.url));
/** What a search loads first, and what names the other files of the index. */
const entry = 'pagefind-entry.json';
/** In which Astro keeps the posts, and from which pages read them. */
const store = 'data-store.json';

/**
 * Serves the index in development. It is built on the first search, and follows the posts from then on.
 *
 * @returns a function that ends it
 */
export function serveSearchIndex(session: Session, server: ViteDevServer): () => Promise<void> {
  if (!session.options.search) return () => Promise.resolve();
  const base = session.address.base.replace(/\/*$/, '');
  const urls = `${base}/${bundleFolder}/`;
  const index = new DevIndex(server, {
    base,
    folder: join(session.cacheDir, 'search-dev'),
    lang: session.locales.length > 0 ? undefined : session.options.lang,
  });
  server.middlewares.use((request, response, next) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (!path.startsWith(urls)) {
      next();
      return;
    }
    const name = path.slice(urls.length);
    index.file(name).then((content) => {
      send(response, name, content);
    }, next);
  });
  return () => index.end();
}

interface DevIndexSettings {
  base: string;
  /** For its files. */
  folder: string;
  lang: string | undefined;
}

class DevIndex {
  private readonly server: ViteDevServer;
  private readonly settings: DevIndexSettings;
  /** Versions and documents by address; a change of the code that draws pages forgets them. */
  private versions = new Map<string, string>();
  private records = new Map<string, string | undefined>();
  private index: PostIndex | undefined;
  /** Changes are followed one after the other. */
  private queue: Promise<void> = Promise.resolve();

  constructor(server: ViteDevServer, settings: DevIndexSettings) {
    this.server = server;
    this.settings = settings;
    rmSync(settings.folder, { recursive: true, force: true });
    server.watcher.on('all', (_event, path) => {
      if (this.drawsPages(path.replaceAll('\\', '/'))) this.versions = new Map();
      // The next search meets an error too.
      if (basename(path) === store && this.index) this.follow().catch(() => undefined);
    });
  }

  /**
   * Whether a file affects the text of pages. Posts have versions, `.astro` is generated from them,
   * and styles add no words.
   */
  private drawsPages(file: string): boolean {
    if (/\.(?:mdx?|markdown|css)$|\/\.astro\//.test(file)) return false;
    const modules = this.server.environments.ssr.moduleGraph.getModulesByFile(file);
    return modules !== undefined && modules.size > 0;
  }

  /**
   * A file of the index; its entry reflects the current content. A page that was opened before the last change still
   * finds the files that it knows.
   */
  async file(name: string): Promise<Uint8Array | undefined> {
    const path = join(this.settings.folder, name);
    if (name === entry || !existsSync(path)) await this.follow();
    return existsSync(path) ? readFile(path) : undefined;
  }

  private follow(): Promise<void> {
    const turn = this.queue.then(() => this.refresh());
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  private async refresh(): Promise<void> {
    const { runner } = this.server.environments.ssr as unknown as { runner: Runner };
    const known = this.versions;
    const pages = await (await runner.import(pagesModule)).searchPages(known);
    const isSame = known.size === pages.length && pages.every(({ html }) => html === undefined);
    if (isSame && this.index !== undefined) return;
    const records = new Map(
      pages.map(({ href, html }) => [
        href,
        html === undefined ? this.records.get(href) : searchRecord(html),
      ]),
    );
    await this.write(records);
    this.records = records;
    // Code that has changed meanwhile is checked next time.
    if (this.versions === known) {
      this.versions = new Map(pages.map(({ href, version }) => [href, version]));
    }
  }

  /** Writes an index of some records, made of the last one by what has changed since. */
  private async write(records: ReadonlyMap<string, string | undefined>): Promise<void> {
    const { base, folder, lang } = this.settings;
    const isGone = ([href, record]: [string, string | undefined]) =>
      record !== undefined && records.get(href) === undefined;
    // Pagefind replaces posts, but does not forget any.
    if ([...this.records].some(isGone)) await this.end();
    const former = this.index === undefined ? new Map<string, string>() : this.records;
    const index = this.index ?? (await PostIndex.open(lang));
    const changed = [...records].flatMap(([href, content]) =>
      content === undefined || content === former.get(href)
        ? []
        : [{ url: href.slice(base.length), content }],
    );
    this.index = undefined;
    await index.add(changed);
    await index.write(folder);
    this.index = index;
  }

  async end(): Promise<void> {
    const { index } = this;
    this.index = undefined;
    await index?.end();
  }
}

function send(response: ServerResponse, name: string, content: Uint8Array | undefined): void {
  response.statusCode = content === undefined ? 404 : 200;
  response.setHeader('cache-control', 'no-store');
  const type = name.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
  response.setHeader('content-type', type);
  response.end(content);
}

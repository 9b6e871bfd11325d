import type { ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { ViteDevServer } from 'vite';
import type { Session } from '../config/session.ts';
import { bundleFolder } from './site-index.ts';
import { PostIndex, type IndexFiles } from './index-pages.ts';
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

/**
 * Serves the index in development, from memory. It is built on the first search, and follows the posts on a search
 * after they have changed.
 *
 * @returns a function that ends it
 */
export function serveSearchIndex(session: Session, server: ViteDevServer): () => Promise<void> {
  if (!session.options.search) return () => Promise.resolve();
  const base = session.address.base.replace(/\/*$/, '');
  const folder = `${base}/${bundleFolder}/`;
  const index = new DevIndex(
    server,
    base,
    session.locales.length > 0 ? undefined : session.options.lang,
  );
  server.middlewares.use((request, response, next) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (!path.startsWith(folder)) {
      next();
      return;
    }
    const name = path.slice(folder.length);
    index.file(name).then((content) => {
      send(response, name, content);
    }, next);
  });
  return () => index.end();
}

class DevIndex {
  private readonly server: ViteDevServer;
  private readonly base: string;
  private readonly lang: string | undefined;
  /** Versions and documents by address; a change of the code that draws pages forgets them. */
  private versions = new Map<string, string>();
  private records = new Map<string, string | undefined>();
  private index: PostIndex | undefined;
  private files: IndexFiles = new Map();
  /** A page that was opened before the last change still reads the files that it knows. */
  private former: IndexFiles = new Map();
  /** Requests check for changes one after the other. */
  private queue: Promise<void> = Promise.resolve();

  constructor(server: ViteDevServer, base: string, lang: string | undefined) {
    this.lang = lang;
    this.server = server;
    this.base = base;
    server.watcher.on('all', (_event, path) => {
      if (this.drawsPages(path.replaceAll('\\', '/'))) this.versions = new Map();
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

  /** A file of the index; its entry reflects the current content. */
  async file(name: string): Promise<Uint8Array | undefined> {
    const known = this.files.get(name) ?? this.former.get(name);
    if (known !== undefined && name !== entry) return known;
    const turn = this.queue.then(() => this.refresh());
    // The next request checks again, and runs into the same error.
    this.queue = turn.catch(() => undefined);
    await turn;
    return this.files.get(name);
  }

  private async refresh(): Promise<void> {
    const { runner } = this.server.environments.ssr as unknown as { runner: Runner };
    const known = this.versions;
    const pages = await (await runner.import(pagesModule)).searchPages(known);
    const isSame = known.size === pages.length && pages.every(({ html }) => html === undefined);
    if (isSame && this.files.size > 0) return;
    const records = new Map(
      pages.map(({ href, html }) => [
        href,
        html === undefined ? this.records.get(href) : searchRecord(html),
      ]),
    );
    const made = await this.filesOf(records);
    this.former = this.files;
    this.files = made;
    this.records = records;
    // Code that has changed meanwhile is checked next time.
    if (this.versions === known) {
      this.versions = new Map(pages.map(({ href, version }) => [href, version]));
    }
  }

  /** The files of an index of some records, made of the last one by what has changed since. */
  private async filesOf(records: ReadonlyMap<string, string | undefined>): Promise<IndexFiles> {
    const isGone = ([href, record]: [string, string | undefined]) =>
      record !== undefined && records.get(href) === undefined;
    // Pagefind replaces posts, but does not forget any.
    if ([...this.records].some(isGone)) await this.end();
    const former = this.index === undefined ? new Map<string, string>() : this.records;
    const index = (this.index ??= await PostIndex.open(this.lang));
    const changed = [...records].flatMap(([href, content]) =>
      content === undefined || content === former.get(href)
        ? []
        : [{ url: href.slice(this.base.length), content }],
    );
    try {
      await index.add(changed);
      return await index.files();
    } catch (error) {
      this.index = undefined;
      throw error;
    }
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

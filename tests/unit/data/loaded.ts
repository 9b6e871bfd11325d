import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { SchemaContext } from 'astro/content/config';
import type { LoaderContext } from 'astro/loaders';
import { z } from 'zod';
import { keepSession } from '../../../src/config/current-session.ts';
import { parseOptions } from '../../../src/config/options.ts';
import type { Session, SyncedPost } from '../../../src/config/session.ts';
import { loadPosts } from '../../../src/data/loader.ts';
import { followEstimates, postFinder } from '../../../src/data/other-estimates.ts';
import { documentPlugins } from '../../../src/markdown/index.ts';
import { outline as design } from '../../../src/templates/design/outline.ts';
import { schema as designSchema } from '../../../src/templates/design/schema.ts';
import { outline as note } from '../../../src/templates/note/outline.ts';
import { schema as noteSchema } from '../../../src/templates/note/schema.ts';
import { drawing, session as newSession } from '../session.ts';

type Entry = ReturnType<LoaderContext['store']['values']>[number];

const templates = { designs: [design, designSchema], notes: [note, noteSchema] } as const;

/** Instead of Astro's `image()`. */
const image = (() => z.string()) as unknown as SchemaContext['image'];

/** A blog in a temporary folder, whose posts are loaded as in a run of Astro. */
export class LoadedBlog {
  readonly root = `${mkdtempSync(join(tmpdir(), 'tradeoff-loaded-'))}/`;
  session!: Session;
  /** Astro's store, which later runs find again. */
  private readonly stores = { designs: new Map<string, Entry>(), notes: new Map<string, Entry>() };
  /** The entries that the last run has compiled. */
  compiled: string[] = [];
  /** The posts whose modules Vite has to compile again. */
  redrawn: string[] = [];

  /** Writes a post with a front matter and a body. */
  write(file: string, body: string, more = ''): void {
    const path = join(this.root, file);
    const [, title = ''] = /([^/]+)\.mdx?$/.exec(file) ?? [];
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `---\ntitle: The ${title}\ndate: 2026-01-31\n${more}---\n\n${body}\n`);
  }

  /**
   * Loads both collections at the same time, as Astro does.
   *
   * @param forCheck whether only a check reads the result
   */
  async load(forCheck = false): Promise<void> {
    const address = { base: '/', trailingSlash: 'ignore', format: 'directory' } as const;
    const options = parseOptions({ title: 'Blog' });
    this.session = {
      ...newSession(options, { ...address, site: undefined }),
      ...{ root: this.root, forCheck },
    };
    const { session } = this;
    session.plugins = documentPlugins({
      ...{ ...drawing, findPost: postFinder(session), plainCode: forCheck },
    });
    session.onRedrawn = (path) => this.redrawn.push(path.slice(this.root.length));
    keepSession(session);
    this.compiled = [];
    await Promise.all([this.loadOne('notes'), this.loadOne('designs')]);
  }

  /** Reads a collection again, as development does after a change of a file. */
  async change(collection: keyof typeof templates): Promise<void> {
    this.compiled = [];
    this.redrawn = [];
    await this.session.collections.get(collection)?.sync();
    await followEstimates(this.session);
  }

  /** What is wrong with a post. */
  problems(file: string): string[] {
    return this.post(file).problems.map(
      ({ line, column, code, message, fix }) => `${line}:${column} ${code} ${message} ${fix}`,
    );
  }

  /** The codes of what rules find in a post. */
  findings(file: string): string[] {
    return this.post(file).check.findings.map(({ code }) => code);
  }

  html(collection: keyof typeof templates, id: string): string {
    return this.stores[collection].get(id)?.rendered?.html ?? '';
  }

  remove(): void {
    rmSync(this.root, { recursive: true });
  }

  private post(file: string): SyncedPost {
    for (const { posts } of this.session.collections.values()) {
      const found = posts.get(file);
      if (found) return found;
    }
    throw new Error(`There is no ${file}.`);
  }

  private async loadOne(collection: keyof typeof templates): Promise<void> {
    const store = this.stores[collection];
    const [outline, schema] = templates[collection];
    const context = {
      collection,
      store: {
        values: () => [...store.values()],
        keys: () => [...store.keys()],
        delete: (id: string) => store.delete(id),
        addModuleImport: () => undefined,
        set: (entry: Entry) => {
          this.compiled.push(`${collection}/${entry.id}`);
          store.set(entry.id, entry);
          return true;
        },
      },
      generateDigest: (text: string) => createHash('sha256').update(text).digest('hex'),
      parseData: ({ data }: { data: unknown }) => schema({ image }).parseAsync(data),
    } as unknown as LoaderContext;
    await loadPosts(context, { outline, schema, base: collection });
  }
}

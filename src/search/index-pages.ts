import { close, createIndex, type PagefindIndex } from 'pagefind';

/** Files of an index by their path in its folder. */
export type IndexFiles = Map<string, Uint8Array>;

/** Parts of Pagefind's own interfaces, which nothing here loads. */
const unused = /^pagefind-(?!entry\.json$)|^pagefind-.*\.css$/;

/** What Pagefind reads of a post. */
export interface SearchedPost {
  /** Of its page below the base, with a leading `/`. */
  url: string;
  content: string;
}

/** How many posts are sent to the Pagefind process at a time. */
const underWay = 64;

/** Languages whose words Pagefind would segment automatically, in each text by its context. */
const segmented = /^(?:zh|ja|ko|th|lo|km|my)\b/;

/**
 * The index of a site, as Pagefind writes it. Its chunks of words have some 30 KB: smaller ones,
 * which take rewriting its binary files, saved 29% of the bytes of a first search at 1,000 posts
 * (160 to 113 KB with gzip).
 *
 * Posts of all languages are in one index, since a reader searches the blog, and its words have the
 * stems of one language. Its methods throw when Pagefind
 * refuses a post, and the process of Pagefind ends then.
 */
export class PostIndex {
  readonly #index: PagefindIndex;

  private constructor(index: PagefindIndex) {
    this.#index = index;
  }

  /**
   * @param lang BCP 47 tag of the blog; without it, each language of the posts has a separate index
   * @throws when Pagefind has no program for this machine
   */
  static async open(lang?: string): Promise<PostIndex> {
    const forceLanguage = lang !== undefined && segmented.test(lang) ? 'en' : lang;
    const settings = forceLanguage === undefined ? {} : { forceLanguage };
    const { index, errors } = await createIndex(settings);
    if (index === undefined) throw failure(errors);
    return new PostIndex(index);
  }

  /** Adds posts. One whose URL the index has replaces that. */
  async add(posts: readonly SearchedPost[]): Promise<void> {
    await this.#ask(async (index) => {
      for (let at = 0; at < posts.length; at += underWay) {
        const some = posts.slice(at, at + underWay);
        const added = await Promise.all(some.map((post) => index.addHTMLFile({ ...post })));
        for (const [place, { errors: found }] of added.entries()) {
          if (found.length > 0) throw failure(found, some[place]?.url);
        }
      }
    });
  }

  async files(): Promise<IndexFiles> {
    const files = await this.#ask(async (index) => {
      const written = await index.getFiles();
      if (written.errors.length > 0) throw failure(written.errors);
      return written.files;
    });
    return new Map(
      files.filter(({ path }) => !unused.test(path)).map(({ path, content }) => [path, content]),
    );
  }

  /** Writes its files, and those of Pagefind's own interfaces, beside the ones that a folder has. */
  async write(folder: string): Promise<void> {
    await this.#ask(async (index) => {
      const { errors } = await index.writeFiles({ outputPath: folder });
      if (errors.length > 0) throw failure(errors);
    });
  }

  async #ask<Answer>(step: (index: PagefindIndex) => Promise<Answer>): Promise<Answer> {
    try {
      return await step(this.#index);
    } catch (error) {
      await this.end();
      throw error;
    }
  }

  /** Ends the process of Pagefind, which all indexes of this thread share. */
  async end(): Promise<void> {
    await close();
  }
}

/** The files of the index of some posts. @throws as {@link PostIndex} does. */
export async function indexPosts(
  posts: readonly SearchedPost[],
  lang?: string,
): Promise<IndexFiles> {
  const index = await PostIndex.open(lang);
  await index.add(posts);
  const files = await index.files();
  await index.end();
  return files;
}

function failure(errors: readonly string[], url?: string): Error {
  const where = url === undefined ? '' : ` of ${url}`;
  return new Error(`Pagefind could not make the search index${where}: ${errors.join('; ')}`);
}

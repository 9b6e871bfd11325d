import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { compilePost } from './post.ts';
import type { PlainSettings } from './settings.ts';
import { CompileThread } from './thread.ts';
import type { Compiled, CompileSettings, PostFile } from './types.ts';

/** Number of posts from which on another thread is worth its start. */
const many = 100;
/** How many threads are started at most, beside this one. Each has all of the compiler in its memory. */
const most = 3;
/** How many posts each thread has, so that it does not wait for the next one. Some wait for a drawing. */
const perThread = 4;
/** How many posts are compiled before they are asked for at most, because they are kept until then. */
const ahead = 64;

/**
 * Compiles the posts of a sync. Those that will be asked for are compiled ahead: by other threads if they are many, and
 * by this one while it would wait for them or for drawings.
 */
export class PostCompiler {
  readonly #settings: CompileSettings;
  readonly #plain: PlainSettings | undefined;
  readonly #threads = new Set<CompileThread>();
  readonly #expected = new Set<PostFile>();
  readonly #begun = new Map<PostFile, { made: Promise<Compiled>; isDone: boolean }>();

  /** @param plain with which other threads can compile the posts; without, only this one does. */
  constructor(settings: CompileSettings, plain: PlainSettings | undefined) {
    this.#settings = settings;
    this.#plain = plain;
  }

  /** Announces posts, in the order in which they will be asked for. */
  expect(posts: readonly PostFile[]): void {
    for (const post of posts) this.#expected.add(post);
    if (this.#plain !== undefined && this.#expected.size >= many) {
      const count = Math.min(availableParallelism() - 1, most);
      while (this.#threads.size < count)
        this.#threads.add(new CompileThread(this.#plain, this.#settings.drawings.draw));
    }
    this.#feed();
  }

  async compile(post: PostFile): Promise<Compiled> {
    const begun = this.#begun.get(post) ?? this.#begin(post);
    while (!begun.isDone) {
      // Lets the threads answer, and asks for drawings.
      await setImmediate();
      const [next] = this.#expected;
      if (begun.isDone) break;
      if (next === undefined || this.#begun.size >= ahead) await begun.made;
      else this.#begin(next);
    }
    this.#begun.delete(post);
    this.#feed();
    return begun.made;
  }

  async close(): Promise<void> {
    const threads = [...this.#threads];
    this.#threads.clear();
    await Promise.all(threads.map((thread) => thread.close()));
  }

  #feed(): void {
    for (const thread of this.#threads) {
      for (const post of this.#expected) {
        if (thread.load >= perThread || this.#begun.size >= ahead) break;
        this.#begin(post, thread);
      }
    }
  }

  #begin(post: PostFile, thread?: CompileThread) {
    this.#expected.delete(post);
    const made =
      thread === undefined
        ? compilePost(post, this.#settings)
        : thread.compile(post).catch(() => {
            // It may have run out of memory. An error of the compiler happens here again.
            this.#threads.delete(thread);
            return compilePost(post, this.#settings);
          });
    const begun = { made, isDone: false };
    this.#begun.set(post, begun);
    const end = () => {
      begun.isDone = true;
      this.#feed();
    };
    // Who asks for it meets an error too.
    made.then(end, end);
    return begun;
  }
}

import type { Worker } from 'node:worker_threads';
import { startThread } from '../config/thread.ts';
import type { DiagramResult, DrawDiagram } from '../markdown/constructs/diagrams/contract.ts';
import type { PlainSettings } from './settings.ts';
import type { Compiled, PostFile } from './types.ts';

/** To the thread: a post to compile, or the diagram that it asked for. */
export type ToThread =
  { number: number; post: PostFile } | { number: number; drawn: DiagramResult };

/** From the thread: a post that it compiled, or a diagram to draw. */
export type FromThread =
  { number: number; compiled: Compiled } | { number: number; source: string };

/** Another thread in which posts are compiled. Their diagrams are drawn by this one. */
export class CompileThread {
  readonly #worker: Worker;
  readonly #asked = new Map<
    number,
    { resolve: (made: Compiled) => void; reject: (error: unknown) => void }
  >();
  #number = 0;
  /** Why it has ended. */
  #end: Error | undefined;

  constructor(settings: PlainSettings, draw: DrawDiagram) {
    this.#worker = startThread('compile/worker', 'posts', settings);
    this.#worker.on('message', (message: FromThread) => {
      const { number } = message;
      if ('compiled' in message) {
        this.#asked.get(number)?.resolve(message.compiled);
        this.#asked.delete(number);
        return;
      }
      void draw(message.source).then(
        (drawn) => this.#send({ number, drawn }),
        (error: unknown) => this.#fail(error),
      );
    });
    this.#worker.once('error', (error) => this.#fail(error));
    this.#worker.once('exit', () => this.#fail(new Error('The thread has ended.')));
  }

  /** How many posts it has not finished. */
  get load(): number {
    return this.#asked.size;
  }

  /** @throws if the thread ends before the post is finished. */
  compile(post: PostFile): Promise<Compiled> {
    if (this.#end !== undefined) return Promise.reject(this.#end);
    this.#number += 1;
    const number = this.#number;
    return new Promise((resolve, reject) => {
      this.#send({ number, post });
      this.#asked.set(number, { resolve, reject });
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #send(message: ToThread): void {
    this.#worker.postMessage(message);
  }

  #fail(error: unknown): void {
    this.#end ??= error instanceof Error ? error : new Error(String(error));
    for (const { reject } of this.#asked.values()) reject(error);
    this.#asked.clear();
    void this.#worker.terminate();
  }
}

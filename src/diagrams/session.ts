import { Worker } from 'node:worker_threads';
import type { Answer, DrawingSettings, Job, Outcome } from './contract.ts';
import { codeFile } from './engine-files.ts';

export interface Limits {
  /** How long one diagram may take in milliseconds, on a busy build machine. */
  time: number;
  /** Size of the worker's heap in megabytes: the young and the old generation. */
  young: number;
  old: number;
}

export const defaultLimits: Limits = { time: 60_000, young: 64, old: 192 };
/**
 * How long a worker may take to start in milliseconds; a busy build machine is slow to start one.
 */
const startLimit = 60_000;

/**
 * A worker that draws one diagram at a time. It starts with the first diagram, and is replaced if
 * it hangs, crashes or runs out of memory.
 */
export class DrawingSession {
  readonly #limits: Limits;
  readonly #settings: DrawingSettings;
  #worker: Worker | undefined;
  #ready: Promise<Worker> | undefined;
  #number = 0;

  constructor(settings: DrawingSettings, limits: Limits = defaultLimits) {
    this.#settings = settings;
    this.#limits = limits;
  }

  /**
   * Calls must not overlap.
   * @throws if no worker can be started.
   */
  async draw(source: string): Promise<Outcome> {
    const worker = await this.#start();
    this.#number += 1;
    const number = this.#number;
    worker.ref();
    try {
      return await this.#answer(worker, { number, source });
    } finally {
      worker.unref();
    }
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    this.#ready = undefined;
    await worker?.terminate();
  }

  #answer(worker: Worker, job: Job): Promise<Outcome> {
    return new Promise((resolve) => {
      const settle = (outcome: Outcome) => {
        clearTimeout(timer);
        worker.off('message', onMessage);
        worker.off('error', onError);
        worker.off('exit', onExit);
        resolve(outcome);
      };
      const fail = (message: string) => {
        this.#drop(worker);
        settle({ undrawn: { reason: 'failed', kind: undefined, message, line: undefined } });
      };
      const onMessage = (answer: Answer) => {
        if ('outcome' in answer && answer.number === job.number) settle(answer.outcome);
      };
      const onError = (error: Error) => {
        fail(
          'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? `It needs more than ${this.#limits.old} MB of memory`
            : error.message,
        );
      };
      const onExit = () => {
        fail('The worker that draws it ended');
      };
      const timer = setTimeout(() => {
        fail(`It takes longer than ${this.#limits.time / 1000} s`);
      }, this.#limits.time);
      worker.on('message', onMessage);
      worker.on('error', onError);
      worker.on('exit', onExit);
      worker.postMessage(job);
    });
  }

  #drop(worker: Worker): void {
    if (this.#worker === worker) {
      this.#worker = undefined;
      this.#ready = undefined;
    }
    void worker.terminate();
  }

  #start(): Promise<Worker> {
    this.#ready ??= new Promise((resolve, reject) => {
      const worker = new Worker(codeFile('diagrams/worker'), {
        // Flags of the parent process, for example of a test runner, are not meant for it.
        execArgv: [],
        name: 'diagrams',
        workerData: this.#settings,
        resourceLimits: {
          maxYoungGenerationSizeMb: this.#limits.young,
          maxOldGenerationSizeMb: this.#limits.old,
        },
      });
      this.#worker = worker;
      const timer = setTimeout(() => {
        fail(new Error('The worker that draws diagrams does not start'));
      }, startLimit);
      const fail = (error: Error) => {
        clearTimeout(timer);
        this.#drop(worker);
        reject(error);
      };
      worker.once('error', fail);
      worker.once('message', () => {
        clearTimeout(timer);
        worker.off('error', fail);
        // After a crash between two diagrams, the next one finds the worker gone.
        worker.on('error', () => {
          this.#drop(worker);
        });
        resolve(worker);
      });
    });
    return this.#ready;
  }
}

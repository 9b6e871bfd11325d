import { availableParallelism } from 'node:os';
import type { DrawingSettings, Outcome } from './contract.ts';
import { DrawingSession, type Limits } from './session.ts';

/** How many workers draw at most. Each has all of mermaid in its memory. */
const most = Math.min(availableParallelism(), 3);
/** How many diagrams must wait before another worker is worth its start, which takes as long as drawing them. */
const many = 16;

/** The workers that draw diagrams: one, and more while many diagrams wait. */
export class DrawingSessions {
  readonly #start: () => DrawingSession;
  readonly #all: DrawingSession[] = [];
  readonly #idle: DrawingSession[] = [];
  readonly #waiting: ((session: DrawingSession) => void)[] = [];

  constructor(settings: DrawingSettings, limits?: Limits) {
    this.#start = () => new DrawingSession(settings, limits);
  }

  /** @throws if no worker can be started. */
  async draw(source: string): Promise<Outcome> {
    const session = await this.#free();
    try {
      return await session.draw(source);
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#idle.push(session);
      else next(session);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#all.map((session) => session.close()));
  }

  #free(): DrawingSession | Promise<DrawingSession> {
    const idle = this.#idle.pop();
    if (idle !== undefined) return idle;
    const count = this.#all.length;
    if (count === 0 || (count < most && this.#waiting.length >= many)) {
      const started = this.#start();
      this.#all.push(started);
      return started;
    }
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}

import type { Counts, Vote } from '../likes/contract.ts';
import { type Fitting, fittingEntries, isRecord, movedKey, readKept } from '../study/storage.ts';

/** What this browser keeps, for all posts of the site in one place. */
interface Kept {
  /** Who the reader is to the service; made with the first vote. */
  voter: string;
  /** Votes that the service has. */
  votes: Record<string, Vote>;
  /** Votes that it does not have yet: each stays until it is counted, or refused for good on its page. */
  queue: Record<string, Vote>;
}

type State =
  '' | 'saving' | 'saved' | 'undone' | 'queued' | 'failed' | 'limited' | 'unknown' | 'refused';

const key = movedKey('likes');

/** What is kept. @throws when the browser refuses */
function read(): Kept {
  return readKept('likes', keptOf, (kept) => kept);
}

function keptOf(json: unknown = {}): Fitting<Kept> {
  const { voter = '', votes, queue } = isRecord(json) ? json : {};
  const [all, queued] = [fittingEntries(votes, isVote), fittingEntries(queue, isVote)];
  const isVoter = typeof voter === 'string' && /^[\da-f-]{0,36}$/i.test(voter);
  return {
    value: { voter: isVoter ? voter : '', votes: all.value, queue: queued.value },
    fits: isRecord(json) && isVoter && all.fits && queued.fits,
  };
}

function isVote(value: unknown): value is Vote {
  return value === null || value === 'up' || value === 'down';
}

/** Changes what is kept. @throws when the browser refuses */
function keep(change: (kept: Kept) => void) {
  const kept = read();
  change(kept);
  localStorage.setItem(key, JSON.stringify(kept));
}

/** `crypto.randomUUID` is missing where a blog is read over plain HTTP. */
function uuid(): string {
  return '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, (digit) => {
    const [random = 0] = crypto.getRandomValues(new Uint8Array(1));
    return (+digit ^ (random & (15 >> (+digit / 4)))).toString(16);
  });
}

/** Asks a service, which answers JSON. @throws with the response as its cause when it is no success */
export async function ask(url: string, init: RequestInit): Promise<unknown> {
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(15_000) });
  if (!response.ok) throw new Error('', { cause: response });
  return response.json();
}

/**
 * Two buttons that vote on a post. They show the counts that the service told last, with the reader's
 * choice in the place of the vote that is in them; when the choice cannot be saved, both stand as before.
 */
export abstract class LikeButtons extends HTMLElement {
  /** Answers the counts, after voting when there is a voter. */
  abstract counted(post: string, vote?: Vote, voter?: string): Promise<Counts>;

  /** Whom to ask: set by {@link file://./LikeButtons.astro} before there is a class. */
  declare service: string;
  post = this.dataset['post'] ?? '';
  words = JSON.parse(this.dataset['words'] ?? '{}') as Partial<Record<State, string>>;
  counts: Counts | undefined;
  /** The vote that is in the counts. */
  saved: Vote = null;
  /** The vote that the reader wants. */
  chosen: Vote = null;
  state: State = '';
  /** Seconds until votes are taken again, as the service said. */
  wait: string | null | undefined;
  sending = false;
  /** Other posts whose votes were tried in vain since sending began. */
  tried: string[] = [];

  connectedCallback() {
    const { up, down } = this.dataset;
    if (up !== undefined) this.counts = { up: +up, down: Number(down) };
    const box = this.querySelector<HTMLElement>('.likes');
    if (box) box.hidden = false;
    try {
      this.follow();
    } catch {
      // Without a place for the reader's id a vote could not be counted once: the text is all there is.
      this.querySelector('.likes-pair')?.remove();
      this.show('refused');
      return;
    }
    this.querySelector('.likes-plain')?.remove();
    for (const button of this.buttons()) {
      button.addEventListener('click', () => this.press(button.dataset['vote'] as Vote));
    }
    this.querySelector('.likes-retry')?.addEventListener('click', () => {
      if (this.state === 'unknown') void this.load();
      else this.vote();
    });
    addEventListener('online', () => void this.send());
    addEventListener('storage', (event) => {
      if (event.key === key && !this.sending) this.adopt();
    });
    // What a build told has no vote of this reader that could be told apart.
    this.saved = read().votes[this.post] ?? null;
    this.adopt();
    void this.send();
    void this.load();
  }

  /** Takes over what is kept under the ids that the post had before. @throws when the browser refuses */
  follow() {
    const { former } = this.dataset;
    if (!former) return void read();
    keep(({ votes, queue }) => {
      for (const old of former.split('\n')) {
        for (const kept of [votes, queue]) {
          if (old in kept && !(this.post in kept)) kept[this.post] = kept[old] ?? null;
          Reflect.deleteProperty(kept, old);
        }
      }
    });
  }

  buttons() {
    return this.querySelectorAll<HTMLElement>('[data-vote]');
  }

  /** Takes over what is kept, which another tab may have changed. */
  adopt() {
    const { votes, queue } = read();
    const saved = votes[this.post] ?? null;
    this.counts = this.moved(saved);
    this.saved = saved;
    const queued = queue[this.post];
    this.chosen = queued === undefined ? saved : queued;
    this.show('');
  }

  /** The counts with another vote of the reader in them. */
  moved(vote: Vote): Counts | undefined {
    const counts = this.counts && { ...this.counts };
    if (counts && this.saved) counts[this.saved]--;
    if (counts && vote) counts[vote]++;
    return counts;
  }

  async load() {
    try {
      const counts = await this.counted(this.post);
      // A vote that was counted meanwhile brought its own.
      if (this.state === 'saved' || this.state === 'undone') return;
      this.counts = counts;
      this.show(this.state === 'unknown' ? '' : this.state);
    } catch {
      if (this.state === '') this.show('unknown');
    }
  }

  press(side: Vote) {
    const current = this.state === 'failed' || this.state === 'limited' ? this.saved : this.chosen;
    this.chosen = current === side ? null : side;
    this.vote();
  }

  vote() {
    try {
      keep((kept) => {
        kept.voter ||= uuid();
        kept.queue[this.post] = this.chosen;
      });
    } catch {
      this.show('refused');
      return;
    }
    this.show('saving');
    void this.send();
  }

  /** Sends all that is queued, in one tab at a time. */
  async send() {
    if (this.sending) return;
    this.sending = true;
    this.tried = [];
    const all = async () => {
      while (await this.sendNext());
    };
    try {
      await (navigator.locks ? navigator.locks.request(key, all) : all());
    } finally {
      this.sending = false;
    }
  }

  /** Whether there may be more to send. */
  async sendNext(): Promise<boolean> {
    const { queue, voter } = read();
    const [post] =
      this.post in queue
        ? [this.post]
        : Object.keys(queue).filter((other) => !this.tried.includes(other));
    const own = post === this.post;
    if (post === undefined) {
      // Another tab has sent what this one was about to.
      if (this.state === 'saving' || this.state === 'queued') {
        this.adopt();
      }
      return false;
    }
    if (!navigator.onLine) {
      if (own) this.show('queued');
      return false;
    }
    const vote = queue[post] ?? null;
    if (own) this.show('saving');
    try {
      const counts = await this.counted(post, vote, voter);
      keep((kept) => {
        kept.votes[post] = vote;
        if (kept.queue[post] === vote) Reflect.deleteProperty(kept.queue, post);
      });
      if (own) {
        this.counts = counts;
        this.saved = vote;
        this.show(this.chosen !== vote ? 'saving' : vote ? 'saved' : 'undone');
      }
      return true;
    } catch (error) {
      return this.failed(post, error);
    }
  }

  /**
   * What cannot be counted now stays in the queue. What the service refuses for good leaves it where the
   * reader is told, on the page of its post.
   *
   * @returns whether there may be more to send
   */
  failed(post: string, error: unknown): boolean {
    const answer = error instanceof Error && error.cause instanceof Response && error.cause;
    // Too slow, too many, and what is wrong with the server pass.
    const refused = !!answer && answer.status < 429 && answer.status !== 408;
    if (post !== this.post) {
      this.tried.push(post);
      return refused || this.state === 'saving';
    }
    if (refused) keep(({ queue }) => Reflect.deleteProperty(queue, post));
    const limited = answer && answer.status === 429;
    this.wait = limited ? answer.headers.get('retry-after') : '';
    this.show(limited ? 'limited' : answer || navigator.onLine ? 'failed' : 'queued');
    return refused;
  }

  show(state: State) {
    this.state = this.dataset['state'] = state;
    const lost = state === 'failed' || state === 'limited';
    const shown = lost ? this.saved : this.chosen;
    const counts = this.moved(shown);
    for (const button of this.buttons()) {
      const side = button.dataset['vote'] as 'up' | 'down';
      button.ariaPressed = String(shown === side);
      button.toggleAttribute('data-lost', lost && (this.chosen ?? this.saved) === side);
      const count = button.querySelector('.likes-count');
      if (count && counts) {
        count.textContent = Math.max(0, counts[side]).toLocaleString(document.documentElement.lang);
      }
    }
    const status = this.querySelector('[role=status]');
    const words = this.words[state]?.replace('{seconds}', this.wait || '60') ?? '';
    if (status && status.textContent !== words) status.textContent = words;
    const retry = this.querySelector<HTMLElement>('.likes-retry');
    if (retry) retry.hidden = !lost && state !== 'unknown';
  }
}

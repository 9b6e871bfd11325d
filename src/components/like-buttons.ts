import type { Counts, Vote } from '../likes/contract.ts';
import { jsonOf, setAside } from '../study/storage.ts';
import { keyOf } from '../study/storage-keys.ts';

/** Votes by id of the post; a post whose vote is `undefined` is not kept. */
type Votes = Record<string, Vote | undefined>;

/** What this browser keeps, for all posts of the site in one place. */
interface Kept {
  /** The reader's id at the service, created with the first vote. */
  voter: string;
  /** Votes that the service has. */
  votes: Votes;
  /** Votes that the service does not have yet. Each stays until it is counted, or refused for good on its page. */
  queue: Votes;
}

type State =
  '' | 'saving' | 'saved' | 'undone' | 'queued' | 'failed' | 'limited' | 'unknown' | 'refused';

const key = keyOf('likes');

/** Reads what is stored. Anything of another form is moved aside. @throws when the browser refuses */
function read(): Kept {
  const text = localStorage.getItem(key) ?? '';
  const { voter, votes, queue } = (jsonOf(text) ?? {}) as {
    voter: string;
    votes: unknown;
    queue: unknown;
  };
  const kept = {
    voter: /^[\da-f-]{36}$/.test(voter) ? voter : '',
    votes: votesOf(votes),
    queue: votesOf(queue),
  };
  const good = JSON.stringify(kept);
  if (text && text !== good) setAside('likes', text, good);
  return kept;
}

function votesOf(json: unknown): Votes {
  const all = Object.entries(json ?? {}) as [string, Vote][];
  return Object.fromEntries(all.filter(([, vote]) => [null, 'up', 'down'].includes(vote)));
}

/** Changes what is kept. @throws when the browser refuses */
function keep(change: (kept: Kept) => void): Kept {
  const kept = read();
  change(kept);
  localStorage.setItem(key, JSON.stringify(kept));
  return kept;
}

/** Adopts votes stored under a post's former ids. @throws when the browser refuses */
function follow(post: string, former: readonly string[]) {
  keep(({ votes, queue }) => {
    for (const kept of [votes, queue]) {
      for (const old of former) {
        if (kept[post] === undefined) kept[post] = kept[old];
        kept[old] = undefined;
      }
    }
  });
}

/** `crypto.randomUUID` is missing where a blog is read over plain HTTP. */
function uuid(): string {
  return 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, () =>
    (+crypto.getRandomValues(new Uint8Array(1)) % 16).toString(16),
  );
}

/** Sends a request and reads the JSON response. @throws with the response as its cause if it is not a success */
export async function ask(url: string, init?: RequestInit | ''): Promise<unknown> {
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(15_000) });
  if (!response.ok) throw new Error('', { cause: response });
  return response.json();
}

/**
 * Two buttons that vote on a post. They show the last counts from the service, adjusted by the reader's choice. If
 * the choice cannot be saved, both return to their former state.
 */
export abstract class LikeButtons extends HTMLElement {
  /** Returns the counts, after voting if there is a voter. */
  abstract counted(post: string, vote?: Vote, voter?: string): Promise<Counts>;

  /** The service, set by {@link file://./LikeButtons.astro} before the class is defined. */
  declare service: string | undefined;
  #post = String(this.dataset['post']);
  /** The counts without the reader's vote. */
  #others: Counts | undefined;
  /** The vote that the service has. */
  saved: Vote = null;
  /** The vote that the reader wants. */
  chosen: Vote = null;
  /** The vote that the buttons show. */
  #shown: Vote | undefined;
  state: State = '';
  #sending = false;
  /** Seconds until the service accepts votes again. */
  #wait: string | null | undefined;

  connectedCallback() {
    const { up, down, former } = this.dataset;
    this.querySelector('.likes')?.removeAttribute('hidden');
    try {
      if (former) follow(this.#post, former.split('\n'));
      this.#adopt();
    } catch {
      // Without storage for the reader's id, a vote could be counted twice, so only the text is shown.
      this.#show('refused');
      return;
    }
    // Counts from the build may or may not include this reader's vote.
    if (up && down) this.#take({ up: +up, down: +down }, '');
    this.onclick = ({ target }) => {
      const button = (target as Element).closest('button');
      const side = button?.dataset['vote'];
      if (side) this.press(side as Vote);
      else if (button) void (this.state === 'unknown' ? this.#load() : this.vote());
    };
    addEventListener('online', () => this.#send());
    addEventListener('storage', (event) => {
      if (event.key === key && !this.#sending) this.#adopt();
    });
    this.#send();
    void this.#load();
  }

  /** Reads what is stored, which another tab may have changed. */
  #adopt() {
    const { votes, queue } = read();
    const { [this.#post]: saved = null } = votes;
    const { [this.#post]: queued = saved } = queue;
    this.saved = saved;
    this.chosen = queued;
    this.#show('');
  }

  /** Shows counts that include the saved vote. */
  #take(counts: Counts, state: State) {
    if (this.saved && counts[this.saved]) counts[this.saved]--;
    this.#others = counts;
    this.#show(state);
  }

  async #load() {
    const others = this.#others;
    try {
      const counts = await this.counted(this.#post);
      // A vote that was counted meanwhile returned newer counts.
      if (this.#others !== others) return;
      this.#take(counts, this.state === 'unknown' ? '' : this.state);
    } catch {
      if (this.state === '') this.#show('unknown');
    }
  }

  press(side: Vote) {
    this.chosen = this.#shown === side ? null : side;
    this.vote();
  }

  vote() {
    try {
      keep(({ queue }) => (queue[this.#post] = this.chosen));
      this.#show('saving');
      this.#send();
    } catch {
      this.#show('refused');
    }
  }

  /** Sends all queued votes, from one tab at a time. */
  #send() {
    if (this.#sending) return;
    this.#sending = true;
    /** Other posts whose votes have failed. */
    const tried: string[] = [];
    const all = () => this.#sendAll(tried);
    void (navigator.locks?.request(key, all) ?? all()).finally(() => {
      this.#sending = false;
    });
  }

  async #sendAll(tried: string[]): Promise<void> {
    const { queue } = read();
    const post = [this.#post, ...Object.keys(queue)].find(
      (one) => one in queue && !tried.includes(one),
    );
    if (!post) {
      // Another tab has already sent it.
      if (this.state === 'saving' || this.state === 'queued') this.#adopt();
      return;
    }
    const own = post === this.#post;
    if (!navigator.onLine) {
      if (own) this.#show('queued');
      return;
    }
    const vote = queue[post] ?? null;
    if (own) this.#show('saving');
    try {
      // Stored before it is sent, so that a vote whose response is lost is repeated with the same id.
      const { voter } = keep((kept) => (kept.voter ||= uuid()));
      const counts = await this.counted(post, vote, voter);
      keep((kept) => {
        kept.votes[post] = vote;
        if (kept.queue[post] === vote) kept.queue[post] = undefined;
      });
      if (own) {
        this.saved = vote;
        this.#take(counts, this.chosen !== vote ? 'saving' : vote ? 'saved' : 'undone');
      }
    } catch (error) {
      // A vote that cannot be counted now stays in the queue. One that is refused for good leaves it on the page of
      // its post, where the reader sees the message.
      const { cause: answer } = error as { cause?: Response };
      const status = answer?.status ?? 503;
      // Timeouts, rate limits and server errors are temporary.
      const refused = status < 429 && status !== 408;
      if (!own) tried.push(post);
      else {
        if (refused) keep((kept) => (kept.queue[post] = undefined));
        this.#wait = answer?.headers.get('retry-after');
        this.#show(status === 429 ? 'limited' : answer || navigator.onLine ? 'failed' : 'queued');
      }
      if (!refused && this.state !== 'saving') return;
    }
    return this.#sendAll(tried);
  }

  #show(state: State) {
    this.state = this.dataset['state'] = state;
    const lost = state === 'failed' || state === 'limited';
    const shown = (this.#shown = lost ? this.saved : this.chosen);
    for (const button of this.querySelectorAll<HTMLElement>('[data-vote]')) {
      const side = button.dataset['vote'] as 'up' | 'down';
      button.ariaPressed = String(shown === side);
      button.toggleAttribute('data-lost', lost && (this.chosen ?? this.saved) === side);
      const count = button.querySelector('.likes-count');
      if (count && this.#others) {
        count.textContent = (this.#others[side] + +(shown === side)).toLocaleString(this.lang);
      }
    }
    const status = this.querySelector('[role=status]');
    const words = this.dataset[state]?.replace('{seconds}', this.#wait || '60') ?? '';
    if (status && status.textContent !== words) status.textContent = words;
  }
}

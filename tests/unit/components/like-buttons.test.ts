import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { LikeButtons } from '../../../src/components/like-buttons.ts';
import type { Vote } from '../../../src/likes/contract.ts';

const own = 'designs/own';
const other = 'designs/other';
const third = 'designs/third';

/** The parts of a page that the element needs. */
class Element {
  static post = own;
  static former = '';
  dataset: Record<string, string> = {
    post: Element.post,
    former: Element.former,
    failed: 'failed',
    limited: '{seconds}',
  };
  service = '/api/likes';
  status = { textContent: '' };
  counts = { up: { textContent: '' }, down: { textContent: '' } };
  querySelector(selector: string) {
    return selector === '[role=status]' ? this.status : null;
  }
  querySelectorAll() {
    return Object.entries(this.counts).map(([vote, count]) => ({
      dataset: { vote },
      toggleAttribute: () => false,
      querySelector: () => count,
    }));
  }
  get shown() {
    return Object.values(this.counts).map(({ textContent }) => textContent);
  }
}

const stored = new Map<string, string>();
/** Votes that the service has counted, in the order in which they came. */
let counted: string[] = [];
let answers: Record<string, number | 'unreachable'> = {};
let online = true;
let heard: (() => void)[] = [];
let Buttons: new () => LikeButtons & Element;

beforeEach(async () => {
  stored.clear();
  Element.former = '';
  counted = [];
  answers = {};
  online = true;
  heard = [];
  vi.resetModules();
  vi.stubGlobal('HTMLElement', Element);
  vi.stubGlobal('customElements', {
    define: (_: string, element: typeof Buttons) => (Buttons = element),
  });
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  });
  vi.stubGlobal('navigator', {
    get onLine() {
      return online;
    },
  });
  vi.stubGlobal('document', { documentElement: { lang: 'en' } });
  vi.stubGlobal('addEventListener', (name: string, listener: () => void) => {
    if (name === 'online') heard.push(listener);
  });
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    const post = url.replace('/api/likes/', '');
    if (init.method !== 'PUT') return Promise.resolve(Response.json({ up: 3, down: 1 }));
    const answer = answers[post] ?? 200;
    if (answer === 'unreachable') return Promise.reject(new TypeError('Failed to fetch'));
    if (answer !== 200) {
      const headers = answer === 429 ? { 'retry-after': '17' } : {};
      return Promise.resolve(new Response('{}', { status: answer, headers }));
    }
    const { vote } = JSON.parse(init.body as string) as { vote: Vote };
    counted.push(`${post} ${String(vote)}`);
    return Promise.resolve(Response.json({ up: 4, down: 1, vote }));
  });
  await import('../../../src/components/like-buttons-own.ts');
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A visit to the page of a post, until everything has been answered. */
async function visit(post: string): Promise<LikeButtons & Element> {
  Element.post = post;
  const buttons = new Buttons();
  buttons.connectedCallback();
  await settled();
  return buttons;
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
  await new Promise((resolve) => setTimeout(resolve));
}

/** Votes up on posts while offline, then goes online again. */
async function voteOffline(...posts: string[]): Promise<void> {
  online = false;
  for (const post of posts) {
    const buttons = await visit(post);
    buttons.press('up');
    await settled();
    expect(buttons.state).toBe('queued');
  }
  online = true;
}

it.each([429, 503, 500, 502, 408, 404, 403, 400, 'unreachable'] as const)(
  'a vote that was kept offline is not lost when the answer on another page is %s',
  async (answer) => {
    await voteOffline(other);
    answers = { [other]: answer };
    await visit(own);
    answers = {};
    expect(counted).toEqual([]);
    await visit(own);
    expect(counted).toEqual([`${other} up`]);
    await visit(own);
    expect(counted).toHaveLength(1);
  },
);

it.each([429, 503, 500, 408, 'unreachable'] as const)(
  'a vote that was kept offline is said not to be saved when the answer on its page is %s, and is sent again',
  async (answer) => {
    await voteOffline(own);
    answers = { [own]: answer };
    const buttons = await visit(own);
    expect(buttons.state).toBe(answer === 429 ? 'limited' : 'failed');
    expect(buttons.querySelector('[role=status]')?.textContent).toBe(
      answer === 429 ? '17' : 'failed',
    );
    answers = {};
    const again = await visit(own);
    expect([again.state, again.saved, counted]).toEqual(['saved', 'up', [`${own} up`]]);
  },
);

it.each([404, 403, 400, 413])(
  'a vote that is refused for good with %i on its page is given up once the reader is told',
  async (answer) => {
    await voteOffline(own);
    answers = { [own]: answer };
    const buttons = await visit(own);
    expect([buttons.state, buttons.chosen]).toEqual(['failed', 'up']);
    answers = {};
    expect([(await visit(own)).chosen, counted]).toEqual([null, []]);
    buttons.vote();
    await settled();
    expect(counted).toEqual([`${own} up`]);
  },
);

it('a vote that is refused for good does not hold up the others', async () => {
  await voteOffline(other, third);
  answers = { [other]: 404 };
  await visit(own);
  expect(counted).toEqual([`${third} up`]);
});

it('a vote that is cast while another one fails is sent', async () => {
  await voteOffline(other);
  answers = { [other]: 503 };
  Element.post = own;
  const buttons = new Buttons();
  buttons.connectedCallback();
  buttons.press('down');
  await settled();
  expect([buttons.state, counted]).toEqual(['saved', [`${own} down`]]);
});

it('a service that is down is asked once a visit for each post, and again when the connection is back', async () => {
  await voteOffline(other, third);
  answers = { [other]: 503, [third]: 503 };
  await visit(own);
  answers = {};
  for (const listener of heard) listener();
  await settled();
  expect([...new Set(counted)]).toEqual([`${other} up`, `${third} up`]);
});

it('the counts that load while a vote is not saved are shown with the reader where the service has them', async () => {
  await voteOffline(own);
  answers = { [own]: 503 };
  const buttons = await visit(own);
  expect(buttons.shown).toEqual(['3', '1']);
});

/** What the browser stores after a visit to the page of a post that had different ids before. */
async function visitRenamed(kept: object, former: string[]) {
  stored.set('tradeoff:/:likes', JSON.stringify(kept));
  Element.former = former.join('\n');
  const buttons = await visit(own);
  return { buttons, kept: JSON.parse(stored.get('tradeoff:/:likes') ?? '{}') as object };
}

const voter = '3f2b6c1e-0d4a-4b8e-8c57-9a1d2e3f4a5b';

it.each([
  ['of before', { 'designs/old': 'up' }, 'up'],
  ['of one of several earlier names', { 'notes/older': 'down' }, 'down'],
  ['that was taken back', { 'designs/old': null }, null],
  ['of the post, when both are there', { [own]: null, 'designs/old': 'up' }, null],
  [
    'of the later name, when both are there',
    { 'notes/older': 'up', 'designs/old': 'down' },
    'down',
  ],
] as const)('a renamed post has the vote %s', async (_, votes, vote) => {
  const others = { [other]: 'up' };
  const { buttons, kept } = await visitRenamed(
    { voter, votes: { ...others, ...votes }, queue: {} },
    ['designs/old', 'notes/older'],
  );
  expect([buttons.saved, buttons.chosen]).toEqual([vote, vote]);
  expect(kept).toEqual({ voter, votes: { ...others, [own]: vote }, queue: {} });
  expect(counted).toEqual([]);
});

it('a vote that was kept offline under an earlier name is sent for the post, once', async () => {
  const { buttons } = await visitRenamed({ voter, votes: {}, queue: { 'designs/old': 'down' } }, [
    'designs/old',
  ]);
  expect([buttons.state, counted]).toEqual(['saved', [`${own} down`]]);
  await visit(own);
  expect(counted).toHaveLength(1);
});

it('a renamed post on which this reader never voted makes nobody of the reader', async () => {
  Element.former = 'designs/old';
  await visit(own);
  expect(stored.get('tradeoff:/:likes')).toBe('{"voter":"","votes":{},"queue":{}}');
});

it('a vote that is kept beside an unreadable reader is sent, and what was kept is set aside', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const text = `{"voter":5,"votes":{"${other}":"sideways"},"queue":{"${own}":"up"}}`;
  stored.set('tradeoff:/:likes', text);
  const buttons = await visit(own);
  expect([buttons.state, buttons.saved, counted]).toEqual(['saved', 'up', [`${own} up`]]);
  expect(stored.get('tradeoff:/:aside:likes')).toBe(text);
  expect(stored.get('tradeoff:/:likes')).toMatch(
    /^\{"voter":"[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}","votes":\{"designs\/own":"up"\},"queue":\{\}\}$/,
  );
});

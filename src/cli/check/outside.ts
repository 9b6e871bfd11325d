import type { Finding } from '../../check/contract.ts';
import { linkDead } from '../../check/rules/link-dead.ts';
import type { OutsideLink } from '../../config/check-file.ts';

/** What asking other sites needs from the outside. */
export interface Asking {
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  wait: (milliseconds: number) => Promise<void>;
  now: () => number;
  /** Beginnings of URLs that are not requested. */
  allow: readonly string[];
  /** When each URL last answered, in milliseconds. Added to. */
  answered: Map<string, number>;
}

/** How long an answer is cached. */
const keptFor = 7 * 86_400_000;
/** How many sites are requested at the same time; the pages of one site are requested one after the other. */
const sites = 8;
const attempts = 3;
/** The longest pause that a site can ask for, in seconds. */
const longestPause = 60;

/** Requests every URL once, and reports each place that links to one that fails. */
export async function deadLinks(links: readonly OutsideLink[], asking: Asking): Promise<Finding[]> {
  const byUrl = new Map<string, OutsideLink[]>();
  for (const link of links) {
    const url = askedUrl(link.url);
    if (url === undefined || asking.allow.some((start) => link.url.startsWith(start))) continue;
    byUrl.set(url, [...(byUrl.get(url) ?? []), link]);
  }
  const queues = new Map<string, string[]>();
  for (const url of byUrl.keys()) {
    if (asking.now() - (asking.answered.get(url) ?? -Infinity) < keptFor) continue;
    const { host } = new URL(url);
    queues.set(host, [...(queues.get(host) ?? []), url]);
  }
  const findings: Finding[] = [];
  const waiting = [...queues.values()];
  const work = async () => {
    for (let queue = waiting.shift(); queue !== undefined; queue = waiting.shift()) {
      for (const url of queue) {
        const failure = await ask(url, asking);
        if (failure === undefined) asking.answered.set(url, asking.now());
        else findings.push(...(byUrl.get(url) ?? []).map((link) => dead(link, failure)));
      }
    }
  };
  await Promise.all(Array.from({ length: sites }, work));
  return findings.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}

/** The URL without its anchor; `undefined` for names that are reserved for examples or local machines. */
function askedUrl(written: string): string | undefined {
  if (!URL.canParse(written)) return undefined;
  const url = new URL(written);
  url.hash = '';
  const reserved =
    /(?:^|\.)(?:localhost|example|test|invalid|local|internal|example\.(?:com|net|org))$|^[\d.]+$|^\[/i;
  return reserved.test(url.hostname) ? undefined : url.href;
}

function dead({ url, file, line }: OutsideLink, failure: string): Finding {
  const { code, severity, fix } = linkDead;
  return { code, severity, file, line, message: `The link ${url} ${failure}.`, fix };
}

/** @returns what is wrong, in words; `undefined` if the page is there, or it cannot be decided. */
async function ask(url: string, asking: Asking): Promise<string | undefined> {
  let failure: string | undefined;
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const answer = await answerOf(url, asking);
    if (typeof answer === 'string') {
      failure = answer;
    } else {
      const { status, headers } = answer;
      // A page that is only for some is there.
      if (answer.ok || [401, 402, 403, 405, 451, 999].includes(status)) return undefined;
      if (status === 404 || status === 410) return `returns ${status}: the page does not exist`;
      if (status === 429) {
        await asking.wait(pauseOf(headers.get('retry-after'), asking.now()) * 1000);
        failure = undefined;
        continue;
      }
      failure = `returns ${status}`;
      if (status < 500) return failure;
    }
    if (attempt < attempts) await asking.wait(1000 * 2 ** (attempt - 1));
  }
  return failure;
}

/** Some sites answer `HEAD` wrongly, so only a good answer to it is believed. */
async function answerOf(url: string, asking: Asking): Promise<Response | string> {
  try {
    const head = await request(url, 'HEAD', asking);
    if (head.ok || head.status === 429) return head;
    const response = await request(url, 'GET', asking);
    await response.body?.cancel();
    return response;
  } catch (error) {
    if (error instanceof DOMException) return 'does not respond within 15 seconds';
    const cause =
      error instanceof TypeError ? (error.cause as { code?: unknown } | undefined) : undefined;
    if (!(error instanceof TypeError)) throw error;
    return `cannot be reached${typeof cause?.code === 'string' ? ` (${cause.code})` : ''}`;
  }
}

function request(url: string, method: string, { fetch }: Asking): Promise<Response> {
  return fetch(url, {
    method,
    redirect: 'follow',
    signal: AbortSignal.timeout(15_000),
    headers: { 'user-agent': 'tradeoff-check (link checker)', accept: '*/*' },
  });
}

/** In seconds: the header is a number or a date. */
function pauseOf(header: string | null, now: number): number {
  const seconds = Number(header ?? 5);
  const pause = Number.isNaN(seconds) ? (Date.parse(header ?? '') - now) / 1000 : seconds;
  return Number.isFinite(pause) ? Math.min(longestPause, Math.max(1, pause)) : 5;
}

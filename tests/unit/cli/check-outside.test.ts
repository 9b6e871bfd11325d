import { describe, expect, it } from 'vitest';
import { type Asking, deadLinks } from '../../../src/cli/check/outside.ts';

const link = (url: string, line = 7) => ({ url, file: 'a.md', line });

/** A network in which each URL has a list of responses; the last one is repeated. */
function network(answers: Record<string, (number | string | [number, Record<string, string>])[]>) {
  const asked: string[] = [];
  const waited: number[] = [];
  const asking: Asking = {
    ...{ allow: [], answered: new Map(), now: () => 1_000_000_000_000 },
    wait: (milliseconds) => {
      waited.push(milliseconds);
      return Promise.resolve();
    },
    fetch: (url, { method = '' }) => {
      asked.push(`${method} ${url}`);
      const queue = answers[`${method} ${url}`] ?? answers[url] ?? [200];
      const answer = (queue.length > 1 ? queue.shift() : queue[0]) ?? 200;
      if (typeof answer === 'string') {
        return Promise.reject(new TypeError('fetch failed', { cause: { code: answer } }));
      }
      const [status, headers] = typeof answer === 'number' ? [answer, {}] : answer;
      return Promise.resolve(new Response(null, { status, headers }));
    },
  };
  return { asking, asked, waited };
}

const site = 'https://site.net/a';

describe('links to other sites', () => {
  it('are asked once each, without their anchors, and told at each place', async () => {
    const { asking, asked } = network({ [site]: [404] });
    const links = [link(site), link(`${site}#part`, 3), link('https://good.net/')];
    expect(
      (await deadLinks(links, asking)).map(({ line, message }) => `${line} ${message}`),
    ).toEqual([
      `3 The link ${site}#part returns 404: the page does not exist.`,
      `7 The link ${site} returns 404: the page does not exist.`,
    ]);
    expect(asked.sort()).toEqual([`GET ${site}`, 'HEAD https://good.net/', `HEAD ${site}`]);
  });

  it.each([405, 404, 501, 403])(
    'whose site answers HEAD with %i are asked by GET',
    async (status) => {
      const { asking } = network({ [`HEAD ${site}`]: [status], [`GET ${site}`]: [200] });
      expect(await deadLinks([link(site)], asking)).toEqual([]);
    },
  );

  it.each([401, 403, 451, 999])('that are only for some (%i) are there', async (status) => {
    // A Response cannot have a status above 599.
    const { asking } = network({ [site]: [status === 999 ? 403 : status] });
    expect(await deadLinks([link(site)], asking)).toEqual([]);
  });

  it.each([
    ['3', 3000],
    ['600', 60_000],
    [new Date(1_000_000_007_000).toUTCString(), 7000],
    ['soon', 5000],
  ])('wait as long as a busy site asks for: %s', async (header, pause) => {
    const busy: [number, Record<string, string>] = [429, { 'retry-after': header }];
    const { asking, waited } = network({ [site]: [busy, 200] });
    expect(await deadLinks([link(site)], asking)).toEqual([]);
    expect(waited).toEqual([pause]);
  });

  it('of a site that stays busy are not told', async () => {
    const { asking } = network({ [site]: [429] });
    expect(await deadLinks([link(site)], asking)).toEqual([]);
  });

  it.each([
    [['ECONNRESET', 'ECONNRESET', 200], []],
    [[503, 503, 503, 503, 503, 200], []],
    [['ENOTFOUND'], [`The link ${site} cannot be reached (ENOTFOUND).`]],
    [[500], [`The link ${site} returns 500.`]],
    [[418], [`The link ${site} returns 418.`]],
  ])('that fail with %j are asked again', async (answers, messages) => {
    const { asking } = network({ [site]: answers });
    expect((await deadLinks([link(site)], asking)).map(({ message }) => message)).toEqual(messages);
  });

  it('are not asked where an answer is known, allowed, or cannot be expected', async () => {
    const { asking, asked } = network({});
    asking.answered.set(site, asking.now() - 86_400_000);
    asking.answered.set('https://old.net/', asking.now() - 8 * 86_400_000);
    const allow = ['https://allowed.net/'];
    const urls = [site, 'https://old.net/', 'https://allowed.net/x', 'http://localhost:4321/'];
    const reserved = ['https://a.example/', 'https://example.org/x', 'http://127.0.0.1/'];
    await deadLinks(
      [...urls, ...reserved].map((url) => link(url)),
      { ...asking, allow },
    );
    expect(asked).toEqual(['HEAD https://old.net/']);
    expect(asking.answered.get('https://old.net/')).toBe(asking.now());
  });

  it('of one site are asked one after the other', async () => {
    const { asking } = network({});
    let running = 0;
    let most = 0;
    const { fetch } = asking;
    asking.fetch = async (url, init) => {
      most = Math.max(most, ++running);
      await Promise.resolve();
      running -= 1;
      return fetch(url, init);
    };
    await deadLinks(
      ['a', 'b', 'c'].map((path) => link(`https://site.net/${path}`)),
      asking,
    );
    expect(most).toBe(1);
  });
});

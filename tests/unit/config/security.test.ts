import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parseOptions } from '../../../src/config/options.ts';
import type { UserOptions } from '../../../src/config/options.ts';
import { allowedByOwner } from '../../../src/config/owner-policy.ts';
import { headerPolicy, pagePolicy, readPolicy, writePolicy } from '../../../src/config/security.ts';

const owner = (options: Partial<UserOptions>, hosts: string[] = []) =>
  allowedByOwner(parseOptions({ title: 'T', ...options }), hosts);

describe('the policy of a page', () => {
  it('allows the site itself and pictures from elsewhere', () => {
    expect(writePolicy(pagePolicy(['toc', 'zoom', 'quiz'], {}))).toMatchInlineSnapshot(
      `"default-src 'self'; img-src 'self' data: https:; media-src 'self' https:; frame-src 'none'; object-src 'none'; base-uri 'self'; form-action 'self'"`,
    );
  });

  it('allows the player where there is a video, and there alone', () => {
    expect(pagePolicy(['video'], {})['frame-src']).toEqual(['https://www.youtube-nocookie.com']);
    expect(pagePolicy(['toc'], {})['frame-src']).toEqual(["'none'"]);
  });

  it('adds what the owner allows to what stands there', () => {
    const allowed = owner({
      csp: { 'connect-src': ['https://stats.example'], 'frame-src': ['https://pens.example'] },
    });
    const policy = pagePolicy(['video'], allowed);
    expect(policy['connect-src']).toEqual(["'self'", 'https://stats.example']);
    expect(policy['frame-src']).toEqual([
      'https://pens.example',
      'https://www.youtube-nocookie.com',
    ]);
  });

  it('survives being written and read', () => {
    const policy = pagePolicy(['video'], { 'connect-src': ['https://stats.example'] });
    expect(readPolicy(writePolicy(policy))).toEqual(policy);
  });
});

describe('what the owner allows', () => {
  it('is what the head loads and holds', () => {
    const text = 'console.log(1)';
    const sha = createHash('sha256').update(text).digest('base64');
    const policy = owner({
      head: [
        { tag: 'script', attrs: { src: 'https://stats.example/count.js', defer: true } },
        { tag: 'script', attrs: { src: '/own.js' } },
        { tag: 'script', content: text },
        { tag: 'link', attrs: { rel: 'stylesheet', href: '//fonts.example/css?family=A' } },
        { tag: 'link', attrs: { rel: 'me', href: 'https://social.example/@ada' } },
      ],
    });
    expect(policy).toEqual({
      'script-src': ["'self'", 'https://stats.example', `'sha256-${sha}'`],
      'style-src': ["'self'", 'https://fonts.example'],
    });
  });

  it.each([
    [{ endpoint: 'https://likes.example/api/likes' }, "connect-src 'self' https://likes.example"],
    [{ provider: 'lyket', apiKey: 'pt_1' }, "connect-src 'self' https://api.lyket.dev"],
    [{ endpoint: '/api/likes' }, ''],
    [undefined, ''],
  ] as const)('includes the service of likes %j', (likes, policy) => {
    expect(writePolicy(owner({ likes }))).toBe(policy);
  });

  it('includes the host of the hashed files', () => {
    expect(owner({}, ['https://cdn.example/blog'])).toEqual({
      'script-src': ["'self'", 'https://cdn.example'],
      'style-src': ["'self'", 'https://cdn.example'],
      'font-src': ["'self'", 'https://cdn.example'],
    });
  });

  it('is refused with an error when it is no source', () => {
    expect(() => owner({ csp: { 'script-src': ["'self'; img-src *"] } })).toThrow(
      "Write a source such as 'https://stats.example'.",
    );
  });
});

describe('the policy of the whole site', () => {
  const plain = pagePolicy([], {});
  const video = pagePolicy(['video'], {});

  it('takes nothing from a page, and refuses to be framed', () => {
    const policy = headerPolicy([plain, video], false);
    expect(policy['frame-src']).toEqual(['https://www.youtube-nocookie.com']);
    expect(policy['frame-ancestors']).toEqual(["'none'"]);
    expect(policy['script-src']).toBeUndefined();
  });

  it('says nothing of styles when a page needs inline ones, and all else as before', () => {
    const inline = { ...plain, 'style-src': ["'self'", "'unsafe-inline'"] };
    expect(writePolicy(headerPolicy([plain, inline], true))).toMatchInlineSnapshot(
      `"script-src 'self' 'wasm-unsafe-eval'; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; img-src 'self' data: https:; media-src 'self' https:; frame-src 'none'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'"`,
    );
  });

  it('lets the search run WebAssembly, never text as code', () => {
    const policy = headerPolicy([plain], true);
    expect(policy['script-src']).toEqual(["'self'", "'wasm-unsafe-eval'"]);
    expect(writePolicy(policy)).not.toMatch(/'unsafe-/);
  });

  it('leaves scripts and styles alone when a page is not of the theme', () => {
    expect(writePolicy(headerPolicy([plain, undefined], true))).toBe(
      "object-src 'none'; base-uri 'self'; frame-ancestors 'none'",
    );
  });
});
